import { lookup } from "node:dns/promises";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { parseSmtpUrl } from "@afterword/runner/parts";
import { ok, wrong, type Finding } from "./finding.ts";

/** How long a server may take for each reply. */
const patienceMs = 5_000;

/** Looks whether the mail server can be found and talks; sends nothing. */
export async function lookAtSmtp(url: string | undefined): Promise<Finding[]> {
  if (url === undefined) return [ok("SMTP", "Not set: mail stays in the development mailbox.")];
  const server = parse(url);
  if (server === null) return [];
  const { host, port, tls } = server;
  const name = `${host}:${String(port)}`;
  const address = await lookup(host).catch(() => null);
  if (address === null)
    return [wrong("SMTP", `${host} has no address.`, "Correct AFTERWORD_SMTP_URL, or the name server.")];
  try {
    const offers = await converse(host, port, tls === "implicit");
    if (tls === "required" && !offers.includes("STARTTLS"))
      return [
        wrong(
          "SMTP",
          `${name} does not offer STARTTLS.`,
          "Mail would not be sent. Use another port, or smtps://; only inside a network of your own add ?tls=none.",
        ),
      ];
    const kind =
      tls === "implicit"
        ? "TLS from the start"
        : offers.includes("STARTTLS")
          ? "STARTTLS offered"
          : "no encryption offered";
    return [ok("SMTP", `${name} answers (${address.address}; ${kind}).`)];
  } catch (error) {
    return [
      wrong(
        "SMTP",
        `${name} can't be used: ${(error as Error).message}`,
        "See that the server runs and a firewall lets this machine through.",
      ),
    ];
  }
}

function parse(url: string) {
  try {
    return parseSmtpUrl(url);
  } catch {
    // Said among the mistakes of the environment.
    return null;
  }
}

/** Greeting, EHLO and QUIT; gives what the server offers. */
async function converse(host: string, port: number, isTls: boolean): Promise<string[]> {
  const socket: Socket = isTls ? connectTls({ host, port, servername: host }) : connect({ host, port });
  socket.setTimeout(patienceMs);
  const replies = repliesOf(socket);
  try {
    const greeting = await next(replies);
    if (!greeting.startsWith("220")) throw new Error(`It greets with ${said(greeting)}.`);
    socket.write("EHLO afterword.invalid\r\n");
    const offer = await next(replies);
    if (!offer.startsWith("250")) throw new Error(`It answers EHLO with ${said(offer)}.`);
    socket.write("QUIT\r\n");
    return offer.split(/\r?\n/).map((line) => line.slice(4).trim().toUpperCase());
  } finally {
    socket.destroy();
  }
}

const said = (reply: string): string => JSON.stringify(reply.trim().slice(0, 100));

async function next(replies: AsyncGenerator<string, undefined>): Promise<string> {
  const { value } = await replies.next();
  if (value === undefined) throw new Error("It hangs up.");
  return value;
}

/** Whole replies: the last line of each has a space after its number. */
async function* repliesOf(socket: Socket): AsyncGenerator<string, undefined> {
  const late = new Error(`It says nothing for ${String(patienceMs / 1_000)} s.`);
  socket.once("timeout", () => socket.destroy(late));
  let text = "";
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString("latin1");
    if (/(?:^|\n)\d{3}(?: [^\n]*)?\r?\n$/.test(text)) {
      yield text;
      text = "";
    }
    if (text.length > 16_384) throw new Error("It talks without end.");
  }
}
