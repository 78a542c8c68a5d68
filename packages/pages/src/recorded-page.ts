import { message } from "@afterword/language";
import { answerList } from "./answer-list.ts";
import { attributes, html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { phrase } from "./phrase.ts";
import { receiptButton, receiptForm, receiptNotice } from "./receipt.ts";
import { isFaulty, surveyForm } from "./survey-form.ts";
import type { RecordedView, SurveyView } from "./view.ts";

/**
 * The page of a link that was answered before: what is recorded, and the form to change it, folded until it has changes.
 *
 * @example
 * const page = recordedPage({
 *   locale: "en", title: "ICT service desk", reference: "INC-48213", isTest: false, edit: null,
 *   answered: [{ question: "How satisfied are you?", answer: "5 – Very satisfied" }],
 * });
 */
export function recordedPage(view: RecordedView): string {
  const { locale, edit, changePath, receipt } = view;
  const frame = { ...view, title: message(locale, "page.answered.title"), service: view.title };
  return layout(
    { ...frame, isFaulty: isFaulty(edit), languages: edit ? "form" : true, script: true },
    html`${view.isNotStored === true ? notStored(view) : html`<p>${message(locale, "page.answered.body")}</p>`}
      ${receiptNotice(view)}${answerList(view.answered)}${
        receipt && html`<p class="soft">${phrase(locale, "page.thanks.reference", "ref", receipt)}</p>`
      }${
        changePath !== undefined &&
        html`<p><a class="tap" href="${changePath}">${message(locale, "page.thanks.change")}</a></p>`
      }${edit ? html`${receiptButton(view)}${change(edit, view.isEdited === true)}` : receiptForm(view)}`,
  );
}

/** First and focused, as whoever sent it would go away believing that it was taken. */
const notStored = ({ locale, edit }: RecordedView): Html =>
  html`<div class="notice" role="alert" tabindex="-1" autofocus>
    ${message(locale, "page.notStored")} ${edit && message(locale, "page.notStored.edit")}
  </div>`;

function change(edit: SurveyView, isEdited: boolean): Html {
  return html`<details class="more"${attributes({ open: isEdited || isFaulty(edit) })}>
    <summary>${message(edit.locale, "page.thanks.change")}</summary>
    ${surveyForm(edit, "page.sendChange")}
  </details>`;
}
