import { message, type Key } from "@afterword/language";
import type { FieldError, QuestionDefinition, QuestionKind } from "@afterword/sdk";
import type { SurveyView } from "./view.ts";

/** The error of a question, if it has one: the first counts. */
export function errorOf(question: QuestionDefinition, errors: readonly FieldError[]): FieldError | undefined {
  return errors.find(({ path }) => path === `answers.${question.name}`);
}

/** What the page says beside a question, if something is wrong with it. */
export function errorWordsOf(
  { errors, values, locale }: Pick<SurveyView, "errors" | "values" | "locale">,
  question: QuestionDefinition,
): string | null {
  const error = errorOf(question, errors);
  const value = Object.hasOwn(values, question.name) ? values[question.name] : undefined;
  return error ? errorWords(question, error, value, locale) : null;
}

/** What a respondent reads about an error: what to do, in the words of the question's kind. */
function errorWords(question: QuestionDefinition, error: FieldError, value: unknown, locale: string): string {
  const { kind, max } = question;
  switch (error.code) {
    case "required":
      return message(locale, missing[kind] ?? "page.error.choose");
    case "max_length":
      return message(locale, "page.error.tooLong", { count: excess(value, max ?? (kind === "comment" ? 4_000 : 200)) });
    case "too_many":
      return message(locale, "page.error.tooMany", { count: max ?? 1 });
    case "characters":
      return message(locale, "page.error.characters");
    case "out_of_range":
      if (kind === "number" && max !== undefined) return message(locale, "page.error.atMost", { max });
      return message(locale, "page.error.choice");
    default:
      return message(locale, missing[kind] ?? "page.error.choice");
  }
}

/** What to do when there is no answer, for the kinds where "choose an answer" does not fit. */
const missing: { readonly [kind in QuestionKind]?: Key } = {
  ranking: "page.error.rank",
  matrix: "page.error.rows",
  comment: "page.error.write",
  text: "page.error.write",
  number: "page.error.number",
  email: "page.error.email",
  date: "page.error.date",
  consent: "page.error.tick",
};

/** By how many characters a text is too long; at least 1, as it was refused. */
const excess = (value: unknown, max: number): number =>
  Math.max(1, typeof value === "string" ? [...value].length - max : 1);
