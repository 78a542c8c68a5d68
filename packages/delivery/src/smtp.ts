import { Readable } from "node:stream";
import { composeOrRefuse } from "./compose.ts";
import type { Mailer, OutgoingMail, SendHooks, SendResult } from "./mail.ts";
import { failureResult } from "./smtp-reply.ts";
import type { SmtpFailure } from "./smtp-reply.ts";
import { parseSmtpUrl } from "./smtp-url.ts";

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000 };

/**
 * Sends mails to an SMTP server over a few connections that are kept open. Each mail goes to exactly one recipient.
 * A server that does not answer is given up: 10 s to connect, 10 s to greet, 60 s of silence unless its address says.
 *
 * @param options.url see {@link parseSmtpUrl}
 * @param options.now the Date header of the mails; the system's clock unless told
 * @example
 * const mailer = smtpMailer({ url: "smtp://127.0.0.1:2525" });
 * const result = await mailer.send(mail);
 * if (result.outcome === "refused" && result.class === "address") suppress(mail.to.address);
 */
export function smtpMailer(options: { url: string; now?: () => Date }): Mailer {
  const now = options.now ?? (() => new Date());
  const server = parseSmtpUrl(options.url);
  // What sends mail is loaded for the first one.
  let opened: ReturnType<typeof openTransport> | null = null;

  async function send(mail: OutgoingMail, hooks: SendHooks = {}): Promise<SendResult> {
    const composed = await composeOrRefuse(mail, now());
    if (!("raw" in composed)) return composed;
    const { transport, bodies } = await (opened ??= openTransport(server));
    const body: Body = { raw: composed.raw, handedOver: false, onData: hooks.onData };
    bodies.set(body.raw, body);
    try {
      // The Message-ID is in the bytes; told here, none is made up for the log.
      const message = { raw: body.raw, messageId: mail.messageId, envelope: composed.envelope };
      const sent = (await transport.sendMail(message)) as { response: string };
      return { outcome: "sent", reply: sent.response };
    } catch (error) {
      return failureResult(error as SmtpFailure, body.handedOver);
    }
  }

  return {
    send,
    async close() {
      if (opened) (await opened).transport.close();
    },
  };
}

/** The text of one mail on its way to the server. */
type Body = { raw: Buffer; handedOver: boolean; onData: SendHooks["onData"] };

async function openTransport({ host, port, tls, auth, limits, timeoutMs }: ReturnType<typeof parseSmtpUrl>) {
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "required",
    ignoreTLS: tls === "none",
    // Where encryption is a courtesy, an unknown certificate is better than none of it.
    ...(tls === "opportunistic" ? { tls: { rejectUnauthorized: false } } : {}),
    ...(auth ? { auth } : {}),
    ...timeouts,
    connectionTimeout: Math.min(timeouts.connectionTimeout, timeoutMs),
    greetingTimeout: Math.min(timeouts.greetingTimeout, timeoutMs),
    socketTimeout: timeoutMs,
    maxConnections: limits.connections,
    // A connection closed under a waiting mail is opened again once; the rest is up to the outbox.
    maxRequeues: 1,
    idleTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bodies = new WeakMap<object, Body>();
  // The client reads the text only once the server has asked for it (354), so the first read marks that moment.
  transport.use("stream", (mail, done) => {
    const body = bodies.get(mail.data.raw as object);
    if (body) mail.message.createReadStream = () => Readable.from(textOf(body), { objectMode: false });
    done();
  });
  return { transport, bodies };
}

async function* textOf(body: Body): AsyncGenerator<Buffer> {
  await body.onData?.();
  body.handedOver = true;
  yield body.raw;
}
