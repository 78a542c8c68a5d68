import { missingTranslations, type SurveyItem } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** The deployed surveys with their newest version, and what is missing of them in these languages. */
export async function listSurveys(
  ctx: Ctx,
  locales: readonly string[],
): Promise<{ items: SurveyItem[]; nextCursor: string | null }> {
  const versions = await ctx.store.read(ctx.scope, (rows) => rows.surveys.listNewest());
  const items = versions.map(({ survey, version, definition, publishedAt }) => ({
    id: survey,
    version,
    kind: definition.kind,
    title: definition.title ?? null,
    privacy: definition.privacy,
    k: definition.k,
    translations: locales.map((locale) => ({ locale, missing: missingTranslations(definition, locale).length })),
    publishedAt: new Date(publishedAt).toISOString(),
    questions: definition.questions.map(({ name, kind, key, required }) => ({ name, kind, key, required })),
  }));
  return { items, nextCursor: null };
}
