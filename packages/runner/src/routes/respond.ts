import { decline, openLink, submitResponse, type OpenedLink, type SubmitOutcome } from "@afterword/fieldwork";
import { declinedPage, decodeForm, noticePage, recordedPage, surveyPage, thanksPage } from "@afterword/pages";
import {
  check,
  declining,
  ProblemError,
  submission,
  visibleQuestions,
  type AnonymousReceipt,
  type QuestionDefinition,
  type Receipt,
} from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";
import { closedReason } from "./closed-reason.ts";
import { checkDecline, checkForm } from "./nonce.ts";
import { sendPage } from "./page.ts";
import {
  askView,
  declinedView,
  everyQuestion,
  localeOf,
  noticeView,
  recordedView,
  thanksView,
} from "./respond-views.ts";

const largest = 64 * 1024;
const json = express.json({ limit: largest });
const form = express.text({ type: "application/x-www-form-urlencoded", limit: largest });

/** The respondent's page, and the answers that come back from it or from an app. */
export function respondRoutes(router: Router, parts: Parts): void {
  router.get("/r/:token", async (request: Request<{ token: string }>, response) => {
    const link = await find(parts, request.params.token);
    if (link.response) {
      const recorded = recordedView(parts, request, link);
      // What is not finished is gone on with; the form has what was answered so far.
      const page =
        link.response.status === "partial" && recorded.edit ? surveyPage(recorded.edit) : recordedPage(recorded);
      sendPage(response, 200, page);
      return;
    }
    const reason = closedReason(parts, link);
    if (link.isSpent) sendPage(response, 200, noticePage(noticeView(request, link, "counted")));
    else if (reason) sendPage(response, 410, noticePage(noticeView(request, link, reason)));
    else sendPage(response, 200, surveyPage(askView(parts, request, link)));
  });

  router.post("/r/:token", json, form, async (request: Request<{ token: string }>, response: Response) => {
    if (request.is("json")) await answerJson(parts, request, response);
    else if (request.is("urlencoded")) await answerForm(parts, request, response);
    else throw new ProblemError("unsupported_media_type", { detail: "Send a form or application/json." });
  });

  router.post("/r/:token/decline", json, async (request: Request<{ token: string }>, response: Response) => {
    await declineByJson(parts, request, response);
  });
}

async function find(parts: Parts, token: string): Promise<OpenedLink> {
  const link = await openLink(parts.store, token);
  if (!link) throw new ProblemError("not_found");
  return link;
}

async function answerJson(parts: Parts, request: Request<{ token: string }>, response: Response): Promise<void> {
  const link = await find(parts, request.params.token);
  const input = check(submission, request.body, "invalid_answers");
  const context = parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });
  const result = await submitResponse(context, link, input);
  const isFirst = result.outcome === "recorded" || result.outcome === "dropped";
  response
    .status(isFirst ? 201 : 200)
    .set("Cache-Control", "no-store")
    .json(receiptOf(result));
}

function receiptOf(result: SubmitOutcome): Receipt | AnonymousReceipt {
  if ("receipt" in result) return result.receipt;
  if (result.outcome === "dropped" || result.outcome === "dropped_before") return { status: "complete" };
  throw new ProblemError(result.outcome);
}

async function answerForm(parts: Parts, request: Request<{ token: string }>, response: Response): Promise<void> {
  const link = await find(parts, request.params.token);
  const reason = link.response || link.isSpent ? null : closedReason(parts, link);
  if (reason) {
    sendPage(response, 410, noticePage(noticeView(request, link, reason)));
    return;
  }
  const fields = formOf(request);
  if (checkDecline(parts.secret, link.invitation.id, fields)) {
    await declineByForm(parts, request, response, link);
    return;
  }
  const shown = (fields.get("shown") ?? "").split(",").filter(Boolean);
  const { definition } = link.survey;
  const known = definition.privacy === "anonymous" ? everyQuestion(definition) : definition.questions;
  const questions = known.filter((question) => shown.includes(question.name));
  const answers = decodeForm(questions, fields);
  const again = (errors: ProblemError["errors"]) => {
    const asked =
      questions.length > 0 ? questions : definition.privacy === "anonymous" ? known : visibleQuestions(definition, {});
    const view = askView(parts, request, link, { questions: asked, values: answers, errors, fields });
    sendPage(response, 422, surveyPage(view));
  };
  if (!checkForm(parts.secret, link.invitation.id, fields) || questions.length === 0) {
    again([{ path: "form", code: "form", message: "The form is not complete." }]);
    return;
  }
  const context = parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });
  const input = {
    answers,
    submissionId: fields.get("submissionId") ?? "",
    complete: true,
    editToken: fields.get("editToken") ?? undefined,
    locale: localeOf(request, link),
    shown,
  };
  try {
    await replyTo(parts, request, response, link, await submitResponse(context, link, input), questions, fields);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_answers") throw error;
    again(error.errors);
  }
}

async function replyTo(
  parts: Parts,
  request: Request<{ token: string }>,
  response: Response,
  link: OpenedLink,
  result: SubmitOutcome,
  questions: readonly QuestionDefinition[],
  fields: URLSearchParams,
): Promise<void> {
  if ("receipt" in result) {
    const status = result.outcome === "recorded" ? 201 : 200;
    sendPage(response, status, thanksPage(thanksView(parts, request, link, result, questions, fields)));
    return;
  }
  if (result.outcome === "dropped" || result.outcome === "dropped_before")
    sendPage(response, result.outcome === "dropped" ? 201 : 200, noticePage(noticeView(request, link, "counted")));
  else if (result.outcome !== "already_answered")
    sendPage(response, 410, noticePage(noticeView(request, link, closedReason(parts, link) ?? result.outcome)));
  else await sendAnswered(parts, request, response, link);
}

/** What was recorded before, in the place of what was sent now. */
async function sendAnswered(
  parts: Parts,
  request: Request<{ token: string }>,
  response: Response,
  link: OpenedLink,
): Promise<void> {
  const current = (await openLink(parts.store, request.params.token)) ?? link;
  const isShown = current.response !== null;
  const page = isShown
    ? recordedPage(recordedView(parts, request, current))
    : noticePage({ locale: localeOf(request, link), kind: "conflict", isTest: link.scope.mode === "test" });
  sendPage(response, 409, page);
}

async function declineByForm(
  parts: Parts,
  request: Request<{ token: string }>,
  response: Response,
  link: OpenedLink,
): Promise<void> {
  const outcome = await decline(parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id }), link);
  if (outcome === "declined") sendPage(response, 200, declinedPage(declinedView(parts, request, link)));
  else if (outcome === "already_answered") await sendAnswered(parts, request, response, link);
  else sendPage(response, 410, noticePage(noticeView(request, link, closedReason(parts, link) ?? outcome)));
}

async function declineByJson(parts: Parts, request: Request<{ token: string }>, response: Response): Promise<void> {
  if (!request.is("json")) throw new ProblemError("unsupported_media_type", { detail: "Send application/json." });
  const link = await find(parts, request.params.token);
  check(declining, request.body);
  const outcome = await decline(parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id }), link);
  if (outcome !== "declined") throw new ProblemError(outcome);
  response.set("Cache-Control", "no-store").json({ status: outcome });
}
