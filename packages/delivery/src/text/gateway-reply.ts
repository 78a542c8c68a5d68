import type { SendResult } from "../mail.ts";
import type { GatewayReply } from "../webhook/sender.ts";

/** Later, and not because of this message: the gateway is busy, or out of order. */
const busy = new Set([429, 502, 503, 504]);
/** Later. */
const later = new Set([408, 409, 425, 500]);
/** What says that nobody is there, whoever says it. */
const gone = new Set([410, 422]);

/**
 * What a gateway's reply means. Taken is 2xx; what it calls an address that takes nothing is the person's; what it does not
 * let us do, or does not understand, is ours; all else may go better later. Nothing of its words is kept but a code.
 *
 * @param bounced what the gateway calls an address that takes nothing
 */
export function gatewayResult(
  { status, error, said, mayHaveArrived, retryAfterMs }: GatewayReply,
  bounced: readonly string[],
): SendResult {
  if (status === null) {
    const reply = `No reply: ${error ?? "unreachable"}.`;
    if (error === "blocked_address" || error === "insecure_url" || error === "failed_here")
      return { outcome: "refused", reply, class: "policy" };
    return { outcome: "retry", reply, connection: !mayHaveArrived, ...(mayHaveArrived ? { uncertain: true } : {}) };
  }
  const code = codeIn(said);
  const reply = `HTTP ${String(status)}${code === null ? "" : `, code ${code}`}`;
  const isBounced = code !== null && bounced.includes(code);
  if (isBounced || gone.has(status)) return { outcome: "refused", reply, class: "address" };
  // Slack's own interface says so in its reply, with a status of success.
  const isRefused = status < 300 && saysNo(said);
  if (status < 300 && !isRefused) return { outcome: "sent", reply };
  if (busy.has(status)) return { outcome: "retry", reply, connection: true, retryAfterMs };
  if (later.has(status) || status > 500) return { outcome: "retry", reply, connection: false };
  const isContent = status === 400 || status === 413 || isRefused;
  return { outcome: "refused", reply, class: isContent ? "content" : "policy" };
}

const parsed = (said: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(said);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** The code that a reply names: a word or a number, never a sentence, which may have the number in it that was called. */
function codeIn(said: string): string | null {
  const { code, error, status } = parsed(said);
  const found = [code, error, status].find((one) => typeof one === "string" || typeof one === "number");
  const text = found === undefined ? "" : String(found);
  return /^(?:[A-Za-z_][\w.-]{0,39}|\d{1,6})$/.test(text) ? text : null;
}

const saysNo = (said: string): boolean => parsed(said)["ok"] === false;
