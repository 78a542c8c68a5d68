import { message, scaleLabels } from "@afterword/language";
import type { QuestionDefinition } from "@afterword/sdk";
import { aboutSection } from "../about.ts";
import { attributes, html, type Html } from "../html.ts";
import { layout } from "../layout.ts";
import { phrase } from "../phrase.ts";
import { said } from "../said.ts";
import { scriptWords } from "../script/script-words.ts";
import { isFaulty, surveyForm } from "../survey-form.ts";
import type { SurveyView } from "../view.ts";

/** A form that is open to everybody. */
export interface FeedbackView extends SurveyView {
  /** What it is about, as the page's address says. */
  readonly subject: string | null;
  /** Parameters of the page's address that links to other languages keep. */
  readonly keep: Readonly<Record<string, string>>;
}

/**
 * The page of an open form.
 *
 * @example
 * const page = feedbackPage({ ...view, subject: "KB0012", keep: { about: "KB0012" } });
 */
export function feedbackPage(view: FeedbackView): string {
  const isFirst = !view.part || view.part.at === 1;
  return layout(
    { ...view, reference: null, isForeign: true, isFaulty: isFaulty(view), languages: "form", script: true },
    html`${surveyForm(view, "page.send", { intro: html`${subject(view)}${isFirst && privacy(view)}` })}${startAgain(view)}${!view.kiosk && aboutSection(view)}`,
  );
}

/**
 * The page of a question that is answered with one press: a form for each answer, so that nothing but the press says which.
 *
 * @example
 * const page = quickPage({ ...view, subject: "KB0012", keep: { about: "KB0012" } }, helped);
 */
export function quickPage(view: FeedbackView, question: QuestionDefinition): string {
  const { locale, language, keep } = view;
  const frame = { ...view, reference: null, isForeign: true, languages: keep, script: true };
  return layout(
    frame,
    html`${subject(view)}${privacy(view)}
      <fieldset>
        <legend>${said(question.text, { locale, language })}</legend>
        <div class="two">${["true", "false"].map((answer) => press(view, question, answer))}</div>
      </fieldset>
      ${startAgain(view)}`,
  );
}

function press(view: FeedbackView, question: QuestionDefinition, answer: string): Html {
  const { locale, action, hidden, kiosk } = view;
  const form = attributes({
    method: "post",
    action,
    "data-ask": true,
    "data-kiosk": Boolean(kiosk),
    "data-words": scriptWords(locale),
  });
  const sent = [
    ["nonce", hidden.nonce],
    ["submissionId", hidden.submissionId],
    ...view.alsoSend,
    [`q.${question.name}`, answer],
  ];
  return html`<form${form}>
    ${sent.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
    <p class="status" role="status" data-status></p>
    <button name="commit" value="1">${scaleLabels("yesNo", locale)[answer]}</button>
  </form>`;
}

function subject({ locale, subject }: FeedbackView): Html | null {
  return subject === null ? null : html`<p>${phrase(locale, "feedback.about", "about", subject)}</p>`;
}

const privacy = ({ locale }: FeedbackView): Html => html`<p class="soft">${message(locale, "feedback.privacy")}</p>`;

/** At a kiosk, the way back to the first page. */
export function startAgain({ locale, kiosk }: Pick<FeedbackView, "locale" | "kiosk">): Html | null {
  if (!kiosk) return null;
  return html`<p class="again"><a class="button" href="${kiosk.start}">${message(locale, "feedback.startAgain")}</a></p>`;
}
