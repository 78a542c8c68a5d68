import { Agent as HttpAgent, request as http, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as https, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { WebhookError } from "@afterword/sdk";

/** A request to one of some addresses. */
export interface PostRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where to connect: what the name stands for, looked up already. */
  readonly addresses: readonly string[];
  readonly signal: AbortSignal;
}

/** The reply's status and what it says of trying again, or why there was none. */
export type Posted =
  | { readonly status: number; readonly retryAfter: string | undefined; readonly said: string }
  | { readonly error: WebhookError; readonly isConnected: boolean };

/** So much of a reply is read, so that a target that means well is not cut off, and so much of that is told. */
const mostRead = 64 * 1024;
const mostTold = 4 * 1024;

/** Posts a body to one of these addresses, with a connection of its own. Whatever the reply, nothing else is asked. */
export function post({ url, headers, body, addresses, signal }: PostRequest): Promise<Posted> {
  const options: RequestOptions = {
    method: "POST",
    signal,
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    lookup: pinnedTo(addresses),
  };
  return new Promise((resolve) => {
    // Agents of its own: no proxy of the environment, and no connection that was made for another look-up.
    const request: ClientRequest =
      url.protocol === "https:"
        ? https(url, { ...options, agent: new HttpsAgent({ keepAlive: false }) })
        : http(url, { ...options, agent: new HttpAgent({ keepAlive: false }) });
    // Known once the reply begins, however that ends.
    let posted: Omit<Extract<Posted, { status: number }>, "said"> | null = null;
    let isConnected = false;
    let said = "";
    const done = (error: WebhookError) => {
      resolve(posted ? { ...posted, said } : { error, isConnected });
    };
    request.on("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => (isConnected = true));
    });
    request.on("response", (reply) => {
      posted = { status: reply.statusCode ?? 0, retryAfter: reply.headers["retry-after"] };
      read(reply, (part) => (said += part));
    });
    request.on("error", (error) => {
      done(signal.aborted ? "timeout" : errorOf(error));
    });
    request.on("close", () => {
      done("unreachable");
    });
    request.end(body);
  });
}

/** Reads what a target may say, and no more; tells the first of it. */
function read(reply: IncomingMessage, tell: (part: string) => void): void {
  let length = 0;
  reply.on("error", () => undefined);
  reply.on("data", (part: Buffer) => {
    if (length < mostTold) tell(part.subarray(0, mostTold - length).toString("utf8"));
    length += part.length;
    if (length > mostRead) reply.destroy();
  });
}

/** Looks nothing up: a name may mean something else by now. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all: isAll }, done) => {
    const [first] = all;
    if (isAll === true) done(null, all);
    else if (first) done(null, first.address, first.family);
  };
}

const aboutCertificates = /CERT|SIGNATURE|ISSUER|ERR_TLS|ERR_SSL|EPROTO/;

function errorOf(error: NodeJS.ErrnoException): WebhookError {
  return aboutCertificates.test(error.code ?? "") ? "certificate" : "unreachable";
}
