import { localized, message, type Key } from "@afterword/language";
import type { FieldError, QuestionDefinition, QuestionKind } from "@afterword/sdk";
import { isAmbiguous } from "./typed-number.ts";
import type { SurveyView } from "./view.ts";

/** The error of a question, if it has one: the first counts. */
export function errorOf(question: QuestionDefinition, errors: readonly FieldError[]): FieldError | undefined {
  return errors.find(({ path }) => path === `answers.${question.name}`);
}

/** What the page says beside a question, if something is wrong with it. */
export function errorWordsOf(
  view: Pick<SurveyView, "errors" | "values" | "locale" | "questions">,
  question: QuestionDefinition,
): string | null {
  const { errors, values, locale } = view;
  const error = errorOf(question, errors);
  if (error?.code === "one_of") return message(locale, "page.error.oneOf", { fields: groupWords(view) });
  const value = Object.hasOwn(values, question.name) ? values[question.name] : undefined;
  return error ? errorWords(question, error, value, locale) : null;
}

/** The questions of which one at least needs an answer. */
function groupWords({ questions, errors, locale }: Pick<SurveyView, "questions" | "errors" | "locale">): string {
  const open = questions.filter((question) => errorOf(question, errors)?.code === "one_of");
  return open.map(({ text }) => localized(text, locale)).join(" / ");
}

/** What a respondent reads about an error: what to do, in the words of the question's kind. */
function errorWords(question: QuestionDefinition, error: FieldError, value: unknown, locale: string): string {
  const { kind, max, rows } = question;
  // On a page of its own, a row is one question.
  const required = rows?.length === 1 ? "page.error.choose" : (missing[kind] ?? "page.error.choose");
  switch (error.code) {
    case "required":
      return message(locale, required);
    case "max_length":
      return message(locale, "page.error.tooLong", { count: excess(value, max ?? (kind === "comment" ? 4_000 : 200)) });
    case "too_many":
      return message(locale, "page.error.tooMany", { count: max ?? 1 });
    case "exclusive":
      return message(locale, "page.error.exclusive", { option: exclusiveWords(question, locale) });
    case "characters":
      return message(locale, "page.error.characters");
    case "out_of_range":
      if (kind === "number" && max !== undefined) return message(locale, "page.error.atMost", { max });
      return message(locale, "page.error.choice");
    default:
      if (kind === "number" && isAmbiguous(String(value))) return message(locale, "page.error.thousands");
      return message(locale, rows?.length === 1 ? "page.error.choice" : (missing[kind] ?? "page.error.choice"));
  }
}

function exclusiveWords({ options = [], exclusive }: QuestionDefinition, locale: string): string {
  const option = options.find(({ value }) => value === exclusive);
  return option ? localized(option.text, locale) : "";
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
