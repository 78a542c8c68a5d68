import { mailNames } from "@afterword/delivery";
import { findDefinition } from "@afterword/fieldwork";
import { locales } from "@afterword/language";
import { fillWords, surveyPage, type SurveyView } from "@afterword/pages";
import { ProblemError, type SurveyDefinition } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { contextOf, permit } from "../http/mount.ts";
import { senderOf, type Parts } from "../parts.ts";
import { inTheme, previewMail } from "../preview/preview-mail.ts";
import { mailPolicy } from "./dev-page.ts";
import { sendPage } from "./page.ts";
import { titleView } from "./visit.ts";

/**
 * How a survey looks before it is asked, for the console's frames: its page with all its questions, and its mails. What is
 * done there goes nowhere: it has no link.
 */
export function surveyPreviewRoutes(router: Router, parts: Parts): void {
  const permitted = permit(parts, { action: "surveys.manage", reach: "whole" });
  router.get("/v1/surveys/:id/preview/page", permitted, async (request: Request<{ id: string }>, response) => {
    const { survey, locale } = await read(request, response);
    response.locals["framedBy"] = ["'self'"];
    // A frame that may do nothing runs no script; the page does without.
    sendPage(response, 200, surveyPage(viewOf(survey, locale)).replace(/<script type="module">[^]*?<\/script>/, ""));
  });
  router.get("/v1/surveys/:id/preview/mail", permitted, async (request: Request<{ id: string }>, response) => {
    const { survey, locale } = await read(request, response);
    const mail = mailNames.find((name) => name === request.query["mail"]) ?? "invitation";
    const how = { sender: senderOf(parts.settings), publicUrl: parts.settings.publicUrl, now: parts.clock.now() };
    const { html } = previewMail({ mail, survey, locale }, how);
    const { theme } = request.query;
    const shown = theme === "dark" || theme === "light" ? inTheme(html, theme) : html;
    response.set("Content-Security-Policy", mailPolicy).type("html").send(shown);
  });
}

async function read(request: Request<{ id: string }>, response: Response) {
  const { draft, locale } = request.query;
  const wanted = locales().find((one) => one === locale);
  if (wanted === undefined)
    throw new ProblemError("invalid_query", {
      errors: [{ path: "locale", code: "unknown", message: `It is one of ${locales().join(", ")}.` }],
    });
  const which = draft === "true" ? "draft" : "newest";
  return { survey: await findDefinition(contextOf(response), request.params.id, which), locale: wanted };
}

/** Every question at once, also those that answers would bring up. */
function viewOf(survey: SurveyDefinition, locale: string): SurveyView {
  const fill = fillWords({ survey, answers: {}, reference: null, locale });
  return {
    locale,
    isTest: true,
    ...titleView(survey, locale),
    reference: null,
    noun: survey.about,
    questions: survey.questions.map(fill),
    asksAll: true,
    language: survey.language ?? "en",
    values: {},
    errors: [],
    action: "#",
    hidden: { nonce: "", submissionId: "" },
    isEdit: false,
    alsoSend: [],
    privacy: survey.kind === "feedback" ? null : { mode: survey.privacy, k: survey.k },
  };
}
