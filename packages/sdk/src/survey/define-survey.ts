import { isLocale } from "../contract/person.ts";
import { ProblemError, type FieldError } from "../contract/problem.ts";
import { strangeNames } from "../known-names.ts";
import type { AnswersOf, Checked, Questions } from "./answers.ts";
import { conditionErrors, type PossibleOf } from "./condition-errors.ts";
import { leastK, type Privacy, type QuestionDefinition, type SurveyDefinition, type Text } from "./definition.ts";
import { possibleAnswers } from "./possible.ts";

declare const QUESTIONS: unique symbol;

/** A survey: its definition as data, and its questions for the compiler. */
export interface Survey<Id extends string = string, S extends Questions = Questions> {
  readonly id: Id;
  readonly definition: SurveyDefinition;
  readonly [QUESTIONS]?: S;
}

/** The answers of a survey. @example type A = Answers<typeof ticketCsat> // { csat: 1 | 2 | 3 | 4 | 5; why?: string } */
export type Answers<T> = T extends Survey<string, infer S> ? AnswersOf<S> : never;

/** Options of {@link defineSurvey}. */
export interface SurveyOptions {
  /** What the page and lists call it. */
  readonly title?: Text;
  /** About one event, about the relationship, or always open. Default `transactional`. */
  readonly kind?: SurveyDefinition["kind"];
  /**
   * Who can be seen behind an answer. Default `identified`. Figures of the other two take whole months or waves, and an
   * anonymous answer can't be changed.
   */
  readonly privacy?: Privacy;
  /**
   * Fewest people behind a figure that is shown. Default 1 when identified, else 5; not below 3 then. More than 1 shows
   * whole months and waves only.
   */
  readonly k?: number;
  /** The language that plain texts are in. Default `en`. */
  readonly language?: string;
  /** Whom to ask where a translation is missing: everybody in another language, or nobody. Default `fallback`. */
  readonly untranslated?: "fallback" | "skip";
  /** The invitation's subject; `{name}` and `{ref}` are filled in. */
  readonly mail?: { readonly subject?: Text };
}

const optionNames = Object.keys({
  title: 1,
  kind: 1,
  privacy: 1,
  k: 1,
  language: 1,
  untranslated: 1,
  mail: 1,
} satisfies Record<keyof SurveyOptions, 1>);

const idPattern = /^[a-z][a-z0-9-]{0,63}$/;
const namePattern = /^[a-z][A-Za-z0-9_]{0,63}$/;

/**
 * Declares a survey. The answers' type follows the questions.
 *
 * @throws ProblemError `invalid_definition` naming the path when the definition can't work
 * @example
 * const ticketCsat = defineSurvey("ticket-csat", {
 *   csat: q.csat("How satisfied are you with the way your request was handled?"),
 *   why: q.comment("What is the main reason for your answer?").optional(),
 * });
 */
export function defineSurvey<const Id extends string, const S extends Questions>(
  id: Id,
  questions: S & Checked<S>,
  options: SurveyOptions = {},
): Survey<Id, S> {
  const { privacy = "identified" } = options;
  const definition: SurveyDefinition = {
    id,
    kind: options.kind ?? "transactional",
    privacy,
    k: options.k ?? (privacy === "identified" ? 1 : 5),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.untranslated === "skip" ? { untranslated: "skip" as const } : {}),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.mail === undefined ? {} : { mail: options.mail }),
    questions: Object.entries<Questions[string]>(questions).map(([name, question]) => ({
      ...question.partial,
      name,
      key: question.partial.key ?? name,
    })),
  };
  const errors = [...optionErrors(options), ...surveyErrors(definition)];
  if (errors.length > 0) throw new ProblemError("invalid_definition", { detail: `Survey "${id}" can't work.`, errors });
  return { id, definition };
}

