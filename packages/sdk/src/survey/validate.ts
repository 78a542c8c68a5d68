import type { FieldError } from "../contract/problem.ts";
import { coreQuestions } from "./addition.ts";
import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { compileCondition, type Predicate } from "./evaluate.ts";
import { compileKind } from "./validate-kind.ts";

/** Answers by question name, as they are stored. */
export type AnswerRecord = { readonly [question: string]: unknown };

/** What the validator says. */
export type Validation =
  | { readonly ok: true; readonly answers: AnswerRecord }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A survey version's validator. */
export interface AnswerValidator {
  /** Checks answers; `complete` also asks for every required question that is visible. */
  (answers: unknown, how: { readonly complete: boolean }): Validation;
}

interface Compiled {
  readonly question: QuestionDefinition;
  readonly isVisible: Predicate;
  readonly errorOf: Check;
  /** The same while the survey is being answered: rows of a matrix may be missing. */
  readonly errorOfPart: Check;
}

type Check = (value: unknown) => Omit<FieldError, "path"> | null;

const compile = (survey: SurveyDefinition): Compiled[] =>
  coreQuestions(survey)
    .filter((question) => question.kind !== "info")
    .map((question) => ({
      question,
      isVisible: question.when ? compileCondition(question.when) : () => true,
      errorOf: compileKind(question),
      errorOfPart: compileKind(question.kind === "matrix" ? { ...question, required: false } : question),
    }));

/**
 * Compiles the strict validator of a survey version: unknown questions and choices, wrong types, values out of range
 * and answers to hidden questions are refused; nothing is converted.
 *
 * @example
 * const validate = compileValidator(ticketCsat.definition);
 * validate({ csat: 6 }, { complete: true }); // { ok: false, errors: [{ path: "answers.csat", code: "out_of_range", … }] }
 */
export function compileValidator(survey: SurveyDefinition): AnswerValidator {
  const compiled = compile(survey);
  const names = new Set(compiled.map(({ question }) => question.name));
  return (raw, { complete }) => {
    if (!isPlainObject(raw))
      return { ok: false, errors: [{ path: "answers", code: "type", message: "Answers are an object." }] };
    const errors: FieldError[] = [];
    for (const key of Object.keys(raw))
      if (!names.has(key))
        errors.push({
          path: `answers.${key.slice(0, 64)}`,
          code: "unknown",
          message: "The survey has no such question.",
        });
    const answers: Record<string, unknown> = {};
    for (const { question, isVisible, ...checks } of compiled) {
      const path = `answers.${question.name}`;
      const isGiven = Object.hasOwn(raw, question.name);
      const isShown = isVisible((_, name) => (Object.hasOwn(answers, name) ? answers[name] : undefined));
      if (!isShown) {
        if (isGiven) errors.push({ path, code: "hidden", message: "This question is not asked with these answers." });
      } else if (isGiven) {
        const error = (complete ? checks.errorOf : checks.errorOfPart)(raw[question.name]);
        if (error) errors.push({ path, ...error });
        else answers[question.name] = raw[question.name];
      } else if (complete && question.required) {
        errors.push({ path, code: "required", message: "This question needs an answer." });
      }
    }
    if (complete)
      for (const name of missingOf(survey, answers, raw))
        errors.push({ path: `answers.${name}`, code: "one_of", message: "One of these questions needs an answer." });
    return errors.length > 0 ? { ok: false, errors } : { ok: true, answers };
  };
}

/** The questions of groups of which one at least needs an answer, and none has one. */
function missingOf(survey: SurveyDefinition, answers: AnswerRecord, raw: AnswerRecord): string[] {
  const { atLeastOne = [] } = survey;
  if (atLeastOne.length === 0) return [];
  const asked = new Set(visibleQuestions(survey, answers).map(({ name }) => name));
  const open = atLeastOne.map((group) => group.filter((name) => asked.has(name)));
  // What is given and wrong is told by itself.
  const isGiven = (name: string) => Object.hasOwn(raw, name) && raw[name] !== "";
  return open.filter((group) => !group.some(isGiven)).flat();
}

/** The questions that are asked, given the answers so far: the journey is recomputed, never stored. */
export function visibleQuestions(survey: SurveyDefinition, answers: AnswerRecord): QuestionDefinition[] {
  const shown = new Set<string>();
  return coreQuestions(survey).filter((question) => {
    const look = (_: unknown, name: string) =>
      shown.has(name) && Object.hasOwn(answers, name) ? answers[name] : undefined;
    const isShown = question.when ? compileCondition(question.when)(look) : true;
    if (isShown) shown.add(question.name);
    return isShown;
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
