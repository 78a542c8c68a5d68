import { message } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { layout } from "../layout.ts";
import { phrase } from "../phrase.ts";
import { statusLine } from "../script/script-words.ts";
import { isFaulty, surveyForm } from "../survey-form.ts";
import type { PageView, SurveyView } from "../view.ts";
import { startAgain } from "./feedback-page.ts";

/** The page after something was sent with an open form. */
export interface FeedbackThanksView extends PageView {
  /** What the form is called. */
  readonly service: string;
  /** What it is called from now on, and the code that shows what becomes of it; null where it is only counted. */
  readonly record: { readonly reference: string; readonly code: string; readonly statusPath: string } | null;
  /** Whether a mail goes to an address that was left. */
  readonly isMailed: boolean;
  /** The questions that may still be answered. */
  readonly followUp: SurveyView | null;
}

/**
 * The page after something was sent with an open form.
 *
 * @example
 * const page = feedbackThanksPage({
 *   locale: "en", isTest: false, service: "Tell us", isMailed: false, followUp: null,
 *   record: { reference: "FB-7K3Q9M", code: "AB12-CD34", statusPath: "/s/AB12-CD34" },
 * });
 */
export function feedbackThanksPage(view: FeedbackThanksView): string {
  const { locale, record, followUp } = view;
  const body = record === null ? "page.thanks.body" : "feedback.thanks.body";
  return layout(
    { ...view, title: message(locale, "page.thanks.title"), isFaulty: isFaulty(followUp), script: true },
    html`<p>${message(locale, body)}</p>
      ${record && follow(view, record)}${followUp ? more(followUp) : statusLine(locale)}${startAgain(view)}`,
  );
}

function follow(view: FeedbackThanksView, record: NonNullable<FeedbackThanksView["record"]>): Html {
  const { locale, isMailed, kiosk } = view;
  return html`<p>${phrase(locale, "page.thanks.reference", "ref", record.reference)}</p>
    <p class="code">${message(locale, "feedback.thanks.code")} <b dir="ltr">${record.code}</b></p>
    <p>${message(locale, "feedback.thanks.keep")}</p>
    ${isMailed && html`<p>${message(locale, "feedback.thanks.mailed")}</p>`}${
      !kiosk && html`<p><a class="tap" href="${record.statusPath}">${message(locale, "feedback.thanks.follow")}</a></p>`
    }`;
}

function more(followUp: SurveyView): Html {
  return html`<section class="more">
    <h2>${message(followUp.locale, "page.more.heading")}</h2>
    ${surveyForm(followUp, "page.sendMore")}
  </section>`;
}
