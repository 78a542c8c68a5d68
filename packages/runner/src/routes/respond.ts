import { openLink, submitResponse, type OpenedLink, type SubmitOutcome } from "@afterword/fieldwork";
import { decodeForm, noticePage, recordedPage, surveyPage, thanksPage } from "@afterword/pages";
import { check, ProblemError, submission, type QuestionDefinition } from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";
import { checkForm } from "./nonce.ts";
import { sendPage } from "./page.ts";
import { askView, localeOf, noticeView, recordedView, thanksView } from "./respond-views.ts";

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
    if (reason) sendPage(response, 410, noticePage(noticeView(request, link, reason)));
    else sendPage(response, 200, surveyPage(askView(parts, request, link)));
  });

  router.post("/r/:token", json, form, async (request: Request<{ token: string }>, response: Response) => {
    if (request.is("json")) await answerJson(parts, request, response);
    else if (request.is("urlencoded")) await answerForm(parts, request, response);
    else throw new ProblemError("unsupported_media_type", { detail: "Send a form or application/json." });
  });
}

async function find(parts: Parts, token: string): Promise<OpenedLink> {
  const link = await openLink(parts.store, token);
  if (!link) throw new ProblemError("not_found");
  return link;
}

function closedReason(parts: Parts, { invitation }: OpenedLink): "withdrawn" | "closed" | "expired" | null {
  if (invitation.withdrawnFor === "reopened") return "withdrawn";
  if (invitation.expiresAt <= parts.clock.now()) return "expired";
  return invitation.withdrawnAt === null ? null : "closed";
}

async function answerJson(parts: Parts, request: Request<{ token: string }>, response: Response): Promise<void> {
  const link = await find(parts, request.params.token);
  const input = check(submission, request.body, "invalid_answers");
  const context = parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });
  const result = await submitResponse(context, link, input);
  if (!("receipt" in result)) throw new ProblemError(result.outcome);
  response
    .status(result.outcome === "recorded" ? 201 : 200)
    .set("Cache-Control", "no-store")
    .json(result.receipt);
}

async function answerForm(parts: Parts, request: Request<{ token: string }>, response: Response): Promise<void> {
  const link = await find(parts, request.params.token);
  const reason = link.response ? null : closedReason(parts, link);
  if (reason) {
    sendPage(response, 410, noticePage(noticeView(request, link, reason)));
    return;
  }
  const fields = formOf(request);
  const shown = (fields.get("shown") ?? "").split(",").filter(Boolean);
  const questions = link.survey.definition.questions.filter((question) => shown.includes(question.name));
  const answers = decodeForm(questions, fields);
  const again = (errors: ProblemError["errors"]) => {
    const view = askView(parts, request, link, { questions, values: answers, errors, fields });
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
  if (result.outcome !== "already_answered") {
    sendPage(response, 410, noticePage(noticeView(request, link, closedReason(parts, link) ?? result.outcome)));
    return;
  }
  const current = (await openLink(parts.store, request.params.token)) ?? link;
  const isShown = current.response !== null;
  const page = isShown
    ? recordedPage(recordedView(parts, request, current))
    : noticePage({ locale: localeOf(request, link), kind: "conflict", isTest: link.scope.mode === "test" });
  sendPage(response, 409, page);
}
