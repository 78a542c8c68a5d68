import { message } from "@afterword/language";
import { answerList } from "./answer-list.ts";
import { attributes, html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { isFaulty, surveyForm } from "./survey-form.ts";
import type { RecordedView, SurveyView } from "./view.ts";

/**
 * The page of a link that was answered before: what is recorded, and the form to change it, folded.
 *
 * @example
 * const page = recordedPage({
 *   locale: "en", title: "ICT service desk", reference: "INC-48213", isTest: false, edit: null,
 *   answered: [{ question: "How satisfied are you?", answer: "5 – Very satisfied" }],
 * });
 */
export function recordedPage(view: RecordedView): string {
  const { locale, edit, changePath } = view;
  const frame = { ...view, title: message(locale, "page.answered.title"), service: view.title };
  return layout(
    { ...frame, isFaulty: isFaulty(edit), languages: true, script: true },
    html`<p>${message(locale, "page.answered.body")}</p>
      ${answerList(view.answered)}${edit && change(edit)}${
        changePath !== undefined &&
        html`<p><a class="tap" href="${changePath}">${message(locale, "page.thanks.change")}</a></p>`
      }`,
  );
}

function change(edit: SurveyView): Html {
  return html`<details class="more"${attributes({ open: isFaulty(edit) })}>
    <summary>${message(edit.locale, "page.thanks.change")}</summary>
    ${surveyForm(edit, "page.sendChange")}
  </details>`;
}
