import { isScored, ProblemError, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Rows, SurveyVersionRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { isQuick } from "./is-quick.ts";
import { findOpenSurvey } from "./open-survey.ts";

/**
 * The survey that feedback from elsewhere goes into: one of the kind `feedback`, the project's only one unless it is named.
 *
 * @throws ProblemError `invalid_request` naming those that there are
 */
export async function feedbackSurvey(
  ctx: Pick<Ctx, "project">,
  rows: Pick<Rows, "surveys">,
  id: string | undefined,
): Promise<SurveyVersionRow> {
  const all = ctx.project.project.surveys
    .filter((survey) => survey.definition.kind === "feedback")
    .map((one) => one.id);
  const named = id ?? (all.length === 1 ? all[0] : undefined);
  const found = named === undefined ? null : await findOpenSurvey(ctx, rows, named);
  if (found) return found;
  const known = all.length === 0 ? "The project has none." : `The project's are ${[...all].sort().join(", ")}.`;
  const message =
    named === undefined
      ? `Say into which survey of the kind feedback it goes. ${known}`
      : `"${named}" is no survey of the kind feedback. ${known}`;
  throw unusable("survey", message, named === undefined ? "needed" : "unknown");
}

/**
 * Whether an answer to a question would move a score. Feedback from elsewhere has none: nobody knows how its writers were chosen,
 * or how often they wrote.
 */
export function isScore(survey: Pick<SurveyDefinition, "questions">, question: QuestionDefinition): boolean {
  if (isScored(question) || question.kind === "number" || question.kind === "matrix") return true;
  // Of two buttons the press is the score.
  return question === survey.questions[0] && isQuick(survey as SurveyDefinition);
}

/** Refuses answers that would move a score. @throws ProblemError `invalid_answers` naming each */
export function refuseScores(survey: SurveyDefinition, answers: { readonly [name: string]: unknown }): void {
  const scores = survey.questions.filter((one) => Object.hasOwn(answers, one.name) && isScore(survey, one));
  if (scores.length === 0) return;
  throw new ProblemError("invalid_answers", {
    errors: scores.map(({ name }) => ({ path: `answers.${name}`, code: "score", message: noScore })),
  });
}

const noScore = "It is a score: feedback from elsewhere has none.";
