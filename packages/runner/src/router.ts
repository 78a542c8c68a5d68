import { randomUUID } from "node:crypto";
import { busyPage, noticePage, type NoticeKind, type NoticeView } from "@afterword/pages";
import { ProblemError, routes, type Route } from "@afterword/sdk";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { guard, guardHeaders, isFrameable } from "./http/headers.ts";
import { problemFrom, requestIdOf, retryAfterS, sendProblem } from "./http/problem.ts";
import { formOf } from "./http/form.ts";
import { tellDeprecations } from "./http/deprecation.ts";
import { newLimits } from "./http/limits.ts";
import { ownOrigin } from "./http/own-origin.ts";
import { newSignInLimits } from "./http/sign-in-limits.ts";
import type { Parts } from "./parts.ts";
import { accessRoutes } from "./routes/access.ts";
import { actionRoutes } from "./routes/actions.ts";
import { apiRoutes } from "./routes/api.ts";
import { cardRoutes } from "./routes/cards.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { caseRoutes } from "./routes/cases.ts";
import { codeRoutes } from "./routes/codes.ts";
import { consoleRoutes } from "./routes/console.ts";
import { devRoutes } from "./routes/dev.ts";
import { elsewhereRoutes } from "./routes/elsewhere.ts";
import { embedRoutes } from "./routes/embed.ts";
import { embedScriptRoutes } from "./routes/embed-script.ts";
import { entryRoutes } from "./routes/entry.ts";
import { explainRoutes } from "./routes/explain.ts";
import { feedbackRoutes } from "./routes/feedback.ts";
import { healthRoutes } from "./routes/health.ts";
import { joinRoutes } from "./routes/join.ts";
import { memberRoutes } from "./routes/members.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { sendPage } from "./routes/page.ts";
import { settledRoutes } from "./routes/settled.ts";
import { messageRoutes } from "./routes/messages.ts";
import { peopleRoutes } from "./routes/people.ts";
import { recordRoutes } from "./routes/records.ts";
import { replyRoutes } from "./routes/replies.ts";
import { respondRoutes } from "./routes/respond.ts";
import { unsubscribeRoutes } from "./routes/unsubscribe.ts";
import { localeOf } from "./routes/visit.ts";
import { waveRoutes } from "./routes/waves.ts";
import { lookRoutes } from "./routes/looks.ts";
import { firstStepRoutes } from "./routes/first-steps.ts";
import { commentRoutes } from "./routes/comments.ts";
import { sampleRoutes } from "./routes/sample.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { additionRoutes } from "./routes/additions.ts";
import { goalRoutes } from "./routes/goals.ts";
import { aggregateRoutes } from "./routes/aggregates.ts";
import { collectionRoutes } from "./routes/collections.ts";
import { reportRoutes } from "./routes/reports.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { suppressionRoutes } from "./routes/suppressions.ts";
import { surveyPreviewRoutes } from "./routes/survey-preview.ts";
import { surveyRoutes } from "./routes/surveys.ts";
import { viewRoutes } from "./routes/views.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

/** What is served besides the routes of the contract. */
const others = [
  { method: "GET", path: "/r/{token}" },
  { method: "GET", path: "/r/{token}/more" },
  { method: "GET", path: "/u/{token}" },
  { method: "POST", path: "/u/{token}" },
  { method: "GET", path: "/paper/{secret}" },
  { method: "GET", path: "/stop/{token}" },
  { method: "POST", path: "/stop/{token}" },
  { method: "GET", path: "/h/{token}" },
  { method: "POST", path: "/h/{token}" },
  { method: "GET", path: "/f/{survey}" },
  { method: "POST", path: "/f/{survey}" },
  { method: "GET", path: "/c" },
  { method: "GET", path: "/c/{code}" },
  { method: "POST", path: "/c/{code}" },
  { method: "GET", path: "/s" },
  { method: "GET", path: "/s/{code}" },
  { method: "GET", path: "/did" },
  { method: "GET", path: "/did.js" },
  { method: "GET", path: "/did/feed.json" },
  { method: "GET", path: "/did/feed.xml" },
  { method: "GET", path: "/signin" },
  { method: "POST", path: "/signin" },
  { method: "GET", path: "/signin/code" },
  { method: "POST", path: "/signin/code" },
  { method: "GET", path: "/signin/setup" },
  { method: "POST", path: "/signin/setup" },
  { method: "GET", path: "/signin/elsewhere" },
  { method: "GET", path: "/signin/elsewhere/done" },
  { method: "GET", path: "/signout" },
  { method: "POST", path: "/signout" },
  { method: "GET", path: "/console" },
  { method: "GET", path: "/join/{token}" },
  { method: "POST", path: "/join/{token}" },
  { method: "GET", path: "/v1/codes/{id}/qr" },
  { method: "POST", path: "/v1/previews/survey/page" },
  { method: "POST", path: "/v1/previews/survey/mail" },
  { method: "POST", path: "/v1/channels/{channel}/replies" },
  { method: "POST", path: "/v1/channels/{channel}/reports/{key}" },
  { method: "GET", path: "/embed.js" },
  { method: "GET", path: "/livez" },
  { method: "GET", path: "/readyz" },
  { method: "GET", path: "/metrics" },
  { method: "GET", path: "/openapi.json" },
  { method: "GET", path: "/llms.txt" },
] as const;

