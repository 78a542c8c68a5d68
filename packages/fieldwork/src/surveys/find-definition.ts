import { ProblemError, surveyErrors, type SurveyDefinition } from "@afterword/sdk";
import type { Ctx } from "../context.ts";

/**
 * A survey as it would be shown: its draft, or its newest version.
 *
 * @throws ProblemError `not_found`, or `invalid_definition` for a draft that can't work yet
 */
export async function findDefinition(ctx: Ctx, survey: string, which: "draft" | "newest"): Promise<SurveyDefinition> {
  const found = await ctx.store.read(
    ctx.scope,
    async ({ drafts, surveys }): Promise<{ readonly definition: SurveyDefinition } | null> =>
      which === "draft" ? drafts.find(survey) : surveys.findNewest(survey),
  );
  if (!found) throw new ProblemError("not_found");
  const errors = which === "draft" ? surveyErrors(found.definition) : [];
  if (errors.length > 0) throw new ProblemError("invalid_definition", { errors });
  return found.definition;
}
