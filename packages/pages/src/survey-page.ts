import { message } from "@afterword/language";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { isFaulty, surveyForm } from "./survey-form.ts";
import type { SurveyView } from "./view.ts";

/**
 * The page with the questions, complete and without script.
 *
 * @example
 * const page = surveyPage({
 *   locale: "en", title: "ICT service desk", reference: "INC-48213", questions: ticketCsat.definition.questions,
 *   values: { csat: 4 }, errors: [], action: "/r/2Yk9", hidden: { nonce, submissionId }, isTest: false, isEdit: false,
 *   alsoSend: [],
 * });
 */
export function surveyPage(view: SurveyView): string {
  const { locale, isTest, title, reference, stopPath } = view;
  const privacy = view.privacy !== null && html`<p class="soft">${message(locale, "page.privacy.identified")}</p>`;
  const stop =
    stopPath && html`<p class="foot"><a class="tap" href="${stopPath}">${message(locale, "page.stop.title")}</a></p>`;
  return layout(
    { locale, isTest, title, isForeign: true, reference, isFaulty: isFaulty(view) },
    html`${surveyForm(view, view.isEdit ? "page.sendChange" : "page.send", privacy)}${stop}`,
  );
}
