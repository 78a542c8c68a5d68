import { mailsOf } from "@afterword/delivery";
import { isReviewed, languageNames } from "@afterword/language";
import { answerLabel, fillWords, html, render } from "@afterword/pages";
import type { SurveyDefinition } from "@afterword/sdk";
import { previewMail } from "./preview-mail.ts";

/** A file of a preview, by its path inside the folder. */
export interface PreviewFile {
  readonly path: string;
  readonly text: string;
}

const sender = {
  from: { address: "afterword@example.org" },
  replyTo: { address: "desk@example.org" },
  answerLabel,
  fillWords,
};

/** Every mail of some surveys in every language, as HTML and as text, with a page that links to them. */
export function* previewFiles(surveys: readonly SurveyDefinition[], now: number): Generator<PreviewFile> {
  const how = { sender, publicUrl: "https://feedback.example.org", now };
  yield { path: "index.html", text: indexPage(surveys) };
  for (const survey of surveys)
    for (const name of mailsOf(survey))
      for (const { locale } of languageNames()) {
        const mail = previewMail({ mail: name, survey, locale }, how);
        yield { path: fileOf(survey, name, locale, "html"), text: mail.html };
        yield { path: fileOf(survey, name, locale, "txt"), text: `${mail.subject}\n\n${mail.text}` };
      }
}

const fileOf = ({ id }: SurveyDefinition, name: string, locale: string, type: "html" | "txt"): string =>
  `${id}/${name}.${locale}.${type}`;

function indexPage(surveys: readonly SurveyDefinition[]): string {
  const link = (path: string, words: string) => html`<a href="${path}">${words}</a>`;
  const row = (survey: SurveyDefinition, name: string) =>
    html`<tr><th>${name}</th>${languageNames().map(
      ({ locale }) =>
        html`<td>${link(fileOf(survey, name, locale, "html"), "HTML")} ${link(fileOf(survey, name, locale, "txt"), "text")}</td>`,
    )}</tr>`;
  const table = (survey: SurveyDefinition) =>
    html`<h2>${survey.id}</h2><table><tr><td></td>${languageNames().map(
      ({ locale, name }) => html`<th>${name}${isReviewed(locale) ? "" : " (not reviewed)"}</th>`,
    )}</tr>${mailsOf(survey).map((name) => row(survey, name))}</table>`;
  const page = html`<html lang="en"><head><meta charset="utf-8"><title>Mails</title></head>
<body style="font:1rem/1.6 system-ui,sans-serif">${surveys.map(table)}</body></html>`;
  return `<!doctype html>${render(page)}\n`;
}