/** Paths that are ours; any other is left to the host's app. */
const ours =
  /^\/(?:v1|r|u|h|f|c|s|stop|paper|did|signin|signout|join|console|dev|livez|readyz|metrics|openapi\.json|llms\.txt|did\.js|embed(?:\.[0-9a-f]{16})?\.js)(?:\/|$)/;

/** A path as far as it says whose it is: an encoded letter names the same place. Our routes are found by plain ones only. */
function placeOf({ path }: Request): string {
  const [first = "", ...rest] = path.slice(1).split("/");
  try {
    return ["", decodeURIComponent(first), ...rest].join("/");
  } catch {
    return path;
  }
}

const isOurs = (request: Request): boolean => ours.test(placeOf(request));

/** Every route of a runner. */
export function router(parts: Parts): Router {
  // A path in other letters is the host's, as what is sent with ours would not be sent with it.
  const router = express.Router({ caseSensitive: true });
  router.use(begin(parts));
  const checkOrigin = ownOrigin(parts);
  router.use((request, response, next) => {
    if (isOurs(request)) checkOrigin(request, response, next);
    else next();
  });
  tellDeprecations(router);
  // First those that most ask for: a router tries its routes one after another.
  const { links } = parts;
  respondRoutes(router, parts, links);
  healthRoutes(router, parts);
  accessRoutes(router, parts);
  apiRoutes(router, parts);
  explainRoutes(router, parts);
  peopleRoutes(router, parts);
  waveRoutes(router, parts);
  codeRoutes(router, parts);
  messageRoutes(router, parts);
  recordRoutes(router, parts);
  caseRoutes(router, parts);
  alertRoutes(router, parts);
  commentRoutes(router, parts);
  actionRoutes(router, parts);
  cardRoutes(router, parts);
  firstStepRoutes(router, parts);
  sampleRoutes(router, parts);
  additionRoutes(router, parts);
  goalRoutes(router, parts);
  catalogueRoutes(router, parts);
  reportRoutes(router, parts, links);
  collectionRoutes(router, parts);
  aggregateRoutes(router, parts);
  ruleRoutes(router, parts);
  suppressionRoutes(router, parts);
  surveyRoutes(router, parts);
  surveyPreviewRoutes(router, parts);
  viewRoutes(router, parts);
  lookRoutes(router, parts);
  webhookRoutes(router, parts);
  embedRoutes(router, parts);
  embedScriptRoutes(router);
  const signIns = newSignInLimits();
  memberRoutes(router, parts, signIns);
  signInRoutes(router, parts, signIns);
  if (parts.settings.console !== null) consoleRoutes(router, parts, parts.settings.console);
  joinRoutes(router, parts, signIns);
  elsewhereRoutes(router, parts);
  replyRoutes(router, parts);
  unsubscribeRoutes(router, parts, links);
  settledRoutes(router, parts, links);
  const limits = newLimits();
  feedbackRoutes(router, parts, limits);
  entryRoutes(router, parts, limits);
  if (parts.settings.mode === "development") devRoutes(router, parts);
  router.use((request: Request, response: Response, next: NextFunction) => {
    const methods = methodsOf(request.path);
    if (methods.length > 0) response.set("Allow", methods.join(", "));
    next(isOurs(request) ? new ProblemError(methods.length > 0 ? "method_not_allowed" : "not_found") : undefined);
  });
  router.use(fail(parts));
  return router;
}

