import { createServer, type RequestListener, type Server } from "node:http";

/** For how long a request may take to arrive, in milliseconds. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often what is late is looked for: so much longer it may take. Node's own 30 seconds would be all that counts. */
  readonly lookMs: number;
}

/** With the look, a body has 30 seconds. */
const patience: Patience = { headersMs: 10_000, requestMs: 28_000, lookMs: 1_000 };

/** A server that closes what arrives too slowly: it takes a connection, and there are only so many. */
export function serverOf(handler: RequestListener, { headersMs, requestMs, lookMs } = patience): Server {
  return createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs },
    handler,
  );
}
