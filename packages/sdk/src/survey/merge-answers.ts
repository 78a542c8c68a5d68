import type { FieldError } from "../contract/problem.ts";
import type { SurveyDefinition } from "./definition.ts";
import { visibleQuestions, type AnswerRecord, type AnswerValidator } from "./validate.ts";

/**
 * Earlier answers with those of a form put over them. Answers to questions that are no longer asked are dropped; those to
 * questions that the survey doesn't have stay, to be refused by name.
 *
 * @param shown what the form showed: names of questions, or `name.row` of a matrix. What was shown and not given is taken
 * back, everything else is kept
 * @example mergeAnswers(survey, { csat: 2, wrong: ["slow"] }, { csat: 5 }, ["csat"]) // { csat: 5 }
 */
export function mergeAnswers(
  survey: SurveyDefinition,
  before: AnswerRecord,
  given: AnswerRecord,
  shown: readonly string[],
): AnswerRecord {
  const merged: Record<string, unknown> = Object.fromEntries([
    ...Object.entries(before).filter(([name]) => !shown.includes(name)),
    ...Object.entries(given),
  ]);
  for (const { name, kind } of survey.questions) {
    const parts = shown.filter((one) => kind === "matrix" && one.startsWith(`${name}.`));
    if (parts.length === 0 || shown.includes(name)) continue;
    const answered = Object.hasOwn(given, name) ? given[name] : {};
    // What is no object is refused by the validator.
    if (!isObject(answered)) continue;
    const rows = { ...without(Object.hasOwn(before, name) ? before[name] : {}, parts, name), ...answered };
    if (Object.keys(rows).length > 0) merged[name] = rows;
    else delete merged[name];
  }
  const asked = new Set(visibleQuestions(survey, merged).map((question) => question.name));
  const isKnown = (name: string) => survey.questions.some((question) => question.name === name);
  return Object.fromEntries(Object.entries(merged).filter(([name]) => asked.has(name) || !isKnown(name)));
}

/** The rows of a matrix that were answered before and are not shown now. */
function without(before: unknown, parts: readonly string[], name: string): { readonly [row: string]: unknown } {
  const rows = isObject(before) ? Object.entries(before) : [];
  return Object.fromEntries(rows.filter(([row]) => !parts.includes(`${name}.${row}`)));
}

const isObject = (value: unknown): value is { readonly [row: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What is wrong with answers of which a form showed a part: what it did not show may still be missing.
 *
 * @param shown names of questions, or `name.row` of a matrix of which the form showed that row
 * @example shownErrors(compileValidator(survey), { csat: 2 }, ["csat"]) // []
 */
export function shownErrors(
  validate: AnswerValidator,
  answers: AnswerRecord,
  shown: readonly string[],
): readonly FieldError[] {
  const whole = validate(answers, { complete: true });
  if (whole.ok) return [];
  const part = validate(answers, { complete: false });
  const wrong = part.ok ? [] : part.errors;
  const isMissing = ({ path, code }: FieldError) =>
    (code === "required" || code === "one_of") &&
    !wrong.some((error) => error.path === path) &&
    isMissingHere(path.slice("answers.".length), answers, shown);
  return whole.errors.filter((error) => isMissing(error) || wrong.some(({ path }) => path === error.path));
}

/** Of a matrix that is asked row by row, the rows that were shown count. */
function isMissingHere(name: string, answers: AnswerRecord, shown: readonly string[]): boolean {
  const rows = Object.hasOwn(answers, name) ? answers[name] : {};
  const isAnswered = (row: string) => isObject(rows) && Object.hasOwn(rows, row);
  return shown.some((one) => one === name || (one.startsWith(`${name}.`) && !isAnswered(one.slice(name.length + 1))));
}
