import { localized, message, type Key } from "@afterword/language";
import type { FieldError, QuestionDefinition } from "@afterword/sdk";
import { errorOf, errorWordsOf } from "./error-words.ts";
import { fieldId } from "./field/ask.ts";
import { html, type Html } from "./html.ts";
import type { SurveyView } from "./view.ts";

/** What went wrong, first on the page and focused: a link to each field, in the words beside it. */
export function errorSummary(view: SurveyView): Html | null {
  const { locale, questions, errors } = view;
  if (errors.length === 0) return null;
  const faulty = questions.filter((question) => errorOf(question, errors));
  // Alone, an error says enough; among several each names its question.
  const told = (question: QuestionDefinition) => {
    const error = errorWordsOf(view, question) ?? "";
    const named = { question: localized(question.text, locale), error };
    return faulty.length === 1 ? error : message(locale, "page.error.of", named);
  };
  const links = faulty.map((question) => html`<li><a href="#${fieldId(question)}">${told(question)}</a></li>`);
  const elsewhere = new Set(
    errors
      .filter((error) => !questions.some((question) => errorOf(question, [error])))
      .map((error) => elsewhereWords(error, locale)),
  );
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${message(locale, "page.error.summary")}</h2>
    <ul>
      ${links}${[...elsewhere].map((words) => html`<li>${words}</li>`)}
    </ul>
  </div>`;
}

/** What is wrong with a form, unless all that it needs is a press. */
const formWords: { readonly [code: string]: Key } = {
  old: "feedback.old",
  too_many: "feedback.tooMany.form",
  unavailable: "page.unavailable.body",
};

/** What is wrong with a form as a whole, or with what the page doesn't show. */
function elsewhereWords({ path, code }: FieldError, locale: string): string {
  if (path === "form") return message(locale, formWords[code] ?? "page.pressAgain");
  return message(locale, path === "answers" && code === "required" ? "page.error.nothing" : "page.error.changed");
}
