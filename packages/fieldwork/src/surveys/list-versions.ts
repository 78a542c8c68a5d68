import { ProblemError, translationsOf, type SurveyVersion } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { nameOf } from "./who-did.ts";

/** The versions of a survey, newest first, and how far each is translated into these languages. @throws ProblemError `not_found` */
export const listVersions = (
  ctx: Ctx,
  survey: string,
  locales: readonly string[],
): Promise<{ readonly items: readonly SurveyVersion[] }> =>
  ctx.store.read(ctx.scope, async (rows) => {
    const versions = await rows.surveys.listVersions(survey);
    if (versions.length === 0) throw new ProblemError("not_found");
    const items: SurveyVersion[] = [];
    for (const { version, origin, definition, madeFrom, publishedAt, publishedBy, extendedBy } of versions.toReversed())
      items.push({
        version,
        origin,
        definition,
        translations: translationsOf(definition, madeFrom, locales),
        publishedAt: new Date(publishedAt).toISOString(),
        publishedBy: await nameOf(rows, extendedBy ?? publishedBy),
      });
    return { items };
  });
