import { gapOf, message } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { formId } from "../language-switch.ts";
import { layout } from "../layout.ts";
import { phrase } from "../phrase.ts";
import { statusLine } from "../script/script-words.ts";
import { isFaulty, surveyForm } from "../survey-form.ts";
import { ownThanks } from "../thanks-page.ts";
import type { PageView, SentAlone, SurveyView, ThanksView } from "../view.ts";
import { startAgain } from "./feedback-page.ts";

/** The page after something was sent with an open form. */
export interface FeedbackThanksView extends PageView, Pick<ThanksView, "thanks" | "language"> {
  /** What the form is called. */
  readonly service: string;
  /**
   * What it is called from now on, and the code that shows what becomes of it, with the address of the page to type it on;
   * null where it is only counted.
   */
  readonly record: {
    readonly reference: string;
    readonly code: string;
    readonly address: string;
    readonly statusPath: string;
  } | null;
  /** Whether a mail goes to an address that was left. */
  readonly isMailed: boolean;
  /** The questions that may still be answered. */
  readonly followUp: SurveyView | null;
  /** What shows this page in another language, where no question is left whose form does. */
  readonly again: SentAlone;
}

/**
 * The page after something was sent with an open form.
 *
 * @example
 * const page = feedbackThanksPage({
 *   locale: "en", isTest: false, service: "Tell us", isMailed: false, followUp: null, again: { action: "/f/tell-us", fields: [] },
 *   record: { reference: "FB-7K3Q9M", code: "AB12-CD34", address: "https://…/s", statusPath: "/s/AB12-CD34" },
 * });
 */
export function feedbackThanksPage(view: FeedbackThanksView): string {
  const { locale, record, followUp } = view;
  const body = record === null ? "page.thanks.body" : "feedback.thanks.body";
  return layout(
    {
      ...view,
      title: message(locale, "page.thanks.title"),
      isFaulty: isFaulty(followUp),
      languages: "form",
      script: true,
    },
    html`<p>${message(locale, body)}</p>
      ${ownThanks(view)}
      ${record && follow(view, record)}${followUp ? more(followUp) : html`${again(view)}${statusLine(locale)}`}${startAgain(view)}`,
  );
}

function follow(view: FeedbackThanksView, record: NonNullable<FeedbackThanksView["record"]>): Html {
  const { locale, isMailed, kiosk } = view;
  return html`<p>${phrase(locale, "page.thanks.reference", "ref", record.reference)}</p>
    <p class="code">${message(locale, "feedback.thanks.code")} <b dir="ltr">${record.code}</b></p>
    <p>${message(locale, "feedback.thanks.keep")}${gapOf(locale)}${phrase(locale, "feedback.thanks.where", "url", record.address)}</p>
    ${isMailed && html`<p>${message(locale, "feedback.thanks.mailed")}</p>`}${
      !kiosk && html`<p><a class="tap" href="${record.statusPath}">${message(locale, "feedback.thanks.follow")}</a></p>`
    }`;
}

/** The form of the buttons that lead to other languages: an address alone would show an empty form. */
function again({ again: { action, fields } }: FeedbackThanksView): Html {
  return html`<form id="${formId}" method="post" action="${action}">
    ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
  </form>`;
}

function more(followUp: SurveyView): Html {
  return html`<section class="more">
    <h2>${message(followUp.locale, "page.more.heading")}</h2>
    ${surveyForm(followUp, "page.sendMore")}
  </section>`;
}