const optionErrors = ({ mail, ...options }: SurveyOptions): FieldError[] => [
  ...strangeNames(options, optionNames).map(({ name, message }) => ({ path: name, code: "unknown", message })),
  ...strangeNames(mail, ["subject"]).map(({ name, message }) => ({ path: `mail.${name}`, code: "unknown", message })),
];

/** What is wrong with a survey's definition, by path. */
export function surveyErrors(survey: SurveyDefinition): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (path: string, code: string, message: string) => errors.push({ path, code, message });
  if (!idPattern.test(survey.id)) wrong("id", "pattern", "A survey's id has lower-case letters, digits and hyphens.");
  if (survey.questions.every((question) => question.kind === "info"))
    wrong("questions", "required", "A survey needs a question.");
  const least = Object.hasOwn(leastK, survey.privacy) ? leastK[survey.privacy] : null;
  if (least === null) wrong("privacy", "unknown", "A survey is identified, confidential or anonymous.");
  else if (!Number.isInteger(survey.k) || survey.k < least || survey.k > 1_000)
    wrong("k", "range", `k of a survey that is ${survey.privacy} is a whole number from ${String(least)} to 1,000.`);
  if (survey.language !== undefined && !isLocale(survey.language))
    wrong("language", "unknown", `"${survey.language}" is no language tag such as fr.`);
  const asked = new Map<string, QuestionDefinition>();
  const keys = new Map<string, string>();
  for (const question of survey.questions) {
    const path = `questions.${question.name}`;
    if (!namePattern.test(question.name))
      wrong(path, "pattern", "A question's name starts with a lower-case letter and has letters, digits and _.");
    else if (!namePattern.test(question.key))
      wrong(`${path}.key`, "pattern", "A metric key starts with a lower-case letter and has letters, digits and _.");
    const other = keys.get(question.key);
    if (other !== undefined)
      wrong(`${path}.key`, "repeated", `"${other}" has the key "${question.key}" already; their answers would mix.`);
    keys.set(question.key, question.name);
    for (const error of question.when ? conditionErrors({ json: question.when }, possibleAmong(asked)) : [])
      wrong(`${path}.when`, error.code, error.message);
    asked.set(question.name, question);
    if (survey.privacy === "anonymous" && question.kind === "email")
      wrong(path, "anonymous", "An anonymous survey can't ask for an address: the answer would name the person.");
    for (const [where, message] of kindErrors(question)) wrong(`${path}.${where}`, "invalid", message);
  }
  return errors;
}

/** What a condition finds among the answers to earlier questions. */
function possibleAmong(asked: ReadonlyMap<string, QuestionDefinition>): PossibleOf {
  return (source, name) => {
    if (source !== "answer") return "The condition of a question looks at earlier answers only.";
    const question = asked.get(name);
    return question ? possibleAnswers(question) : `The condition looks at "${name}", which is not asked before.`;
  };
}

function* kindErrors(question: QuestionDefinition): Generator<[string, string]> {
  const { scale, max } = question;
  if (scale && !(Number.isInteger(scale.min) && Number.isInteger(scale.max) && scale.min < scale.max))
    yield ["scale", "A scale goes from a smaller whole number to a larger one."];
  else if (scale && scale.max - scale.min > 10) yield ["scale", "A scale has at most 11 points."];
  if (
    max !== undefined &&
    !(Number.isFinite(max) && (question.kind === "number" || (Number.isInteger(max) && max > 0)))
  )
    yield ["max", "max is a whole number above 0."];
  if (max !== undefined && (question.kind === "comment" || question.kind === "text") && max > 4_000)
    yield ["max", "A text has at most 4,000 characters."];
  for (const list of ["options", "rows", "columns"] as const) {
    const options = question[list];
    if (!options) continue;
    if (options.length < 1 || options.length > 200) yield [list, "There must be 1 to 200 options."];
    for (const option of options)
      if (option.value === "__proto__" || option.value.length === 0 || option.value.length > 100)
        yield [list, `"${option.value}" can't be the value of an option.`];
  }
}
