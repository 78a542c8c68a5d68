import type MimeNode from "nodemailer/lib/mime-node";
import { encode, wrap } from "nodemailer/lib/qp";

const longestLine = 76;

/** Longer parts are encoded by their own stream, which cuts them elsewhere: 64 KiB in whatever script. */
const longestAtOnce = 20_000;

/**
 * The bytes of a compiled mail, made in one go: the same that its own stream gives, which takes a dozen turns of the event
 * loop. In each of them a database may write to its disk while the mail's connection waits.
 */
export async function buildMime(root: MimeNode): Promise<Buffer> {
  if (root.childNodes.some(({ content }) => typeof content !== "string" || content.length > longestAtOnce))
    return root.build();
  const text = written(root);
  return Buffer.from(text.endsWith("\n") ? text : `${text}\r\n`);
}

function written(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (!node.multipart) return head + body(node);
  const delimiter = `--${String(node.boundary)}`;
  const parts = node.childNodes.map((child) => `${delimiter}\r\n${written(child)}\r\n`);
  return `${head}${parts.join("")}${delimiter}--\r\n`;
}

function body(node: MimeNode): string {
  const { content } = node;
  if (typeof content !== "string") throw new Error("Only what is text can be built at once.");
  switch (node.getTransferEncoding()) {
    case "quoted-printable":
      return quotedPrintable(content);
    case "base64":
      return Buffer.from(content).toString("base64").replaceAll(wholeLines, "$&\r\n");
    default:
      return content;
  }
}

/** Whitespace at the end is wrapped with the last line alone, as the stream does that waits for what follows it. */
function quotedPrintable(content: string): string {
  let end = content.length;
  while (end > 0 && " \t".includes(content.charAt(end - 1))) end--;
  const text = wrap(encode(content.slice(0, end)), longestLine);
  const last = text.lastIndexOf("\n") + 1;
  return text.slice(0, last) + wrap(text.slice(last) + encode(content.slice(end)), longestLine);
}

/** Every line of base64 but the last. */
const wholeLines = /.{76}(?=.)/g;

/**
 * The encoding that makes a text smaller; none for short lines of plain ASCII. Quoted-printable takes three bytes for each that
 * is not ASCII, base64 four for any three.
 */
export function transferEncoding(content: string): "quoted-printable" | "base64" | null {
  let [letters, others, ascii, escaped] = [0, 0, 0, 0];
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code < 0x80) ascii++;
    if (code === 0x3d || code === 0x7f) escaped++;
    if (code >= 0x80 || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) others++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters++;
  }
  const bytes = Buffer.byteLength(content);
  if (2 * (bytes - ascii + escaped) > bytes / 3) return "base64";
  if (others === 0 && !/.{77}/.test(content)) return null;
  return others < letters ? "quoted-printable" : "base64";
}
