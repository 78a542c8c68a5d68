import { mailNames, mailsOf, type MailName } from "@afterword/delivery";
import { locales } from "@afterword/language";
import { ProblemError, type SurveyDefinition } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { senderOf, type Parts } from "../parts.ts";
import { inTheme, previewMail, type PreviewedMail } from "../preview/preview-mail.ts";
import { mailPolicy } from "./dev-page.ts";
import { previewPage, previewPolicy } from "./preview-page.ts";
import { pathOf } from "./visit.ts";

/** Development only: every mail in every language, without sending one. */
export function previewRoutes(router: Router, parts: Parts): void {
  router.get("/dev/preview", (request: Request, response: Response) => {
    const { mail, locale } = request.query;
    const survey = surveyOf(parts, request);
    const mails = mailsOf(survey);
    const of = {
      mail: mails.find((one) => one === mail) ?? mails[0] ?? "invitation",
      locale: locales().find((one) => one === locale) ?? "en",
      survey,
    };
    const page = previewPage({
      ...of,
      mails,
      survey: survey.id,
      surveys: parts.project.project.surveys.map(({ id }) => id),
      rendered: render(parts, of),
      path: (rest) => pathOf(parts, rest),
    });
    send(response, previewPolicy, "html", page);
  });

  router.get("/dev/preview/:mail/:file", (request: Request<{ mail: string; file: string }>, response) => {
    const [, locale = "", type = ""] = /^([\w-]+)\.(html|txt)$/.exec(request.params.file) ?? [];
    const name = mailNames.find((one) => one === request.params.mail);
    if (name === undefined || !locales().includes(locale)) throw new ProblemError("not_found");
    const mail = render(parts, { mail: name, locale, survey: surveyOf(parts, request) });
    const { theme } = request.query;
    const isThemed = theme === "dark" || theme === "light";
    if (type === "txt") send(response, mailPolicy, "txt", mail.text);
    else send(response, mailPolicy, "html", isThemed ? inTheme(mail.html, theme) : mail.html);
  });
}

/** The survey that is asked for, else the first. */
function surveyOf({ project }: Parts, request: Request<object>): SurveyDefinition {
  const { surveys } = project.project;
  const found = surveys.find(({ id }) => id === request.query["survey"]) ?? surveys[0];
  if (!found) throw new ProblemError("not_found", { detail: "The project has no survey." });
  return found.definition;
}

const render = (
  { settings, clock }: Parts,
  of: { readonly mail: MailName; readonly survey: SurveyDefinition; readonly locale: string },
): PreviewedMail => previewMail(of, { sender: senderOf(settings), publicUrl: settings.publicUrl, now: clock.now() });

function send(response: Response, policy: string, type: "html" | "txt", body: string): void {
  response.set("Content-Security-Policy", policy).type(type).send(body);
}
