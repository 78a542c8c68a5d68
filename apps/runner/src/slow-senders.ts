import { createServer, type RequestListener, type Server } from "node:http";

/** For how long a request may take to arrive, in milliseconds. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often what is late is looked for: so much longer it may take. Node's own 30 seconds would be all that counts. */
  readonly lookMs: number;
  /** How long a connection is kept on which nothing is asked. */
  readonly keepMs: number;
}

/**
 * With the look, a body has 30 seconds. Proxies keep a connection for a minute: whoever closes it first must not be the side
 * that is about to be asked something, or a request is lost without a word.
 */
const patience: Patience = { headersMs: 10_000, requestMs: 28_000, lookMs: 1_000, keepMs: 65_000 };

/** For how long clients are told that a connection is kept, in seconds: when we stop, few are left on which they could ask. */
const toldSeconds = 5;

/** A server that closes what arrives too slowly: it takes a connection, and there are only so many. */
export function serverOf(handler: RequestListener, { headersMs, requestMs, lookMs, keepMs } = patience): Server {
  return createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: lookMs,
      keepAliveTimeout: keepMs,
    },
    (request, response) => {
      if (request.httpVersion === "1.1" && request.headers.connection?.toLowerCase() !== "close") {
        response.setHeader("Connection", "keep-alive");
        response.setHeader("Keep-Alive", `timeout=${String(toldSeconds)}`);
      }
      handler(request, response);
    },
  );
}
