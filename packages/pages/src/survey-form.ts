import { localized, message, type Key } from "@afterword/language";
import type { QuestionDefinition } from "@afterword/sdk";
import { errorOf, errorWords } from "./error-words.ts";
import { fieldId } from "./field/ask.ts";
import { field } from "./field/field.ts";
import { html, type Html, type HtmlValue } from "./html.ts";
import type { SurveyView } from "./view.ts";

/** The errors if there are any, and the form. Only its button sends `commit`, so nothing but a press records an answer. */
export function surveyForm(view: SurveyView, button: Key, intro: HtmlValue = null): Html {
  const { locale, questions, values, errors, hidden } = view;
  const words = new Map(
    questions.flatMap((question) => {
      const error = errorOf(question, errors);
      return error ? [[question.name, errorWords(question, error, valueOf(values, question.name), locale)]] : [];
    }),
  );
  const sent: readonly (readonly [string, string])[] = [
    ["nonce", hidden.nonce],
    ["submissionId", hidden.submissionId],
    ...(hidden.editToken === undefined ? [] : [["editToken", hidden.editToken] as const]),
    ...view.alsoSend,
  ];
  return html`${summary(view, words)}
    <form method="post" action="${view.action}" novalidate>
      ${intro}${sent.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${questions.map(
        (question) =>
          field({ question, value: valueOf(values, question.name), error: words.get(question.name) ?? null, locale }),
      )}<button name="commit" value="1">${message(locale, button)}</button>
    </form>`;
}

/** Whether a form has errors to show. */
export function isFaulty(view: SurveyView | null): boolean {
  return view !== null && view.errors.length > 0;
}

/** What went wrong, first on the page and focused: a link to each field, in the words beside it. */
function summary({ locale, questions, errors }: SurveyView, words: ReadonlyMap<string, string>): Html | null {
  if (errors.length === 0) return null;
  const faulty = questions.filter(({ name }) => words.has(name));
  // Alone, an error says enough; among several each names its question.
  const told = ({ name, text }: QuestionDefinition) =>
    faulty.length === 1
      ? words.get(name)
      : message(locale, "page.error.of", { question: localized(text, locale), error: words.get(name) ?? "" });
  const links = faulty.map((question) => html`<li><a href="#${fieldId(question)}">${told(question)}</a></li>`);
  const isElsewhere = errors.some((error) => questions.every((question) => !errorOf(question, [error])));
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${message(locale, "page.error.summary")}</h2>
    <ul>
      ${links}${isElsewhere && html`<li>${message(locale, "page.error.changed")}</li>`}
    </ul>
  </div>`;
}

const valueOf = (values: SurveyView["values"], name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined;
