import type { RefusalClass, SendResult } from "./mail.ts";

/** What an SMTP client reports about a failure. */
export type SmtpFailure = {
  message: string;
  response?: string;
  responseCode?: number;
  command?: string;
  code?: string;
};

// What the server says about itself or about us; the mail and its recipient have no part in it.
const sessionCommand = /^(CONN|EHLO|HELO|STARTTLS|AUTH|LOGIN)\b/;

/**
 * Tells what a failed SMTP conversation means. Only the server's own 5xx about the mail is final; everything else may
 * go better later.
 *
 * @param failure what the client reported
 * @param handedOver whether the text of the mail had been handed over when it failed
 */
export function failureResult(failure: SmtpFailure, handedOver: boolean): SendResult {
  const { responseCode: status } = failure;
  const reply = failure.response ?? failure.message;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
  const code = enhanced === undefined ? {} : { code: enhanced };
  if (status === undefined) {
    // Reading the text failed on our side: the connection was all right.
    const connection = failure.code !== "ESTREAM";
    return { outcome: "retry", reply, connection, ...(handedOver ? { uncertain: true } : {}) };
  }
  const aboutSession = status === 421 || sessionCommand.test(failure.command ?? "");
  if (aboutSession || status < 500 || status === 503)
    return { outcome: "retry", reply, ...code, connection: aboutSession };
  return { outcome: "refused", reply, ...code, class: refusalClass(status, enhanced, handedOver) };
}

/** Sorts a permanent refusal by its enhanced status code (RFC 3463), or by its place in the conversation. */
function refusalClass(status: number, enhanced: string | undefined, handedOver: boolean): RefusalClass {
  const subject = enhanced?.split(".")[1];
  if (subject === "1") return enhanced === "5.1.7" || enhanced === "5.1.8" ? "policy" : "address";
  if (subject === "2") return "mailbox";
  if (subject === "6") return "content";
  // 5.3.4 and 552 after the text: the message itself is too big.
  if (enhanced === "5.3.4" || handedOver) return "content";
  if (enhanced === undefined && (status === 550 || status === 551 || status === 553)) return "address";
  if (enhanced === undefined && status === 552) return "mailbox";
  return "policy";
}
