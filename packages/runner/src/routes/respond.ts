import {
  decline,
  findLink,
  openLink,
  submitResponse,
  tapped,
  type FoundLink,
  type SubmitOutcome,
} from "@afterword/fieldwork";
import { noticePage, recordedPage, surveyPage } from "@afterword/pages";
import {
  check,
  declining,
  isPaged,
  partOfPage,
  ProblemError,
  submission,
  type AnonymousReceipt,
  type Receipt,
} from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { cors } from "../http/cors.ts";
import { follow, type LinkLimits } from "../http/link-limits.ts";
import type { Parts } from "../parts.ts";
import { closedReason } from "./closed-reason.ts";
import { sendPage } from "./page.ts";
import { answerForm } from "./respond-form.ts";
import { noticeView, recordedView } from "./answered-views.ts";
import { askView, editTokenOfLink } from "./ask-view.ts";
import { openStep, type StepPage } from "./steps.ts";
import { kindOf, lookAt, noteTouch } from "./touch.ts";
import { contextOf, visitOf, type Visit } from "./visit.ts";

const largest = 64 * 1024;
const json = express.json({ limit: largest });
const form = express.text({ type: "application/x-www-form-urlencoded", limit: largest });

type Asked = Request<{ token: string }>;

/** The respondent's page, and the answers that come back from it or from an app. */
export function respondRoutes(router: Router, parts: Parts, limits: LinkLimits): void {
  const open = (request: Asked, response: Response) =>
    follow(limits, request, response, (token) => openLink(parts, token));
  const find = (request: Asked, response: Response) =>
    follow(limits, request, response, (token) => findLink(parts, token));

  const show = (isTrap: boolean) => async (request: Asked, response: Response) => {
    const link = await open(request, response);
    await showLink(visitOf(parts, request, response, link), isTrap);
  };
  router.get("/r/:token", show(false));
  // A link that mails have and no person sees: what opens it is a program, and is not told so.
  router.get("/r/:token/more", show(true));

  const fromElsewhere = cors(parts.settings, "POST");
  for (const path of ["/r/:token", "/r/:token/decline"]) {
    router.options(path, fromElsewhere);
    router.post(path, fromElsewhere);
  }
  router.post("/r/:token", json, form, async (request: Asked, response: Response) => {
    const type = request.is(["json", "urlencoded"]);
    if (type === "urlencoded") {
      await answerForm(parts, request, response, await open(request, response));
      return;
    }
    const link = await find(request, response);
    if (type === "json") await answerJson(parts, request, response, link);
    else throw new ProblemError("unsupported_media_type", { detail: "Send a form or application/json." });
  });

  router.post("/r/:token/decline", json, async (request: Asked, response: Response) => {
    await declineByJson(parts, request, response, await find(request, response));
  });
}

/** The page of a link, by where it stands. */
async function showLink(visit: Visit, isTrap: boolean): Promise<void> {
  const { parts, link, response } = visit;
  const reason = closedReason(parts, link);
  if (link.response) {
    if (reason === null && goesOn(visit)) await showQuestions(visit, isTrap);
    else await showRecorded(visit, isTrap);
  } else if (link.isSpent) sendPage(response, 200, noticePage(await noticeView(visit, "counted")));
  else if (reason) sendPage(response, 410, noticePage(await noticeView(visit, reason)));
  else await showQuestions(visit, isTrap);
}

/** What is not finished is gone on with, as is a change of a survey of several pages. */
function goesOn({ link, request }: Visit): boolean {
  return link.response?.status === "partial" || (isPaged(link.survey.definition) && pageOf(request) !== null);
}

async function showQuestions(visit: Visit, isTrap: boolean): Promise<void> {
  const { link, request, response } = visit;
  const isResumed = link.response?.status === "partial" && pageOf(request) === null;
  const editToken = editTokenOfLink(visit);
  const { brought } = request.query;
  const view = askView(visit, firstStep(visit), {
    editToken,
    notice: isResumed ? "resumed" : null,
    brought: typeof brought === "string" ? brought : null,
  });
  await noteTouch(visit.parts, lookAt(visit), { ...kindOf(visit, isTrap), nonce: view.hidden.nonce });
  sendPage(response, 200, surveyPage(view));
}

async function showRecorded(visit: Visit, isTrap: boolean): Promise<void> {
  const view = recordedView(visit);
  const nonce = view.edit?.hidden.nonce;
  if (nonce !== undefined) await noteTouch(visit.parts, lookAt(visit), { ...kindOf(visit, isTrap), nonce });
  sendPage(visit.response, 200, recordedPage(view));
}

const pageOf = ({ query }: Request): string | null => (typeof query["page"] === "string" ? query["page"] : null);

/**
 * The page that a link opens at: where its holder stopped. After a tap on a score in the mail it comes with that score
 * chosen; of a survey on one page that question is asked alone, unless nothing can be asked afterwards.
 */
function firstStep({ link, request, layout }: Visit): StepPage {
  const { definition } = link.survey;
  const answers = link.response?.answers ?? {};
  const asksAll = definition.privacy === "anonymous";
  const step = openStep({ survey: definition, layout, answers, page: pageOf(request), asksAll });
  const choice = tapped(definition, request.query["score"]);
  const first = step.page.questions.find(({ kind }) => kind !== "info");
  if (choice === null || first?.name !== choice.question || link.response) return step;
  const chosen = { ...step, values: { [first.name]: choice.answer } };
  if (asksAll || isPaged(definition)) return chosen;
  const fields = step.fields.map(([name, value]) => [name, name === "shown" ? first.name : value] as const);
  return { ...chosen, fields, page: { ...partOfPage(step.page, [first.name], {}), latent: [] } };
}

async function answerJson(parts: Parts, request: Request, response: Response, link: FoundLink): Promise<void> {
  const input = check(submission, request.body, "invalid_answers");
  const result = await submitResponse(contextOf({ parts, link }), link, input);
  const isFirst = result.outcome === "recorded" || result.outcome === "dropped";
  response.status(isFirst ? 201 : 200).json(receiptOf(result));
}

function receiptOf(result: SubmitOutcome): Receipt | AnonymousReceipt {
  if ("receipt" in result) return result.receipt;
  if (result.outcome === "dropped" || result.outcome === "dropped_before") return { status: "complete" };
  if (result.outcome === "quarantined") throw new Error("JSON is never set apart.");
  throw new ProblemError(result.outcome);
}

async function declineByJson(parts: Parts, request: Asked, response: Response, link: FoundLink): Promise<void> {
  if (!request.is("json")) throw new ProblemError("unsupported_media_type", { detail: "Send application/json." });
  check(declining, request.body);
  const outcome = await decline(contextOf({ parts, link }), link);
  if (outcome === "rushed") throw new Error("JSON is never set apart.");
  if (outcome !== "declined") throw new ProblemError(outcome);
  response.json({ status: outcome });
}
