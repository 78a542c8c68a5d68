import { ProblemError, type CodebookChange, type CodebookReply } from "@afterword/sdk";
import type { CodebookRow } from "@afterword/store";
import { CodebookError, defineCodebook, standardThemes, type Codebook, type CodebookInput } from "@afterword/text";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { scheduleRecoding } from "./recode.ts";

/** The codebook that comments are coded by, to be read or changed. */
export async function readCodebook({ store, scope }: Ctx): Promise<CodebookReply> {
  return store.read(scope, async (rows) => {
    const newest = await rows.codebooks.findNewest();
    if (newest === null) return { version: 0, themes: asThemes(standardThemes), changedBy: null, changedAt: null };
    const { version, terms, changedBy, changedAt } = newest;
    return { version, themes: asThemes(terms), changedBy, changedAt: new Date(changedAt).toISOString() };
  });
}

/**
 * Changes the codebook as a whole, and has all comments coded anew by it.
 *
 * @throws ProblemError `invalid_request` naming each term that is a pattern, or none; `codebook_changed` where somebody changed it
 * since it was read
 */
export async function changeCodebook(ctx: Ctx, input: CodebookChange): Promise<CodebookReply> {
  checkedCodebook(input.themes);
  await ctx.store.write(ctx.scope, async (rows) => {
    const newest = (await rows.codebooks.findNewest())?.version ?? 0;
    const changed = { terms: input.themes, changedBy: `${ctx.actor.kind} ${ctx.actor.id}`, changedAt: ctx.now };
    if (newest !== input.version || !(await rows.codebooks.add({ version: newest + 1, ...changed })))
      throw new ProblemError("codebook_changed");
    await note(ctx, rows, { action: "codebook.change", kind: "codebook", id: String(newest + 1) });
    await scheduleRecoding(rows, ctx.now);
  });
  // Both modes have the same codebook, and comments of their own.
  const other = { ...ctx.scope, mode: ctx.scope.mode === "live" ? ("test" as const) : ("live" as const) };
  await ctx.store.write(other, (rows) => scheduleRecoding(rows, ctx.now));
  return readCodebook(ctx);
}

/** The codebook that terms make. @throws ProblemError `invalid_request` naming each that is none */
export function checkedCodebook(themes: CodebookRow["terms"]): Codebook {
  try {
    return defineCodebook(themes);
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error;
    const errors = error.mistakes.map((mistake) => {
      const [, path = "", message = mistake] = /^([a-z0-9.[\]-]+): (.*)$/su.exec(mistake) ?? [];
      return { path: path === "" ? "themes" : `themes.${path}`, code: "no_term", message };
    });
    throw new ProblemError("invalid_request", { detail: error.message, errors });
  }
}

const asThemes = (terms: CodebookInput): CodebookReply["themes"] =>
  Object.fromEntries(
    Object.entries(terms).map(([theme, byLocale]) => [
      theme,
      Object.fromEntries(Object.entries(byLocale).map(([locale, list]) => [locale, [...list]])),
    ]),
  );
