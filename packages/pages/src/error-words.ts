import { answerErrorWords, localized, message } from "@afterword/language";
import type { FieldError, QuestionDefinition } from "@afterword/sdk";
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

/** As everywhere, but for what only a form can be wrong about: a number that could be a thousand times another. */
function errorWords(question: QuestionDefinition, { code }: FieldError, value: unknown, locale: string): string {
  const isTyped = question.kind === "number" && !settled.has(code);
  if (isTyped && isAmbiguous(String(value))) return message(locale, "page.error.thousands");
  return answerErrorWords(question, code, value, locale);
}

/** Errors that say something else about a number than that it can't be read. */
const settled: ReadonlySet<FieldError["code"]> = new Set(["required", "out_of_range"]);
