import { message } from "@afterword/language";
import { answerList } from "./answer-list.ts";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { phrase } from "./phrase.ts";
import { receiptButton, receiptForm, receiptNotice } from "./receipt.ts";
import { said } from "./said.ts";
import { statusLine } from "./script/script-words.ts";
import { isFaulty, surveyForm } from "./survey-form.ts";
import { toldSection } from "./told.ts";
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
  const { locale, followUp, next } = view;
  const frame = { ...view, title: message(locale, "page.thanks.title"), service: view.title };
  return layout(
    { ...frame, isFaulty: isFaulty(followUp), languages: followUp ? "form" : true, script: true },
    html`<p>${message(locale, "page.thanks.body")}</p>
      ${ownThanks(view)}
      ${receiptNotice(view)}${answerList(view.answered)}
      <p class="soft">${phrase(locale, "page.thanks.reference", "ref", view.receipt)}${until(view)}</p>
      ${view.changePath && html`<p><a class="tap" href="${view.changePath}">${message(locale, "page.thanks.change")}</a></p>`}${
        followUp ? more(followUp, receiptButton(view)) : receiptForm(view)
      }${
        next &&
        html`<h2 class="next">${message(locale, "page.thanks.next")}</h2>
          <p>${message(locale, `page.thanks.next.${next}`)}</p>`
      }${!followUp && toldSection(view)}${!followUp && statusLine(locale)}`,
  );
}

/** What the survey says itself. */
export function ownThanks({ thanks, ...reader }: Pick<ThanksView, "locale" | "thanks" | "language">): Html | null {
  return thanks === undefined ? null : html`<p>${said(thanks, reader)}</p>`;
}

function until({ locale, changeUntil, timeZone }: ThanksView): Html | null {
  if (!changeUntil) return null;
  const zone = timeZone === undefined ? {} : { timeZone };
  return html`<br>${message(locale, "page.thanks.changeUntil", { date: changeUntil }, zone)}`;
}

/** What may still be told; what is typed there is not lost to whoever asks for a receipt. */
function more(followUp: SurveyView, receipt: Html | null): Html {
  return html`<section class="more">
    <h2>${message(followUp.locale, "page.more.heading")}</h2>
    ${surveyForm(followUp, "page.sendMore", { more: receipt })}
  </section>`;
}
