import {
  missingTranslations,
  withoutKept,
  type AdditionScope,
  type SurveyDefinition,
  type SurveyItem,
} from "@afterword/sdk";
import type { Part } from "./access/parts.ts";
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
      translations: locales.map((locale) => ({
        locale,
        missing: missingTranslations(withoutKept(definition), locale).length,
      })),
      segments,
      publishedAt: new Date(publishedAt).toISOString(),
      questions: shownOf(ctx, definition).map(({ name, kind, key, required, text, scale, ...given }) => ({
        name,
        kind,
        key,
        required,
        text,
        ...(scale && { scale }),
        ...(given.of === undefined ? {} : { of: given.of }),
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

/** What a survey asks, without what is added for others than those whom somebody may see. */
function shownOf({ parts }: Pick<Ctx, "parts">, { questions, additions = [] }: SurveyDefinition) {
  if (parts === null) return questions;
  const others = new Set(additions.flatMap((one) => (parts.some((part) => mayBeFor(one.for, part)) ? [] : one.id)));
  return questions.filter(({ of }) => of === undefined || !others.has(of));
}

const mayBeFor = (scope: AdditionScope, part: Part): boolean =>
  Object.entries(part).every(([segment, value]) => scope[segment]?.includes(value) ?? true);
