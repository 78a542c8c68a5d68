import { message } from "@afterword/language";
import { answerList } from "./answer-list.ts";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { phrase } from "./phrase.ts";
import { isFaulty, surveyForm } from "./survey-form.ts";
import type { SurveyView, ThanksView } from "./view.ts";

/**
 * The page after an answer was recorded: what was recorded, until when it can be changed, and what may still be told.
 *
 * @example
 * const page = thanksPage({
 *   locale: "en", title: "ICT service desk", reference: "INC-48213", receipt: "7F3K", changeUntil: invitation.expiresAt,
 *   isTest: false, followUp: null, answered: [{ question: "How satisfied are you?", answer: "5 – Very satisfied" }],
 * });
 */
export function thanksPage(view: ThanksView): string {
  const { locale, isTest, reference, followUp } = view;
  const frame = { locale, isTest, title: message(locale, "page.thanks.title"), service: view.title, reference };
  return layout(
    { ...frame, isFaulty: isFaulty(followUp) },
    html`<p>${message(locale, "page.thanks.body")}</p>
      ${answerList(view.answered)}
      <p class="soft">${phrase(locale, "page.thanks.reference", "ref", view.receipt)}${until(view)}</p>
      ${view.changePath && html`<p><a class="tap" href="${view.changePath}">${message(locale, "page.thanks.change")}</a></p>`}${
        followUp && more(followUp)
      }`,
  );
}

function until({ locale, changeUntil, timeZone }: ThanksView): Html | null {
  if (!changeUntil) return null;
  const zone = timeZone === undefined ? {} : { timeZone };
  return html`<br>${message(locale, "page.thanks.changeUntil", { date: changeUntil }, zone)}`;
}

function more(followUp: SurveyView): Html {
  return html`<section class="more">
    <h2>${message(followUp.locale, "page.more.heading")}</h2>
    ${surveyForm(followUp, "page.sendMore")}
  </section>`;
}
