import { message, type Key } from "@afterword/language";
import { errorWordsOf } from "./error-words.ts";
import { errorSummary } from "./error-summary.ts";
import { fieldId } from "./field/ask.ts";
import { field } from "./field/field.ts";
import { attributes, html, type Html, type HtmlValue } from "./html.ts";
import { formId } from "./language-switch.ts";
import { goesOn, isFirst, partWords } from "./part.ts";
import { said } from "./said.ts";
import { scriptWords } from "./script/script-words.ts";
import type { SurveyView } from "./view.ts";

/** What a form has besides its questions: words before them, and further buttons after its own. */
interface Around {
  readonly intro?: HtmlValue;
  readonly more?: HtmlValue;
}

/** The errors if there are any, and the form. Only its button sends `commit`, so nothing but a press records an answer. */
export function surveyForm(view: SurveyView, button: Key, { intro, more }: Around = {}): Html {
  const { locale, part } = view;
  const form = attributes({
    id: formId,
    method: "post",
    action: view.action,
    novalidate: true,
    "data-ask": true,
    "data-kiosk": Boolean(view.kiosk),
    autocomplete: view.kiosk ? "off" : null,
    "data-words": scriptWords(locale),
  });
  const where = partWords(part, locale);
  return html`${errorSummary(view) ?? broughtUp(view)}
    <form${form}>
      ${sentAlong(view).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      ${where !== null && html`<p class="part">${where}</p>`}${intro}
      ${questions(view)}
      <button name="commit" value="1">${message(locale, goesOn(part) ? "page.goOn" : button)}</button>${
        !isFirst(part) &&
        html`<button class="plain back" name="back" value="1">${message(locale, "page.back")}</button>`
      }${more}
      <p class="status" role="status" data-status></p>
    </form>`;
}

/** That the page is here again because of what was answered on it, first and focused: a link to the question it brought. */
function broughtUp({ questions, brought, locale, language }: SurveyView): Html | null {
  const question = questions.find(({ name }) => name === brought);
  if (!question) return null;
  return html`<div class="notice" role="status" tabindex="-1" autofocus>
    ${message(locale, "page.brought")} <a href="#${fieldId(question)}">${said(question.text, { locale, language })}</a>
  </div>`;
}

/** Whether a form has errors to show. */
export function isFaulty(view: SurveyView | null): boolean {
  return view !== null && view.errors.length > 0;
}

function sentAlong({ hidden, alsoSend }: SurveyView): (readonly [name: string, value: string])[] {
  return [
    ["nonce", hidden.nonce],
    ["submissionId", hidden.submissionId],
    ...(hidden.editToken === undefined ? [] : [["editToken", hidden.editToken] as const]),
    ...alsoSend,
  ];
}

/** The questions in the order of the survey; those that the page may bring up stand where they would be. */
function questions({ order = [], latent = [], ...view }: SurveyView): Html[] {
  const { locale, language, values } = view;
  const all = [...view.questions, ...latent].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return all.map((question) =>
    field({
      question,
      value: Object.hasOwn(values, question.name) ? values[question.name] : undefined,
      error: errorWordsOf(view, question),
      locale,
      language,
      isLatent: latent.includes(question),
      isForAll: view.asksAll === true,
    }),
  );
}
