import {
  openCode,
  openForm,
  openStatus,
  readCode,
  showCode,
  type OpenedCode,
  type OpenedStatus,
} from "@afterword/fieldwork";
import { message } from "@afterword/language";
import { codePage, statusPage } from "@afterword/pages";
import { ProblemError } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import { guess, waitToPost, type Limits } from "../http/limits.ts";
import type { Parts } from "../parts.ts";
import { scopeOfForms } from "./feedback.ts";
import { longestMs, showForm, takeForm } from "./feedback-form.ts";
import { formVisitOf, type FormVisit } from "./form-visit.ts";
import { ageOfNonce } from "./nonce.ts";
import { sendPage } from "./page.ts";
import { localeOf, pathOf, titleOf } from "./visit.ts";

const form = express.text({ type: "application/x-www-form-urlencoded", limit: 64 * 1024 });

/** What codes lead to: forms and links, and the pages that say what became of something. */
export function entryRoutes(router: Router, parts: Parts, limits: Limits): void {
  router.get("/c", (request, response) => {
    typeCode(parts, request, response, "entry");
  });
  router.get("/s", (request, response) => {
    typeCode(parts, request, response, "status");
  });

  router.get("/c/:code", async (request: Request<{ code: string }>, response) => {
    const opened = await open(parts, limits, request, response);
    if (opened?.opens === "link")
      redirect(parts, response, `/r/${opened.token}${queryOf(request, { via: opened.code.id })}`);
    else {
      const visit = await visitOf(parts, request, response, opened);
      if (visit) showForm(visit, request.query["answer"]);
    }
  });

  router.post("/c/:code", form, async (request: Request<{ code: string }>, response) => {
    if (!request.is("urlencoded")) throw new ProblemError("unsupported_media_type", { detail: "Send a form." });
    const waitMs = waitToPost(limits, request, response);
    const fields = formOf(request);
    const opened = hasForm(parts, request.params.code, fields)
      ? await find(parts, request.params.code, { endedWithinMs: longestMs })
      : await open(parts, limits, request, response);
    const visit = await visitOf(parts, request, response, opened, fields);
    if (visit) await takeForm(visit, waitMs);
  });

  router.get("/s/:code", async (request: Request<{ code: string }>, response) => {
    const { code } = request.params;
    const opened = await guess(limits.guesses, request, response, () => openStatus(parts, code));
    if (opened) showStatus(request, response, opened);
    else sendEntry(parts, request, response, { of: "status", typed: code, fault: "wrong", status: 404 });
  });
}

const open = (parts: Parts, { guesses }: Limits, request: Request<{ code: string }>, response: Response) =>
  guess(guesses, request, response, () => find(parts, request.params.code));

const find = (parts: Parts, code: string, how: Parameters<typeof openCode>[2] = {}) =>
  openCode({ ...parts, now: parts.clock.now() }, code, how);

/** Whether a form is that of this code: nobody who was given it has to guess. */
function hasForm(parts: Parts, code: string, fields: URLSearchParams): boolean {
  const path = pathOf(parts, pathOfCode(code));
  return ageOfNonce(parts.secret, path, fields.get("nonce") ?? "", parts.clock.now()) !== null;
}

const pathOfCode = (typed: string): string => `/c/${showCode(readCode(typed) ?? "")}`;

/** The form of a code; null when it has none, and the page says so already. */
async function visitOf(
  parts: Parts,
  request: Request<{ code: string }>,
  response: Response,
  opened: OpenedCode | null,
  fields?: URLSearchParams,
): Promise<FormVisit | null> {
  const typed = request.params.code;
  if (opened?.opens === "form") {
    const context = parts.contextOf(opened.scope, { kind: "respondent", id: "form" });
    const found = await openForm(context, opened.code.survey, opened.code);
    if (found) return formVisitOf(parts, request, response, found, pathOfCode(typed), fields);
  }
  // A link has a form of its own; a survey that has left the project has none any more.
  if (opened) {
    const formPath = await pathWithoutCode(parts, request, opened);
    sendEntry(parts, request, response, { of: "entry", typed: "", fault: "over", status: 410, formPath });
  } else sendEntry(parts, request, response, { of: "entry", typed, fault: "wrong", status: 404 });
  return null;
}

/** The form that a code led to, where everybody can open it without one. */
async function pathWithoutCode(parts: Parts, request: Request, opened: OpenedCode): Promise<string | undefined> {
  if (opened.opens !== "nothing" || opened.scope.mode !== scopeOfForms(parts).mode) return undefined;
  const context = parts.contextOf(opened.scope, { kind: "respondent", id: "form" });
  const found = await openForm(context, opened.code.survey);
  return found ? pathOf(parts, `/f/${found.survey.survey}${queryOf(request)}`) : undefined;
}

/** The page to type a code on; what was typed leads on, if it can be a code. */
function typeCode(parts: Parts, request: Request, response: Response, of: "entry" | "status"): void {
  const { code } = request.query;
  const typed = typeof code === "string" ? code : "";
  const read = readCode(typed);
  if (read !== null) redirect(parts, response, `/${letterOf[of]}/${showCode(read)}${queryOf(request)}`);
  else {
    const isGiven = code !== undefined;
    sendEntry(parts, request, response, {
      of,
      typed,
      fault: isGiven ? "malformed" : null,
      status: isGiven ? 422 : 200,
    });
  }
}

/** The language that was chosen, for the address that comes next, and what that is told besides. */
function queryOf({ query: { lang } }: Request, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...more, ...(typeof lang === "string" ? { lang } : {}) }).toString();
  return query === "" ? "" : `?${query}`;
}

const letterOf = { entry: "c", status: "s" } as const;

interface Entry {
  readonly of: "entry" | "status";
  readonly typed: string;
  readonly fault: "malformed" | "wrong" | "over" | null;
  readonly status: number;
  readonly formPath?: string | undefined;
}

function sendEntry(parts: Parts, request: Request, response: Response, { status, ...entry }: Entry): void {
  const locale = localeOf(request, null, undefined);
  const action = pathOf(parts, `/${letterOf[entry.of]}`);
  const typed = entry.typed.slice(0, 64);
  sendPage(response, status, codePage({ ...entry, locale, isTest: false, action, typed }));
}

function redirect(parts: Parts, response: Response, path: string): void {
  response.status(303).set("Location", pathOf(parts, path)).end();
}

function showStatus(request: Request, response: Response, { scope, record, survey, notes }: OpenedStatus): void {
  const locale = localeOf(request, record.locale, survey?.definition.language);
  const moved = notes.findLast(({ state }) => state !== null);
  const page = statusPage({
    locale,
    isTest: scope.mode === "test",
    service: survey ? titleOf(survey.definition, locale) : message(locale, "page.title"),
    reference: record.reference,
    state: record.state,
    receivedAt: new Date(record.createdAt),
    since: new Date(moved?.at ?? record.createdAt),
    replies: notes.flatMap(({ text, at }) => (text === null ? [] : [{ text, at: new Date(at) }])),
  });
  sendPage(response, 200, page);
}
