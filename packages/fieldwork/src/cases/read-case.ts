import { ProblemError, type CaseDetail, type CasesPage, type CasesQuery, type CaseState } from "@afterword/sdk";
import type { CaseRow, Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { isOwnerIn } from "../access/in-parts.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { toCaseItem, toCaseDetail } from "./view-case.ts";

/** A case with what is known, and what was done. @throws ProblemError `not_found` */
export const readCase = (ctx: Ctx, id: string): Promise<CaseDetail> =>
  ctx.store.read(ctx.scope, async (rows) => toCaseDetail(ctx, rows, await findCase(ctx, rows, id)));

/** A page of cases, newest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listCases(ctx: Ctx, query: CasesQuery & { readonly limit: number }): Promise<CasesPage> {
  const [openedAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const { state = null, queue = null, survey = null, owner = null, limit } = query;
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.cases.list({
      ...{ state, queue, survey, owner: owner === "none" ? "" : owner, parts: ctx.parts },
      dueBefore: dueBeforeOf(ctx, query),
      isOpenOnly: !maySeeRestricted(ctx),
      after: id === undefined ? null : { openedAt: Number(openedAt), id: String(id) },
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const segments = await rows.segments.listOf(shown.map(({ response }) => response));
    const owners = new Map((await rows.members.list()).map((member) => [member.id, member.name]));
    const came = (row: CaseRow) => ({
      segments: segments.get(row.response) ?? {},
      ownerName: owners.get(row.owner ?? ""),
    });
    return {
      items: shown.map((row) => toCaseItem(ctx, row, came(row))),
      nextCursor: found.length > limit && last ? writeCursor([last.openedAt, last.id]) : null,
    };
  });
}

function dueBeforeOf({ now }: Ctx, { overdue, dueBefore }: CasesQuery): number | null {
  const times = [...(overdue === undefined ? [] : [now]), ...(dueBefore === undefined ? [] : [Date.parse(dueBefore)])];
  return times.length === 0 ? null : Math.min(...times);
}

/** A case that whoever asks may see. @throws ProblemError `not_found` */
export async function findCase(
  ctx: Ctx,
  rows: Pick<Rows, "cases" | "segments">,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<CaseRow & { readonly state: CaseState }> {
  const row = await rows.cases.find(id, how);
  if (!row || (row.isRestricted && !maySeeRestricted(ctx)) || !(await isOwnerIn(ctx, rows, row.response)))
    throw new ProblemError("not_found");
  return row as CaseRow & { readonly state: CaseState };
}

/** Whether somebody may see restricted cases wherever they see cases. */
export const maySeeRestricted = ({ actor, parts }: Ctx): boolean => mayDo(actor, "cases.restricted", parts);
