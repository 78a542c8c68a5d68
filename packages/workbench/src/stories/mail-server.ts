import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail that a server took, as it travelled. */
export interface TakenMail {
  /** The envelope's sender, where bounces go. */
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/**
 * A mail server on a socket; its first `refusals` deliveries are put off with 451, and it knows no `unknown`. What is for `lost…` it
 * takes, and its reply is lost; all else that it has taken it confirms after `pauseMs`.
 */
export async function startMailServer(refusals = 0, unknown = "nobody@example.org", pauseMs = 0) {
  const mails: TakenMail[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(address === unknown ? Object.assign(new Error("5.1.1 no such person"), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (left-- > 0) {
          done(Object.assign(new Error("4.3.0 later"), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        mails.push({ from, to: rcptTo.map((one) => one.address), text: Buffer.concat(chunks).toString() });
        if (rcptTo.some(({ address }) => address.startsWith("lost"))) {
          for (const { _socket } of server.connections as Set<{ _socket: Socket }>) _socket.destroy();
          return;
        }
        setTimeout(done, pauseMs);
      });
    },
  });
  // A worker that is killed in the middle of a mail leaves its connection as it is.
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.server.address() as { port: number };
  const stop = () =>
    new Promise<void>((done) => {
      server.close(done);
    });
  return { url: `smtp://127.0.0.1:${String(port)}`, mails, stop };
}
