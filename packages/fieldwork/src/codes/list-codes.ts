import { ProblemError, type CodeItem, type CodesPage } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { endOfCode } from "./open-code.ts";
import { toCodeItem } from "./view-code.ts";

/** A page of codes, newest first; short where some are of other parts than whoever asks may see. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listCodes(
  ctx: Ctx,
  query: { readonly survey?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<CodesPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
  const survey = query.survey ?? null;
  const found = await ctx.store.read(ctx.scope, (rows) => rows.codes.list({ survey, after, limit: query.limit + 1 }));
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.filter((row) => isIn(ctx.parts, row.segments)).map((row) => toCodeItem(ctx, row)),
    nextCursor: last ? writeCursor([last.createdAt, last.id]) : null,
  };
}

/**
 * A code that opens something now, by its id: what is drawn to be printed.
 *
 * @throws ProblemError `not_found`, `code_ended`
 */
export async function findOpenCode(ctx: Ctx, id: string): Promise<CodeItem> {
  const row = await ctx.store.read(ctx.scope, (rows) => rows.codes.find(id));
  if (!row || !isIn(ctx.parts, row.segments)) throw new ProblemError("not_found");
  if (endOfCode(row) <= ctx.now) throw new ProblemError("code_ended");
  return toCodeItem(ctx, row);
}

/** Ends a code; doing it again changes nothing. @throws ProblemError `not_found` */
export async function revokeCode(ctx: Ctx, id: string): Promise<CodeItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await rows.codes.find(id);
    if (!row || !isIn(ctx.parts, row.segments)) throw new ProblemError("not_found");
    if (await rows.codes.revoke(id, ctx.now)) await note(ctx, rows, { action: "codes.revoke", kind: "code", id });
    return toCodeItem(ctx, { ...row, revokedAt: row.revokedAt ?? ctx.now });
  });
}
