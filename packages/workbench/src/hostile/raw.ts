import { connect } from "node:net";

/** What a server sent back, letter by letter. */
export interface RawReply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Whether the server ended the connection. */
  readonly isClosed: boolean;
}

/**
 * Sends bytes as they are, one after the other, and reads what comes back until the server closes, or is silent after its
 * reply began.
 */
export function sendRaw(base: string, ...parts: readonly (string | Buffer)[]): Promise<RawReply> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  let text = "";
  let isClosed = false;
  return new Promise((done) => {
    const finish = () => {
      socket.destroy();
      const [head = "", ...rest] = text.split("\r\n\r\n");
      done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: rest.join("\r\n\r\n"), isClosed });
    };
    let quiet = setTimeout(finish, 10_000);
    socket.on("data", (data: Buffer) => {
      text += data.toString("latin1");
      clearTimeout(quiet);
      quiet = setTimeout(finish, isWhole(text) ? 20 : 400);
    });
    // Whoever is refused in the middle of a body may find the line cut.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      isClosed = true;
      clearTimeout(quiet);
      finish();
    });
    for (const part of parts) socket.write(part);
  });
}

/** Whether a reply has all that it says it has: a moment later it is known whether the connection was ended too. */
function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1];
  return end >= 0 && length !== undefined && text.length - end - 4 >= Number(length);
}
