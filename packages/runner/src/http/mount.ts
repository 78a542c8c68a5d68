import {
  authenticate,
  authorize,
  checkShown,
  noteAlone,
  openViewLink,
  viewLinkOf,
  type Ctx,
} from "@afterword/fieldwork";
import {
  type Action,
  check,
  cloudEventTypes,
  exportTypes,
  modeHeader,
  ProblemError,
  readFeedbackMailQuery,
  readMetricQuery,
  readPutPeopleQuery,
  routes,
  type Route,
  type RouteName,
} from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type { Parts } from "../parts.ts";
import { locales } from "@afterword/language";
import { figuresCsv, figuresFile } from "../export/figures-file.ts";
import { inOwnWords } from "./cloud-events.ts";
import { followToView } from "./link-limits.ts";
import { FileReply, sendFile } from "./send-file.ts";
import { defaultMode, sessionOf, setSessionId } from "./session-cookie.ts";

/** What a handler gets of a request that was checked against its route. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Answers a call; the reply's body is what the contract says. */
export type Handler = (ctx: Ctx, call: Call, response: Response) => Promise<unknown>;

/** A reply that something was made: 201. */
export class Created {
  readonly body: unknown;

  constructor(body: unknown) {
    this.body = body;
  }
}

/** A reply that is a page to be shown in a frame of the console, and what it may load. */
export class PageReply {
  readonly html: string;
  readonly policy: string;

  constructor(html: string, policy: string) {
    this.html = html;
    this.policy = policy;
  }
}

/** A reply with which the caller's session goes on under another id; null ends it. */
export class Renewed {
  readonly body: unknown;
  readonly session: string | null;

  constructor(body: unknown, session: string | null) {
    this.body = body;
    this.session = session;
  }
}

/** Mounts a route of the contract that needs an API key, or somebody who has signed in. */
export function mount(router: Router, parts: Parts, name: RouteName, handler: Handler): void {
  const route: Route = routes[name];
  const method = route.method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
  router[method](
    route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    permit(parts, route),
    ...(route.body ? [...bodyOf(route), permitAnew(parts, route)] : []),
    async (request: Request, response: Response) => {
      const ctx = contextOf(response);
      const call: Call = {
        params: route.params ? (check(route.params, request.params, pathCode(name)) as Record<string, string>) : {},
        query: route.query ? check(route.query, queryOf(request, name), "invalid_query") : {},
        body: route.cloudEvents ? inOwnWords(request, ctx.project.project.events) : (request.body as unknown),
      };
      if (ctx.actor.shows !== undefined && isOfFigures(name)) await checkShown(ctx, { route: name, query: call.query });
      const reply = await handler(ctx, call, response).catch(async (error: unknown) => {
        // What is elsewhere and what is nowhere look alike, in the audit log too.
        if (
          ctx.parts !== null &&
          ctx.actor.kind !== "link" &&
          route.action &&
          error instanceof ProblemError &&
          error.code === "not_found"
        )
          await noteDenied(ctx, route.action, parts);
        throw error;
      });
      // Whoever looks at somebody's words or name is noted before they see it.
      if (route.views && route.action)
        await noteAlone(ctx, { action: route.action, kind: route.views, ...idOf(route.views, call) });
      if (route.csvReply) response.vary("Accept");
      const wanted =
        route.csvReply && ctx.actor.kind !== "link"
          ? request.accepts(["application/json", "text/csv", exportTypes.xlsx])
          : false;
      const { rows } = reply as { readonly rows: readonly object[] };
      const asked = { ...call.params, ...call.query };
      if (wanted === "text/csv") response.type("text/csv").send(await figuresCsv(ctx, rows, asked));
      else if (wanted === exportTypes.xlsx) {
        // Who takes any language, as a program does that says nothing, gets the first.
        const language = request.acceptsLanguages(["en", ...locales()]) || "en";
        const bytes = figuresFile(ctx, rows, asked, { format: "xlsx", language });
        await sendFile(request, response, new FileReply({ name: "figures.xlsx", type: exportTypes.xlsx, bytes }));
      } else if (reply instanceof FileReply) await sendFile(request, response, reply);
      else if (reply instanceof Renewed) {
        setSessionId(response, parts.settings, reply.session);
        response.json(reply.body);
      } else if (reply instanceof PageReply)
        response.set("Content-Security-Policy", reply.policy).type("html").send(reply.html);
      else if (reply instanceof Created) response.status(201).json(reply.body);
      else response.json(reply);
    },
  );
}

