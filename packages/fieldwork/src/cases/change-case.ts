import { caseDays, type CaseChange, type CaseDetail } from "@afterword/sdk";
import type { CaseRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { grantsOf } from "../members/session.ts";
import { doerOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { dueIn } from "./new-case.ts";
import { nextCase } from "./next-case.ts";
import { tellCase } from "./open-by-alert.ts";
import { findCase } from "./read-case.ts";
import { toCaseDetail } from "./view-case.ts";

/**
 * Moves a case on, gives it to somebody, or notes what was done: all of it, or nothing. Of two who change the same revision
 * the second is told.
 *
 * @throws ProblemError `not_found`, `case_changed`, `case_state`, and `invalid_request` for what the move needs, an owner who
 *   may not work on it, and another case that isn't there
 */
export async function changeCase(ctx: Ctx, id: string, change: CaseChange): Promise<CaseDetail> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findCase(ctx, rows, id, { lock: true });
    const segments = (await rows.segments.listOf([before.response])).get(before.response) ?? {};
    const locale = (await rows.unasked.find(before.response))?.locale ?? null;
    const { row, notes } = nextCase(before, change, ctx.now, dueIn(ctx, caseDays.resolve, { locale, segments }));
    if (typeof change.owner === "string") await mustWork(rows, { owner: change.owner, row, segments });
    if (change.duplicateOf !== undefined) await mustBeAnother(ctx, rows, id, change.duplicateOf);
    if (!(await rows.cases.save(row))) throw new Error("A locked case was changed by somebody else.");
    const by = doerOf(ctx.actor);
    await rows.cases.addNotes(
      row,
      notes.map((one) => ({ ...one, by, at: ctx.now })),
    );
    await note(ctx, rows, { action: "cases.change", kind: "case", id });
    if (row.state === "resolved" && before.state !== "resolved") await tellCase(ctx, rows, row, "case.resolved");
    return toCaseDetail(ctx, rows, row);
  });
}

/** Whoever gets a case has to be a member who may work on it. */
async function mustWork(
  rows: Rows,
  of: { readonly owner: string; readonly row: CaseRow; readonly segments: { readonly [name: string]: string } },
): Promise<void> {
  const member = await rows.members.find(of.owner);
  const grants = grantsOf(await rows.units.list(), await rows.memberships.listOf(of.owner));
  const may = (action: "cases.manage" | "cases.restricted") =>
    mayDo({ kind: "member", id: of.owner, grants }, action, [of.segments]);
  const isFit = member !== null && member.disabledAt === null && may("cases.manage");
  if (!isFit || (of.row.isRestricted && !may("cases.restricted")))
    throw unusable("owner", "No member with this id may work on this case.");
}

/** A case repeats another one, which repeats none itself. */
async function mustBeAnother(ctx: Ctx, rows: Rows, id: string, other: string): Promise<void> {
  const found = id === other ? null : await findCase(ctx, rows, other).catch(() => null);
  if (!found || found.state === "duplicate")
    throw unusable("duplicateOf", "There is no other case with this id that repeats none itself.");
}
