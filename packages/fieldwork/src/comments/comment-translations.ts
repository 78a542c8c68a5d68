import type { CommentTranslation, ResponseItem } from "@afterword/sdk";
import type { ResponseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { shownAnswers } from "../privacy/shown-words.ts";
import { nameOf } from "../surveys/who-did.ts";

/** Translations of the comments of responses, by response: of the answers as they are now. */
export async function translationsOf(
  rows: Pick<Rows, "commentTranslations" | "members" | "apiKeys">,
  responses: readonly Pick<ResponseRow, "id" | "revision">[],
): Promise<Map<string, CommentTranslation[]>> {
  const revisions = new Map(responses.map(({ id, revision }) => [id, revision]));
  const found = await rows.commentTranslations.listOf([...revisions.keys()]);
  const asNow = found.filter(({ response, revision }) => revisions.get(response) === revision);
  const names = new Map<string, string | null>();
  for (const { translatedBy } of asNow)
    if (!names.has(translatedBy)) names.set(translatedBy, await nameOf(rows, translatedBy));
  const byResponse = Map.groupBy(asNow, ({ response }) => response);
  return new Map(
    [...byResponse].map(([response, all]) => [
      response,
      all.map(({ question, language, text, translatedBy: by, translatedAt }) => ({
        ...{ question, language, text, by, name: names.get(by) ?? null },
        translatedAt: new Date(translatedAt).toISOString(),
      })),
    ]),
  );
}

/** Translations as a response has them, of one question or of all; nothing where there are none. */
export function ofQuestion(
  all: readonly CommentTranslation[] = [],
  question?: string,
): Pick<ResponseItem, "translations"> {
  const translations = question === undefined ? [...all] : all.filter((one) => one.question === question);
  return translations.length === 0 ? {} : { translations };
}

/**
 * Translations as whoever asks may read them: as they may read the original.
 *
 * @param isAll whether a restricted case is about the answer
 */
export function shownTranslations(
  ctx: Pick<Ctx, "actor" | "parts" | "project">,
  { translations = [] }: Pick<ResponseItem, "translations">,
  isAll = false,
): Pick<ResponseItem, "translations"> {
  return ofQuestion(translations.map((one) => ({ ...one, text: shownAnswers(ctx, one.text, isAll) })));
}
