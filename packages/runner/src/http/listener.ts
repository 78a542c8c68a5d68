import type { IncomingMessage, ServerResponse } from "node:http";
import express, { type Router } from "express";
import type { Settings } from "../options.ts";

/** How a runner is reached without an app of Express around it. */
export interface ListenerOptions {
  /** Which proxies stand in front and say who asks: as Express's `trust proxy`, such as `"loopback"`. Default: none. */
  readonly trustProxy?: string | readonly string[] | number | undefined;
}

/** Answers a request of `node:http`; what is not ours goes to `next`, and is 404 where there is none. */
export type Listener = (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void) => void;

/** Serves the routes below the path of the public URL. */
export function listenerOf(
  { publicUrl }: Pick<Settings, "publicUrl">,
  router: Router,
  { trustProxy }: ListenerOptions = {},
): Listener {
  const app = express();
  app.disable("x-powered-by");
  if (trustProxy !== undefined) app.set("trust proxy", trustProxy);
  app.use(new URL(publicUrl).pathname, router);
  // An app takes what comes after it, as a router does; its type says so nowhere.
  const handle = app as unknown as Listener;
  return (request, response, next = () => response.writeHead(404).end()) => {
    handle(request, response, next);
  };
}
