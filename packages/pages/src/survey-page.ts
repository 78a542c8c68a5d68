import { message, privacyWords } from "@afterword/language";
import { aboutSection } from "./about.ts";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { isFirst } from "./part.ts";
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
  const { locale, part } = view;
  const { mode, k } = view.privacy ?? { mode: "identified", k: 1 };
  const privacy = view.privacy !== null && isFirst(part) && html`<p class="soft">${privacyWords(locale, mode, k)}</p>`;
  const notice = view.notice && html`<p class="notice" role="status">${message(locale, `page.${view.notice}`)}</p>`;
  return layout(
    { ...view, isForeign: true, isFaulty: isFaulty(view), languages: "form", script: true },
    html`${surveyForm(view, view.isEdit ? "page.sendChange" : "page.send", { intro: html`${notice}${privacy}` })}${foot(view)}${aboutSection(view)}`,
  );
}

/** Two ways to be left in peace: for now, by a button, as nothing that only opens a page may act; and for good. */
function foot({ locale, action, hidden, stopPath, canDecline = false }: SurveyView): Html | null {
  if (!canDecline && stopPath === undefined) return null;
  return html`<div class="foot">
    ${
      canDecline &&
      html`<form method="post" action="${action}">
        <input type="hidden" name="nonce" value="${hidden.nonce}">
        <button class="plain" name="decline" value="1">${message(locale, "page.decline")}</button>
      </form>`
    }
    ${stopPath && html`<a class="tap" href="${stopPath}">${message(locale, "page.stop.title")}</a>`}
  </div>`;
}
