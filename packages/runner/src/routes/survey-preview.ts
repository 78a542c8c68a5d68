import { mailNames } from "@afterword/delivery";
import { locales } from "@afterword/language";
import { fillWords, surveyPage, type SurveyView } from "@afterword/pages";
import {
  check,
  draftInput,
  everyPage,
  ProblemError,
  surveyErrors,
  type Layout,
  type SurveyDefinition,
} from "@afterword/sdk";
import express, { type Request, type Router } from "express";
import { formOf } from "../http/form.ts";
import { permit } from "../http/mount.ts";
import { senderOf, type Parts } from "../parts.ts";
import { inTheme, previewMail } from "../preview/preview-mail.ts";
import { mailPolicy } from "./dev-page.ts";
import { sendPage } from "./page.ts";
import { partIn } from "./step-show.ts";
import { titleView } from "./visit.ts";

/** A definition as a form sends it is larger than as JSON: a letter of Arabic is six characters there. */
const form = express.text({ type: "application/x-www-form-urlencoded", limit: 4 * 1024 * 1024 });

/**
 * How a survey looks while it is worked at, saved or not, for the console's frames: its pages and its mails. A form brings the
 * definition. What is done there goes nowhere: it has no link.
 */
export function surveyPreviewRoutes(router: Router, parts: Parts): void {
  const permitted = permit(parts, { action: "surveys.manage", reach: "whole" });
  router.post("/v1/previews/survey/page", permitted, form, (request, response) => {
    const { survey, locale, fields } = read(request);
    const layout = fields.get("layout") === "wide" ? "wide" : "phone";
    const html = surveyPage(viewOf(survey, { locale, layout, at: Number(fields.get("page") ?? 0) }));
    response.locals["framedBy"] = ["'self'"];
    // A frame that may do nothing runs no script; the page does without.
    sendPage(response, 200, html.replace(/<script type="module">[^]*?<\/script>/, ""));
  });
  router.post("/v1/previews/survey/mail", permitted, form, (request, response) => {
    const { survey, locale, fields } = read(request);
    const mail = mailNames.find((name) => name === fields.get("mail")) ?? "invitation";
    const how = { sender: senderOf(parts.settings), publicUrl: parts.settings.publicUrl, now: parts.clock.now() };
    const { html } = previewMail({ mail, survey, locale }, how);
    const theme = fields.get("theme");
    const shown = theme === "dark" || theme === "light" ? inTheme(html, theme) : html;
    response.set("Content-Security-Policy", mailPolicy).type("html").send(shown);
  });
}

/** What a form asks to be shown. @throws ProblemError `invalid_query`, `invalid_request`, `invalid_definition` */
function read(request: Request) {
  const fields = formOf(request);
  const locale = locales().find((one) => one === fields.get("locale"));
  if (locale === undefined)
    throw new ProblemError("invalid_query", {
      errors: [{ path: "locale", code: "unknown", message: `It is one of ${locales().join(", ")}.` }],
    });
  const { definition } = check(draftInput, { revision: 0, definition: jsonOf(fields.get("definition")) });
  const errors = surveyErrors(definition);
  if (errors.length > 0) throw new ProblemError("invalid_definition", { errors });
  return { survey: definition, locale, fields };
}

/** Data out of a field; null where it is none, which is told as a definition that is missing. */
function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

interface Shown {
  readonly locale: string;
  readonly layout: Layout;
  /** Which page, from 0; the last where there are fewer. */
  readonly at: number;
}

/** One page, with all that may be asked on it: also what only some answers bring up. */
function viewOf(survey: SurveyDefinition, { locale, layout, at }: Shown): SurveyView {
  const fill = fillWords({ survey, answers: {}, reference: null, locale });
  const pages = everyPage(survey, { layout });
  const here = pages[at] ?? pages.at(-1);
  return {
    locale,
    isTest: true,
    ...titleView(survey, locale),
    reference: null,
    noun: survey.about,
    questions: (here?.questions ?? []).map(fill),
    asksAll: true,
    part: here ? partIn(survey, pages, here) : null,
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
