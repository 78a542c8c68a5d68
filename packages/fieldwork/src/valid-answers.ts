import {
  ProblemError,
  visibleQuestions,
  type AnswerRecord,
  type FieldError,
  type SurveyDefinition,
  type Validation,
} from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import type { OpenedLink } from "./open-link.ts";

/** What is checked of what somebody sends. */
export interface GivenAnswers {
  readonly answers: unknown;
  readonly complete: boolean;
  /** The questions that a form showed. */
  readonly shown?: readonly string[];
}

/**
 * The answers of a link's survey after these were given, with those given before.
 *
 * @throws ProblemError `invalid_answers` naming each question
 */
export function validAnswers(ctx: Ctx, link: OpenedLink, input: GivenAnswers, before: AnswerRecord): AnswerRecord {
  const { definition, version } = link.survey;
  const validate = ctx.project.validator(definition, version);
  if (!input.shown) return accepted(validate(input.answers, { complete: input.complete }));
  const { shown } = input;
  const answers = merge(definition, before, input.answers, shown);
  const result = validate(answers, { complete: true });
  // A form answers for the questions it showed; what it did not show may still be missing.
  const isOurs = (error: FieldError) =>
    error.code !== "required" || shown.some((name) => error.path === `answers.${name}`);
  const errors = result.ok ? [] : result.errors.filter(isOurs);
  return errors.length > 0 ? accepted({ ok: false, errors }) : accepted(validate(answers, { complete: false }));
}

function accepted(result: Validation): AnswerRecord {
  if (!result.ok) throw new ProblemError("invalid_answers", { errors: result.errors });
  return result.answers;
}

/** Earlier answers with a form's put over them; those to questions that are no longer asked are dropped. */
function merge(survey: SurveyDefinition, before: AnswerRecord, given: unknown, shown: readonly string[]): AnswerRecord {
  const kept = Object.entries(before).filter(([name]) => !shown.includes(name));
  const merged: AnswerRecord = { ...Object.fromEntries(kept), ...(given as AnswerRecord) };
  const asked = new Set(visibleQuestions(survey, merged).map((question) => question.name));
  const isKnown = (name: string) => survey.questions.some((question) => question.name === name);
  return Object.fromEntries(Object.entries(merged).filter(([name]) => asked.has(name) || !isKnown(name)));
}

/** Nothing is no answer. */
export const nothingAnswered = () =>
  new ProblemError("invalid_answers", {
    errors: [{ path: "answers", code: "required", message: "Nothing was answered." }],
  });
