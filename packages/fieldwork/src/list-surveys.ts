import type { SurveyItem } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** The deployed surveys with their newest version. */
export async function listSurveys(ctx: Ctx): Promise<{ items: SurveyItem[]; nextCursor: string | null }> {
  const versions = await ctx.store.read(ctx.scope, (rows) => rows.surveys.listNewest());
  const items = versions.map(({ survey, version, definition, publishedAt }) => ({
    id: survey,
    version,
    kind: definition.kind,
    publishedAt: new Date(publishedAt).toISOString(),
    questions: definition.questions.map(({ name, kind, key, required }) => ({ name, kind, key, required })),
  }));
  return { items, nextCursor: null };
}