/** What was looked at: the one that the path names, or of a file the survey. */
function idOf(views: Route["views"], { params, query }: Call): { readonly id?: string } {
  const id = views === "export" ? query["survey"] : params["id"];
  return typeof id === "string" ? { id } : {};
}

/** A path that names a metric we don't have is a query for something that isn't there. */
const pathCode = (name: RouteName) => (ofMetrics.includes(name) ? "invalid_query" : "not_found");

const ofMetrics: readonly RouteName[] = ["readMetric", "readTrend", "readBenchmark"];

const ofFigures = ["readMetric", "readTrend", "readBenchmark", "readCoverage"] as const;

const isOfFigures = (name: RouteName): name is (typeof ofFigures)[number] => ofFigures.some((one) => one === name);

/** Routes whose query names segments as `where[team]=ICT`. */
const withSegments: readonly RouteName[] = [
  ...ofMetrics,
  "readCoverage",
  "readRising",
  "readCommentWords",
  "readCommentQuotes",
  "exportResponses",
  "listResponses",
];

/** Lets a request in whose key or session allows what the route does, and keeps its context with the response. */
export function permit(parts: Parts, { action, reach, byLink }: Pick<Route, "action" | "reach" | "byLink">) {
  return async (request: Request, response: Response, next: () => void) => {
    if (action === null) throw new Error(`${request.path} has no action.`);
    const { authorization } = request.headers;
    const link = byLink ? viewLinkOf(authorization) : null;
    const { scope, actor } = link
      ? await linked(parts, request, response, link)
      : authorization
        ? await authenticate(parts.store, authorization, parts.clock.now())
        : await signedIn(parts, request, action);
    const ctx = parts.contextOf(scope, actor);
    const allowed = await authorized(ctx, { action, reach }, parts);
    if (actor.kind === "key" || (actor.shows?.view ?? null) !== null) noteUse(parts, ctx);
    response.locals["ctx"] = { ...ctx, parts: allowed };
    response.locals["permittedAt"] = performance.now();
    next();
  };
}

/** For how long a key or session that was looked at counts while the rest of a request comes. */
const permitMs = 1_000;

/** Lets a request in anew whose body took its time: its sender may be kept out since. */
function permitAnew(parts: Parts, route: Pick<Route, "action" | "reach">) {
  const again = permit(parts, route);
  return async (request: Request, response: Response, next: () => void) => {
    if (performance.now() - Number(response.locals["permittedAt"]) < permitMs) next();
    else await again(request, response, next);
  };
}

/** Who has signed in, and with which data they work. @throws ProblemError `unauthorized`, `invalid_query` */
async function signedIn(parts: Parts, request: Request, action: Action | "self") {
  const said = modeOf(parts, request);
  const opened = await sessionOf(parts, request, isShared(request, action) ? defaultMode(parts.settings) : said);
  if (opened?.session.stage !== "full") throw new ProblemError("unauthorized");
  return opened;
}

/** Whether it is about what both modes share: it is noted in one audit log, not in the one that somebody chooses. */
const isShared = ({ method }: Request, action: Action | "self"): boolean =>
  action === "members.manage" ||
  action === "units.manage" ||
  action === "looks.manage" ||
  action === "surveys.manage" ||
  (action === "self" && method !== "GET");

