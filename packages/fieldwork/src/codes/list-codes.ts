import { ProblemError, type CodeItem, type CodesPage } from "@afterword/sdk";
import type { CodePosition, CodeRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { ownedIn } from "../access/in-parts.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { pageOf } from "../page-of.ts";
import { endOfCode } from "./open-code.ts";
import { toCodeItem } from "./view-code.ts";

/** A page of codes, newest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listCodes(
  ctx: Ctx,
  query: { readonly survey?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<CodesPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
  const survey = query.survey ?? null;
  const { shown, next } = await ctx.store.read(ctx.scope, (rows) =>
    pageOf<CodeRow, CodePosition>({
      after,
      limit: query.limit,
      read: (from) => rows.codes.list({ survey, ...from }),
      seen: (codes) => codesIn(ctx, rows, codes),
      positionOf: (code) => code,
    }),
  );
  return {
    items: shown.map((row) => toCodeItem(ctx, row)),
    nextCursor: next && writeCursor([next.createdAt, next.id]),
  };
}

/**
 * A code that opens something now, by its id: what is drawn to be printed.
 *
 * @throws ProblemError `not_found`, `code_ended`
 */
export async function findOpenCode(ctx: Ctx, id: string): Promise<CodeItem> {
  const row = await ctx.store.read(ctx.scope, (rows) => findCode(ctx, rows, id));
  if (endOfCode(row) <= ctx.now) throw new ProblemError("code_ended");
  return toCodeItem(ctx, row);
}

/** Ends a code; doing it again changes nothing. @throws ProblemError `not_found` */
export async function revokeCode(ctx: Ctx, id: string): Promise<CodeItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await findCode(ctx, rows, id);
    if (await rows.codes.revoke(id, ctx.now)) await note(ctx, rows, { action: "codes.revoke", kind: "code", id });
    return toCodeItem(ctx, { ...row, revokedAt: row.revokedAt ?? ctx.now });
  });
}

/** A code in a part that whoever asks may see. @throws ProblemError `not_found` */
async function findCode(ctx: Ctx, rows: Reading, id: string): Promise<CodeRow> {
  const found = await rows.codes.find(id);
  const [code] = await codesIn(ctx, rows, found === null ? [] : [found]);
  if (!code) throw new ProblemError("not_found");
  return code;
}

type Reading = Pick<Rows, "codes" | "segments">;

/** Of these codes those in a part that whoever asks may see: one of an invitation is where the invitation is. */
async function codesIn(ctx: Ctx, rows: Reading, codes: readonly CodeRow[]): Promise<CodeRow[]> {
  const links = codes.filter(({ invitation }) => invitation !== null);
  const seen = new Set(await ownedIn(ctx, rows, links, ({ invitation }) => invitation));
  return codes.filter((code) => (code.invitation === null ? isIn(ctx.parts, code.segments) : seen.has(code)));
}
