import MailComposer from "nodemailer/lib/mail-composer";
import { parseAddress } from "@afterword/sdk";
import { buildMime, transferEncoding } from "./build-mime.ts";
import type { Address, OutgoingMail, RefusalClass, SendResult } from "./mail.ts";

/** A mail that no server should be asked to take. */
class UnsendableMail extends Error {
  readonly class: RefusalClass;

  constructor(message: string, refusal: RefusalClass) {
    super(message);
    this.name = "UnsendableMail";
    this.class = refusal;
  }
}

const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
// Written from the mail's own fields, and only from them.
const ownFields = new Set(["from", "to", "cc", "bcc", "sender", "reply-to", "subject", "message-id", "date"]);

/**
 * Composes a mail into the bytes that are sent (MIME, text and HTML). Files and addresses inside it are never read.
 * Anything that could add a header or a recipient is an error that names the class of refusal.
 *
 * @param options.now the Date header
 * @example
 * const raw = await compose(mail, { now: new Date() });
 */
export async function compose(mail: OutgoingMail, { now }: { now: Date }): Promise<Buffer> {
  const headers = Object.entries(mail.headers);
  for (const [name, value] of headers) checkHeader(name, value);
  checkLine("Subject", mail.subject);
  checkLine("Message-ID", mail.messageId);
  const composed = new MailComposer({
    messageId: mail.messageId,
    date: now,
    from: mailbox(mail.from, "policy"),
    to: mailbox(mail.to, "address"),
    ...(mail.replyTo ? { replyTo: mailbox(mail.replyTo, "policy") } : {}),
    subject: mail.subject,
    ...bodyOf(mail),
    headers: headers.map(([key, value]) => ({ key, value })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return buildMime(composed.compile());
}

/** The bytes of a mail and its envelope of one sender and one recipient, or why it is not sent at all. */
export async function composeOrRefuse(
  mail: OutgoingMail,
  now: Date,
): Promise<{ raw: Buffer; envelope: { from: string; to: string } } | (SendResult & { outcome: "refused" })> {
  try {
    const from = checkAddress(mail.envelopeFrom ?? mail.from.address, "policy");
    const to = checkAddress(mail.to.address, "address");
    return { raw: await compose(mail, { now }), envelope: { from, to } };
  } catch (error) {
    if (!(error instanceof UnsendableMail)) throw error;
    return { outcome: "refused", reply: error.message, class: error.class };
  }
}

function mailbox({ address, name = "" }: Address, refusal: RefusalClass): { address: string; name: string } {
  checkLine("A name", name);
  return { address: checkAddress(address, refusal), name };
}

/** Only the recipient's address is the recipient's fault; a wrong one of ours must not stop them from being asked. */
function checkAddress(text: string, refusal: RefusalClass): string {
  const address = parseAddress(text);
  if (address === null) throw new UnsendableMail("Sender and recipient are one e-mail address each", refusal);
  return address;
}

function checkHeader(name: string, value: string): void {
  if (!headerName.test(name) || ownFields.has(name.toLowerCase())) {
    throw new UnsendableMail(`Not a header that can be added: ${JSON.stringify(name)}`, "content");
  }
  checkLine(name, value);
}

function checkLine(name: string, value: string): void {
  if (/[\0\r\n]/.test(value)) throw new UnsendableMail(`${name} is more than one line`, "content");
}

/** Text and HTML, the best last, as RFC 2046 has it; a picture stands with the HTML that shows it (RFC 2387). */
function bodyOf({ text, html, inline }: OutgoingMail) {
  const [plain, rich] = [part("text/plain", text), part("text/html", html)];
  if (inline === undefined) return { alternatives: [plain, rich] };
  const content = Buffer.from(inline.data, "base64");
  const picture = { cid: inline.id, contentType: inline.type, content, contentDisposition: "inline" as const };
  return { text: plain, html: rich, attachments: [{ ...picture, filename: "logo.png" }] };
}

/** A part in the encoding that makes it smaller. */
function part(type: string, content: string) {
  const encoding = transferEncoding(content);
  return {
    contentType: `${type}; charset=utf-8`,
    content,
    ...(encoding === null ? {} : { contentTransferEncoding: encoding }),
  };
}