/** What a process without a server of its own, such as a worker, tells those who look after it. */
export function healthRouter(parts: Parts): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(begin(parts));
  healthRoutes(router, parts);
  router.use(() => {
    throw new ProblemError("not_found");
  });
  router.use(fail(parts));
  return router;
}

/**
 * Names the request, and logs how it ended and why it was refused: the route, never the address, which may hold a link's token, and
 * nobody's own address.
 */
function begin({ logger, meters, drain, settings }: Parts) {
  const headers = guardHeaders(settings);
  return (request: Request, response: Response, next: NextFunction) => {
    const startedAt = performance.now();
    response.locals["requestId"] = randomUUID();
    if (!isOurs(request)) {
      next();
      return;
    }
    response.removeHeader("X-Powered-By");
    if (drain.isOn) response.set("Connection", "close");
    guard(response, headers);
    if (isFrameable(placeOf(request))) response.locals["framedBy"] = settings.embedOrigins;
    response.on("finish", () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? null;
      const ms = Math.round(performance.now() - startedAt);
      const { problem, limit } = response.locals as { readonly problem?: string; readonly limit?: string };
      const why = { ...(problem === undefined ? {} : { problem }), ...(limit === undefined ? {} : { limit }) };
      logger.info(
        { requestId: requestIdOf(response), method: request.method, route, status: response.statusCode, ms, ...why },
        "request",
      );
      meters.request({ method: request.method, route: route ?? "none", status: response.statusCode, ms });
      if (limit !== undefined) meters.limited(limit);
    });
    next();
  };
}

function fail({ logger }: Parts) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const problem = problemFrom(error);
    response.locals["problem"] = problem.code;
    if (problem.code === "internal" || problem.code === "unavailable")
      logger.error({ requestId: requestIdOf(response), err: error }, "request failed");
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const isRead = request.method === "GET" || request.method === "HEAD";
    const isPage =
      /^\/(?:[ruhfcs]|signin|signout|join)(?:\/(?!.*\/decline$)|$)/.test(placeOf(request)) &&
      (isRead || request.is("urlencoded") !== false);
    if (!isPage) {
      sendProblem(response, problem);
      return;
    }
    if (problem.code === "unavailable") response.set("Retry-After", String(retryAfterS));
    sendPage(response, problem.status, pageFor(request, response, problem), /^\/f\//.test(placeOf(request)));
  };
}

function pageFor(request: Request, response: Response, problem: ProblemError): string {
  const view = noticeFor(request, response, problem);
  return problem.code === "too_many_requests" ? busyPage(view) : noticePage(view);
}

/** Unknown, altered and malformed links look the same: only what is our fault carries the request's id. */
function noticeFor(request: Request, response: Response, problem: ProblemError): NoticeView {
  const kind = noticeOf(problem);
  const isOurFault = kind === "error" || kind === "unavailable";
  const isKept = kind === "unavailable" || (problem.code === "too_many_requests" && /^\/r\//.test(placeOf(request)));
  const sent = isKept ? sentWith(request) : null;
  const locale = localeOf(request, null, undefined, sent ? formOf(request) : undefined);
  return {
    locale,
    kind,
    isTest: false,
    ...(isOurFault ? { requestId: requestIdOf(response) } : {}),
    ...(sent ? { sent } : {}),
  };
}

/** The answers of a form, where not even its questions can be read: whoever typed them has them on the page still. */
function sentWith(request: Request): NoticeView["sent"] | null {
  const isForm =
    request.method === "POST" && /^\/[rf]\/[^/]+$/.test(placeOf(request)) && typeof request.body === "string";
  return isForm ? { action: request.baseUrl + request.path, fields: [...formOf(request)] } : null;
}

function noticeOf(problem: ProblemError): NoticeKind {
  if (problem.code === "not_found" || problem.code === "malformed") return "notFound";
  if (problem.code === "too_large") return "tooLarge";
  if (problem.code === "unsupported_media_type") return "unreadable";
  return problem.code === "unavailable" ? "unavailable" : "error";
}

/** The methods that a path takes; none when it is unknown. */
function methodsOf(path: string): string[] {
  const known = [...Object.values<Pick<Route, "path" | "method">>(routes), ...others];
  const matches = known.filter((route) => new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`).test(path));
  return [...new Set(matches.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
}
