import { ProblemError, type SurveyMove } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { mustNotBeDeclared } from "./drafts.ts";

/**
 * Invites nobody to a survey any more: its waves that have not opened won't, and its open form is closed. Links that people
 * have, waves that run and results go on. Doing it again changes nothing.
 *
 * @throws ProblemError `not_found`, `survey_in_code`
 */
export const retireSurvey = (ctx: Ctx, survey: string): Promise<SurveyMove> => move(ctx, survey, "retired");

/** Lets a survey that was retired be asked again. @throws ProblemError `not_found`, `survey_in_code` */
export const returnSurvey = (ctx: Ctx, survey: string): Promise<SurveyMove> => move(ctx, survey, "running");

function move(ctx: Ctx, survey: string, state: "retired" | "running"): Promise<SurveyMove> {
  mustNotBeDeclared(ctx, survey);
  return ctx.store.write(ctx.scope, async (rows) => {
    const kept = await rows.keptSurveys.find(survey);
    if (!kept) throw new ProblemError("not_found");
    if ((kept.retiredAt === null) === (state === "retired")) {
      await rows.keptSurveys.put({ survey, retiredAt: state === "retired" ? ctx.now : null });
      const action = state === "retired" ? "surveys.retire" : "surveys.return";
      await note(ctx, rows, { action, kind: "survey", id: survey });
    }
    return { survey, state };
  });
}
