import type { RecipientReport } from "./bounce-kind.ts";
import { plainReport } from "./plain-report.ts";
import { withoutQuotes } from "./without-quotes.ts";
import { readStatus } from "./read-status.ts";
import { wordsOfHtml } from "./words-of-html.ts";

/** A mail that came to an address for bounces, as far as it matters. Everything in it was written by strangers. */
export interface ReturnedMail {
  /** Headers that may name the address that it was sent to, one a line. */
  readonly sentTo: string;
  /** What is reported of whom; empty when it is no report. */
  readonly reports: readonly RecipientReport[];
  /** A machine wrote it: out of office, a list, a receipt. */
  readonly isAutomatic: boolean;
  /** The address that it says it is from, and what it calls itself; empty where it says nothing. */
  readonly from: string;
  readonly messageId: string;
  /** What it says it is about, and when it says it was written, in milliseconds since 1970; empty and null where it does not. */
  readonly subject: string;
  readonly writtenAt: number | null;
  /** The Message-IDs that it answers, as it says. */
  readonly inReplyTo: string;
  /** What somebody wrote in it, without what they quote. */
  readonly words: string;
  /** How many files go along with it. */
  readonly attachments: number;
}

const recipients = new Set(["to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]);
const statusTypes = new Set(["message/delivery-status", "message/global-delivery-status"]);
/** Before the returned mail come headers, words and the status: what is longer is cut. */
const longest = 1024 * 1024;
const nothing = { from: "", messageId: "", subject: "", writtenAt: null, inReplyTo: "", words: "", attachments: 0 };
const unreadable: ReturnedMail = { sentTo: "", reports: [], isAutomatic: false, ...nothing };

/**
 * Reads a mail that came back, or whatever else came to that address. The returned mail inside it is not looked at: anybody can
 * put anything there.
 *
 * @example const { sentTo, reports } = await readReturnedMail(await readFile("new/1761.M2.mail"));
 */
export async function readReturnedMail(raw: Uint8Array): Promise<ReturnedMail> {
  const email = await parse(raw.subarray(0, longest));
  if (email === null) return unreadable;
  const header = new Map<string, string>();
  const sentTo: string[] = [];
  for (const { key, value } of email.headers) {
    if (!header.has(key)) header.set(key, value);
    if (recipients.has(key)) sentTo.push(value.slice(0, 1_000));
  }
  // The first: what looks like another one comes from the mail that is returned.
  const status = email.attachments.find(({ mimeType }) => statusTypes.has(mimeType));
  if (status)
    return { ...nothing, sentTo: sentTo.join("\n"), reports: readStatus(textOf(status.content)), isAutomatic: false };
  const plain = plainReport(header, email.text ?? "");
  return {
    sentTo: sentTo.join("\n"),
    reports: plain === null ? [] : [plain],
    isAutomatic: plain === null && isAutomatic(header),
    from: email.from?.address ?? "",
    messageId: email.messageId ?? "",
    subject: oneLine(email.subject ?? ""),
    writtenAt: email.date === undefined || Number.isNaN(Date.parse(email.date)) ? null : Date.parse(email.date),
    inReplyTo: `${header.get("in-reply-to") ?? ""} ${header.get("references") ?? ""}`.trim().slice(0, 2_000),
    words: withoutQuotes(email.text ?? wordsOfHtml(email.html ?? "")),
    attachments: email.attachments.length,
  };
}

const oneLine = (text: string): string =>
  Array.from(
    text
      .replaceAll(/[\p{Cc}\s]+/gu, " ")
      .trim()
      .toWellFormed(),
  )
    .slice(0, 300)
    .join("");

async function parse(raw: Uint8Array) {
  const { default: PostalMime } = await import("postal-mime");
  try {
    // Nested mails stay closed; without limits a nest of them would be opened for as long as it takes.
    return await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
    });
  } catch {
    return null;
  }
}

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");

/** RFC 3834 and what was there before it. */
function isAutomatic(header: ReadonlyMap<string, string>): boolean {
  const valueOf = (name: string) => header.get(name)?.trim().toLowerCase();
  const submitted = valueOf("auto-submitted");
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (/^(?:bulk|junk|list|auto_reply)\b/.test(valueOf("precedence") ?? "")) return true;
  if (
    ["x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoresponder", "list-id"].some((name) =>
      header.has(name),
    )
  )
    return true;
  if (/^multipart\/report\b/.test(valueOf("content-type") ?? "")) return true;
  if (valueOf("return-path") === "<>") return true;
  return /^(?:auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|vacation)\b/.test(valueOf("subject") ?? "");
}
