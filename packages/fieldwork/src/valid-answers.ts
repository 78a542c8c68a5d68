import { mergeAnswers, ProblemError, shownErrors, type AnswerRecord, type Validation } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import type { FoundLink } from "./open-link.ts";

/** What is checked of what somebody sends. */
export interface GivenAnswers {
  readonly answers: unknown;
  readonly complete: boolean;
  /** The questions that a form showed; `name.row` of a matrix of which it showed that row. */
  readonly shown?: readonly string[];
}

/**
 * The answers of a link's survey after these were given, with those given before.
 *
 * @throws ProblemError `invalid_answers` naming each question
 */
export function validAnswers(
  ctx: Ctx,
  link: Pick<FoundLink, "survey">,
  input: GivenAnswers,
  before: AnswerRecord,
): AnswerRecord {
  const { definition } = link.survey;
  const validate = ctx.project.validator(definition);
  const { answers, complete, shown } = input;
  if (!shown) return accepted(validate(answers, { complete }));
  const merged = mergeAnswers(definition, before, answers as AnswerRecord, shown);
  const errors = shownErrors(validate, merged, shown);
  return errors.length > 0 ? accepted({ ok: false, errors }) : accepted(validate(merged, { complete: false }));
}

function accepted(result: Validation): AnswerRecord {
  if (!result.ok) throw new ProblemError("invalid_answers", { errors: result.errors });
  return result.answers;
}

/** Nothing is no answer. */
export const nothingAnswered = () =>
  new ProblemError("invalid_answers", {
    errors: [{ path: "answers", code: "required", message: "Nothing was answered." }],
  });
