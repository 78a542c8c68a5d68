import { isScored, type CheckedMetricQuery, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { wrongQuery } from "../wrong-query.ts";

/** A question of a survey that has a score. @throws ProblemError `invalid_query` naming the parameter */
export function scoredQuestion(survey: SurveyDefinition, name: string | undefined, path: string): QuestionDefinition {
  const question = survey.questions.find((one) => one.name === name);
  if (!question) throw wrongQuery(path, `"${name ?? ""}" is no question of "${survey.id}".`);
  if (isScored(question)) return question;
  throw wrongQuery(path, `"${question.name}" is a question of kind ${question.kind}, which has no score.`);
}

/**
 * Refuses to set answers beside what is known of each person's request, or beside their other answers, where figures need
 * several people: whoever knows the requests could work out who answered what.
 *
 * @throws ProblemError `invalid_query` with the code `not_shown`
 */
export async function refusePrivate(ctx: Ctx, { survey }: CheckedMetricQuery, what: string): Promise<void> {
  const k = await ctx.store.read(ctx.scope, (rows) => kOfFigures(rows, survey));
  if (k > 1)
    throw wrongQuery("survey", `Figures of "${survey}" need ${String(k)} people: no ${what} is shown.`, "not_shown");
}
