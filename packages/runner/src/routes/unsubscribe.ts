import { isStopRushed, openUnsubscribe, optOut, resume } from "@afterword/fieldwork";
import { localized, localizedTag, resolveLocale } from "@afterword/language";
import { unsubscribePage } from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import { follow, type LinkLimits } from "../http/link-limits.ts";
import type { Parts } from "../parts.ts";
import { newNonce } from "./nonce.ts";
import { sendPage } from "./page.ts";
import { lookAtStop, noteReply, noteTouch } from "./touch.ts";
import { localeOf, pathOf } from "./visit.ts";

type Asked = Request<{ token: string }>;

/** What a form that was sent asks for. */
type Action = "survey" | "all" | "undo";

/** Stops mails. GET shows a page and changes nothing; POST acts, also as mail programs send it (RFC 8058). */
export function unsubscribeRoutes(router: Router, parts: Parts, limits: LinkLimits): void {
  const open = (request: Asked, response: Response) => follow(limits, request, response, (token) => find(parts, token));
  router.get("/u/:token", async (request: Asked, response: Response) => {
    await show({ parts, request, response, link: await open(request, response) }, 200);
  });
  router.post("/u/:token", express.text({ type: () => true, limit: 4_096 }), async (request: Asked, response) => {
    const link = await open(request, response);
    if (request.is("json")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    const action = actionOf(request);
    const context = parts.contextOf(link.scope, { kind: "respondent", id: link.person });
    const nonce = formOf(request).get("nonce") ?? "";
    // What is stopped by then is on the page.
    const shown = async (status: number, isUndone = false) => {
      const now = (await find(parts, request.params.token)) ?? link;
      await show({ parts, request, response, link: now }, status, isUndone);
    };
    // A mail program's own button brings no nonce, and always acts.
    if (nonce !== "" && (await isStopRushed(context, link, nonce))) {
      await shown(422);
      return;
    }
    if (action === "undo") await resume(context, link);
    else if (action !== null) await optOut(context, link, action);
    await shown(action === null ? 422 : 200, action === "undo");
  });
}

/**
 * What was pressed, or what a mail program's own button sends. A form that a program submits without a press brings
 * neither, and does nothing.
 */
function actionOf(request: Asked): Action | null {
  const fields = formOf(request);
  const scope = fields.get("scope");
  if (fields.get("undo") === "1") return "undo";
  if (scope === "survey" || scope === "all") return scope;
  const isOneClick = fields.get("List-Unsubscribe") === "One-Click" || isOneClickPart(request.body);
  return isOneClick ? "survey" : null;
}

/** RFC 8058 lets mail programs send `multipart/form-data` as well. */
const isOneClickPart = (body: unknown): boolean =>
  typeof body === "string" && /name="?List-Unsubscribe"?[^\n]*\r?\n\r?\nOne-Click/i.test(body);

const find = ({ store, secret }: Parts, token: string) => openUnsubscribe(store, secret, token);

/** Somebody at the page that stops mails. */
interface StopVisit {
  readonly parts: Parts;
  readonly request: Asked;
  readonly response: Response;
  readonly link: NonNullable<Awaited<ReturnType<typeof find>>>;
}

async function show({ parts, request, response, link }: StopVisit, status: number, isUndone = false): Promise<void> {
  const lang = typeof request.query["lang"] === "string" ? request.query["lang"] : undefined;
  const survey = parts.project.project.surveys.find((one) => one.id === link.survey)?.definition;
  const locale = localeOf(request, link.locale, survey?.language);
  const title = survey?.title;
  const titleLang = title === undefined ? null : (localizedTag(title, locale) ?? survey?.language ?? "en");
  const nonce = newNonce(parts.secret, link.invitation ?? "", parts.clock.now());
  const look = await lookAtStop(parts, request, response, link);
  await noteTouch(parts, look, { kind: "open", score: null, nonce });
  if (request.method === "POST") await noteReply(parts, look, { from: formOf(request).get("nonce") ?? "", nonce });
  const page = unsubscribePage({
    locale,
    nonce,
    state: isUndone ? "resumed" : "ask",
    stopped: link.stopped,
    // The answer comes in the language that was chosen.
    action: pathOf(parts, `/u/${request.params.token}${lang === undefined ? "" : `?lang=${locale}`}`),
    serviceTitle: title === undefined ? null : localized(title, locale),
    titleLang: titleLang !== null && resolveLocale(titleLang) === locale ? null : titleLang,
    isTest: link.scope.mode === "test",
    look: link.look,
  });
  sendPage(response, status, page);
}