/** With which data members work: as a header or parameter of the request says. */
function modeOf({ settings }: Pick<Parts, "settings">, request: Request): Mode {
  const said = request.get(modeHeader) ?? new URL(request.originalUrl, "http://internal").searchParams.get(modeHeader);
  if (said === null) return defaultMode(settings);
  if (said === "test" || said === "live") return said;
  throw new ProblemError("invalid_query", {
    errors: [{ path: modeHeader, code: "unknown", message: "It is test or live." }],
  });
}

/** Who has the link to a view. @throws ProblemError `not_found`, `too_many_requests` */
const linked = (parts: Parts, request: Request, response: Response, secret: string) =>
  followToView(
    parts.links,
    request,
    response,
    async () =>
      parts.paper.find(secret) ??
      openViewLink(parts.store, secret, { now: parts.clock.now(), realNow: parts.clock.realNow() }),
  );

function noteUse(parts: Parts, { scope, actor: { kind, id }, now, realNow }: Ctx): void {
  parts.seldom
    .once(`used ${id}`, () =>
      parts.store.write(scope, ({ apiKeys, viewLinks }) =>
        kind === "key" ? apiKeys.noteUse(id, now) : viewLinks.noteUse(id, realNow),
      ),
    )
    .catch((error: unknown) => {
      parts.logger.warn({ err: error }, "the use of a key could not be noted");
    });
}

/** The parts in which an actor may do something. That they were not let is noted once a minute. */
async function authorized(ctx: Ctx, what: Parameters<typeof authorize>[1], parts: Pick<Parts, "seldom">) {
  try {
    return authorize(ctx.actor, what);
  } catch (error) {
    await noteDenied(ctx, what.action, parts);
    throw error;
  }
}

const noteDenied = (ctx: Ctx, action: Action | "self", { seldom }: Pick<Parts, "seldom">) =>
  seldom.once(`denied ${ctx.actor.id} ${action}`, () => noteAlone(ctx, { action, kind: "route", outcome: "denied" }));

/** The context of a request that was let in. */
export const contextOf = (response: Response): Ctx => response.locals["ctx"] as Ctx;

/** Reads the body as the route takes it: JSON, or a file of comma-separated values as its bytes. */
function bodyOf(route: Route): RequestHandler[] {
  const limit = route.limit ?? 64 * 1024;
  if (route.mail === true) return mailBody(limit);
  const json = ["json", ...(route.cloudEvents === true ? Object.values(cloudEventTypes) : [])];
  const types = [...json, ...(route.csv === true ? ["text/csv"] : [])];
  const requireType: RequestHandler = (request, _response, next) => {
    // Refused before it is read.
    if (request.is(types)) next();
    else
      throw new ProblemError("unsupported_media_type", {
        detail: `Send ${types.map((type) => (type === "json" ? "application/json" : type)).join(" or ")}.`,
      });
  };
  return [
    requireType,
    express.json({ limit, type: json }),
    ...(route.csv === true ? [express.raw({ type: "text/csv", limit })] : []),
  ];
}

/** A mail as its bytes: what they mean is up to the reader of mails. */
function mailBody(limit: number): RequestHandler[] {
  const requireType: RequestHandler = (request, _response, next) => {
    if (request.is("message/rfc822") === false)
      throw new ProblemError("unsupported_media_type", { detail: "Send message/rfc822." });
    next();
  };
  return [requireType, express.raw({ type: "message/rfc822", limit })];
}

function queryOf(request: Request, name: RouteName): Record<string, unknown> {
  const search = new URL(request.originalUrl, "http://internal").searchParams;
  search.delete(modeHeader);
  const twice = [...new Set(search.keys())].find((key) => key !== "by" && search.getAll(key).length > 1);
  if (twice !== undefined)
    throw new ProblemError("invalid_query", {
      errors: [{ path: twice, code: "repeated", message: "It is given more than once." }],
    });
  if (name === "putPeople") return readPutPeopleQuery(search);
  if (name === "receiveFeedback") return readFeedbackMailQuery(search);
  const hasSegments = withSegments.includes(name);
  return hasSegments ? readMetricQuery(search) : Object.fromEntries(search);
}
