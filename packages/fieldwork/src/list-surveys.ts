import { missingTranslations, type SurveyItem } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import { stateOf } from "./surveys/state-of.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";

/** The deployed surveys with their newest version, by what their figures can be split, and what is missing of them in these languages. */
export async function listSurveys(
  ctx: Ctx,
  locales: readonly string[],
): Promise<{ items: SurveyItem[]; nextCursor: string | null }> {
  const segments = [...ctx.project.segments].sort();
  const items = await ctx.store.read(ctx.scope, async (rows) => {
    const versions = await rows.surveys.listNewest();
    const ks = await Promise.all(versions.map(({ survey }) => kOfFigures(rows, survey)));
    return versions.map(({ survey, version, origin, definition, publishedAt }, at): SurveyItem => ({
      id: survey,
      version,
      origin: ctx.project.isDeclared(survey) ? "project" : origin,
      state: stateOf(ctx.project, survey),
      kind: definition.kind,
      title: definition.title ?? null,
      privacy: definition.privacy,
      k: ks[at] ?? definition.k,
      translations: locales.map((locale) => ({ locale, missing: missingTranslations(definition, locale).length })),
      segments,
      publishedAt: new Date(publishedAt).toISOString(),
      questions: definition.questions.map(({ name, kind, key, required, text, scale, ...given }) => ({
        name,
        kind,
        key,
        required,
        text,
        ...(scale && { scale }),
        ...Object.fromEntries(
          (["options", "rows", "columns"] as const).flatMap((list) => {
            const of = given[list];
            return of ? [[list, of.map((one) => ({ value: one.value, text: one.text }))]] : [];
          }),
        ),
      })),
    }));
  });
  return { items, nextCursor: null };
}
