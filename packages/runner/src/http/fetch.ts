import { createServer, request as send, type IncomingMessage, type Server } from "node:http";
import { duplexPair, Readable, type Duplex } from "node:stream";
import type { Listener } from "./listener.ts";

/** What a request of the Fetch API does not say. */
export interface FetchOptions {
  /** The address of whoever asks, by which forms and wrong codes are counted. Without it all people count as one. */
  readonly ip?: string | undefined;
}

/** Answers requests of the Fetch API; nothing listens anywhere. */
export type Fetch = (request: Request, options?: FetchOptions) => Promise<Response>;

/** Statuses whose replies have no body. */
const bodiless: readonly (number | undefined)[] = [204, 205, 304];

/**
 * Makes a listener of `node:http` answer requests of the Fetch API. They go through Node's own server and parser, over a pipe
 * in memory: what is true of requests from outside is true of these.
 */
export function fetchOf(listener: Listener): Fetch {
  let server: Server | undefined;
  return (request, { ip } = {}) =>
    new Promise((resolve, reject) => {
      if (request.bodyUsed) throw new TypeError("Something read the request's body before: hand over a new Request.");
      server ??= createServer(listener).on("clientError", refuse);
      const [near, far] = duplexPair();
      Object.defineProperty(far, "remoteAddress", { value: ip });
      server.emit("connection", far);
      const { pathname, search, host } = new URL(request.url);
      const headers = { host, ...Object.fromEntries(request.headers), connection: "close" };
      const sent = send({ createConnection: () => near, method: request.method, path: pathname + search, headers });
      const leave = () => {
        sent.destroy(request.signal.reason as Error);
        near.destroy();
      };
      request.signal.addEventListener("abort", leave, { once: true });
      sent.once("error", reject).once("response", (reply) => {
        resolve(responseOf(reply, request.method));
      });
      if (request.signal.aborted) leave();
      else if (request.body === null) sent.end();
      else
        Readable.fromWeb(request.body as never)
          .once("error", leave)
          .pipe(sent);
    });
}

/** What the parser refuses is answered as on a line. Node's own answer would be lost with the pipe that it destroys. */
function refuse({ code }: NodeJS.ErrnoException, line: Duplex): void {
  const status = code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  if (line.writable) line.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function responseOf(reply: IncomingMessage, method: string): Response {
  const headers = new Headers();
  for (let at = 0; at < reply.rawHeaders.length; at += 2) {
    const [name = "", value = ""] = reply.rawHeaders.slice(at, at + 2);
    // About this pipe, and not about the reply.
    if (!/^(?:connection|keep-alive|transfer-encoding)$/i.test(name)) headers.append(name, value);
  }
  const hasBody = method !== "HEAD" && !bodiless.includes(reply.statusCode);
  if (!hasBody) reply.resume();
  const body = hasBody ? (Readable.toWeb(reply) as ReadableStream<Uint8Array>) : null;
  return new Response(body, { status: reply.statusCode ?? 500, headers });
}
