import { ProblemError, type CheckedCommentTranslation, type CommentTranslation } from "@afterword/sdk";
import type { ResponseRow, Rows } from "@afterword/store";
import { restrictedIn } from "@afterword/text";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import { isOwnerIn } from "../access/in-parts.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { findBehind } from "../privacy/private-responses.ts";
import { isForFew } from "../privacy/shown-words.ts";
import { doerOf } from "../surveys/who-did.ts";
import { commentsIn } from "./code-response.ts";
import { ofQuestion, shownTranslations, translationsOf } from "./comment-translations.ts";

/**
 * Keeps a translation of a comment beside the original, in place of one into the same language; an empty text takes it away.
 * What the comment is coded as stays that of the original, and it is found by its own words.
 *
 * @returns all translations of the comment, as whoever asks may read them
 * @throws ProblemError `forbidden` for who may not read comments; `not_found` for a comment that is not there, or that whoever asks is not shown; `comment_restricted` for one,
 * or a translation, that is about safety, harassment or fraud
 */
export async function translateComment(
  ctx: Ctx,
  { survey, response: id, question, language, text }: CheckedCommentTranslation,
): Promise<{ readonly items: readonly CommentTranslation[] }> {
  if (!mayDo(ctx.actor, "comments.read", ctx.parts)) throw new ProblemError("forbidden");
  return ctx.store.write(ctx.scope, async (rows) => {
    const response = await findResponse(ctx, rows, survey, id);
    const comment = response && (await commentOf(rows, response, question));
    if (response === null || comment === null) throw new ProblemError("not_found");
    const isFew = restrictedIn(comment) !== null || restrictedIn(text) !== null || (await isForFew(rows, response.id));
    if (isFew) throw new ProblemError("comment_restricted");
    const key = { response: response.id, question, language };
    if (text.trim() === "") await rows.commentTranslations.remove(key);
    else
      await rows.commentTranslations.put({
        ...{ ...key, revision: response.revision, text: text.trim() },
        ...{ translatedBy: doerOf(ctx.actor), translatedAt: ctx.now },
      });
    await note(ctx, rows, { action: "comments.translate", kind: "response", id });
    const all = (await translationsOf(rows, [response])).get(response.id);
    return { items: shownTranslations(ctx, ofQuestion(all, question)).translations ?? [] };
  });
}

/** The response that somebody reads in the list, locked so that nobody erases it meanwhile. */
async function findResponse(ctx: Ctx, rows: Rows, survey: string, id: string): Promise<ResponseRow | null> {
  const isPrivate = (await kOfFigures(rows, survey)) > 1;
  const behind = !isPrivate ? id : ctx.parts === null ? await findBehind(ctx, rows, survey, id) : null;
  const response = behind === null ? null : await rows.unasked.find(behind, { lock: true });
  const isSeen = response?.survey === survey && (isPrivate || (await isOwnerIn(ctx, rows, response.id)));
  return isSeen ? response : null;
}

async function commentOf(rows: Rows, { survey, version, answers }: ResponseRow, asked: string): Promise<string | null> {
  const definition = (await rows.surveys.findVersion(survey, version))?.definition;
  const found = definition && commentsIn(definition, answers).find(({ question }) => question.name === asked);
  return found?.text ?? null;
}
