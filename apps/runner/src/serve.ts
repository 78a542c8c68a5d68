import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { adoptKey, issueKey } from "@afterword/fieldwork";
import { OptionsError, type Afterword } from "@afterword/runner";
import { afterwordOn, guardHeaders, type Parts } from "@afterword/runner/parts";
import { ProblemError, scopes, type ProblemCode } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { loadDefault } from "./load-module.ts";
import type { Opened } from "./open.ts";
import { serverOf } from "./slow-senders.ts";
import type { TrustProxy } from "./trust-proxy.ts";

/** A module that serves pages of its own beside Afterword: gets the runner, gives a handler. */
export type AppModule = (afterword: Afterword, about: { readonly publicUrl: string }) => RequestHandler;

/** A server that runs. */
export interface Serving {
  /** A first API key, made when there was none; shown once. */
  readonly firstKey: string | null;
  /** The link that makes the first member, where there is none. */
  readonly setupLink: string | null;
  readonly hasApp: boolean;
  stop(): Promise<void>;
}

/**
 * Serves a runner over HTTP, with its worker.
 *
 * @throws OptionsError when the port is taken or the app module can't be used
 */
export async function serve(
  opened: Opened,
  flags: { readonly app?: string | undefined; readonly worker: boolean },
): Promise<Serving> {
  const { config, parts } = opened;
  const afterword = await afterwordOn(parts);
  const app = flags.app === undefined ? null : await loadApp(flags.app);
  if (config.apiKey !== undefined) await adopt(parts, config.apiKey);
  const isDevelopment = parts.settings.mode === "development";
  const server = serverOf(appOn(afterword, app, { parts, trustProxy: config.trustProxy }));
  // One that nobody gets to see is over by itself.
  const setup = await afterword.members.setupLink();
  await listen(server, config.port, isDevelopment ? "127.0.0.1" : undefined);
  // Made when nothing can go wrong any more: it is shown once.
  const firstKey = config.apiKey === undefined ? await makeFirstKey(opened) : null;
  if (setup !== null) parts.logger.warn({ setupLink: setup.link }, "nobody administers yet: open this link, once");
  if (flags.worker) await afterword.start();
  return {
    firstKey,
    setupLink: setup?.link ?? null,
    hasApp: app !== null,
    stop: async () => {
      parts.drain.isOn = true;
      // Nothing more is claimed; what is under way is finished while those in front learn that others take over.
      const worker = parts.worker.stop();
      await wait(isDevelopment ? 100 : drainMs);
      await closed(server);
      await worker;
      await afterword.stop();
    },
  };
}

/** For how long a process that is being stopped still takes requests: as long as those in front need to see it. */
const drainMs = 3_000;
/** What is not answered by then has been waiting longer than anybody waits. */
const mostMs = 10_000;

/** Takes no more connections, and waits for what is under way. */
export async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, mostMs).unref();
  });
}

function appOn(
  afterword: Afterword,
  app: AppModule | null,
  { parts, trustProxy }: { readonly parts: Parts; readonly trustProxy: TrustProxy },
): express.Express {
  const { settings, logger } = parts;
  const { publicUrl, mode } = settings;
  const host = express();
  host.disable("x-powered-by");
  // What stands in front says whose request it is: otherwise all people would share one limit.
  host.set("trust proxy", trustProxy);
  host.use(new URL(publicUrl).pathname, afterword.express());
  if (app) host.use(app(afterword, { publicUrl }));
  // Whoever opens the address that was printed finds what there is to look at, unless an app of theirs is there.
  if (mode === "development")
    host.get("/", (_request, response) => {
      response.set(guardHeaders(settings)).redirect(`${publicUrl}/dev`);
    });
  const say = (response: Response, code: ProblemCode, requestId: string) => {
    const problem = new ProblemError(code);
    response
      .status(problem.status)
      .set(guardHeaders(settings))
      .type("application/problem+json")
      .send(JSON.stringify(problem.toDocument(requestId)));
  };
  host.use((_request, response: Response) => {
    say(response, "not_found", randomUUID());
  });
  // What an app of theirs throws would be shown with its stack, outside of NODE_ENV=production.
  host.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const requestId = randomUUID();
    const isTheirs = (error as { status?: unknown } | null)?.status === 400;
    if (!isTheirs) logger.error({ requestId, err: error }, "request failed");
    say(response, isTheirs ? "malformed" : "internal", requestId);
  });
  return host;
}

async function loadApp(file: string): Promise<AppModule> {
  const app = await loadDefault(file, "app module", "Name one with --app.");
  if (typeof app !== "function") throw new OptionsError([`${file} has no function as its default export.`]);
  return app as AppModule;
}

/** Listens on a port. @throws OptionsError when it is taken */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `Port ${String(port)} is in use: Afterword or another program runs there already. Stop it, or set AFTERWORD_PORT (of a worker: --port) to another port.`;
      const message = error.code === "EADDRINUSE" ? taken : `Port ${String(port)} can't be opened: ${error.message}`;
      reject(new OptionsError([message]));
    });
    server.listen(port, host, resolve);
  });
}

async function adopt(parts: Parts, key: string): Promise<void> {
  await adoptKey(parts.store, rootUnit, key, parts.clock.now()).catch((error: unknown) => {
    throw error instanceof TypeError ? new OptionsError([`AFTERWORD_API_KEY: ${error.message}`]) : error;
  });
}

async function makeFirstKey({ parts, scope }: Opened): Promise<string | null> {
  // In production what is printed ends in a log: `afterword keys create` makes a key where a person sees it.
  if (parts.settings.mode === "production") return null;
  const keys = await parts.store.read(scope, (rows) => rows.apiKeys.list());
  if (keys.length > 0) return null;
  return issueKey(parts.store, scope, { name: "First key", scopes, now: parts.clock.now() });
}
