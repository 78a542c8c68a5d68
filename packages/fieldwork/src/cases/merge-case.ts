import { ProblemError, type CaseDetail, type CaseState, type CaseUndo } from "@afterword/sdk";
import type { CaseNoteRow, CaseRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { doerOf } from "../surveys/who-did.ts";
import { nextDue } from "./new-case.ts";
import { findCase } from "./read-case.ts";
import { toCaseDetail } from "./view-case.ts";

/** Locks two cases, the same one first whoever asks: two who merge them into each other wait and don't block each other. */
export async function lockBoth(rows: Pick<Rows, "cases">, id: string, other: string): Promise<void> {
  for (const one of [id, other].sort()) await rows.cases.find(one, { lock: true });
}

/** Keeps what a case was before it was merged into another one, or forgets that where it is opened again. */
export async function noteMerge(ctx: Ctx, rows: Rows, before: CaseRow, after: CaseRow): Promise<void> {
  const isMerged = after.state === "duplicate" && before.state !== "duplicate";
  if (isMerged && after.duplicateOf !== null) {
    const { id: merged, state, duplicateOf, entered } = before;
    await rows.caseMerges.add({
      case: merged,
      into: after.duplicateOf,
      state,
      duplicateOf,
      entered,
      mergedAt: ctx.now,
    });
    await tellBoth(ctx, rows, after, after.duplicateOf, "merged");
  }
  if (before.state === "duplicate" && after.state === "reopened") await endMerge(ctx, rows, after);
}

/**
 * Undoes that a case was merged into another one: it is in the state that it was in, and late again where it was. Both
 * histories say so.
 *
 * @throws ProblemError `not_found`, `case_changed`, and `case_state` for a case that is not merged
 */
export async function unmergeCase(ctx: Ctx, id: string, seen: CaseUndo): Promise<CaseDetail> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const merge = await rows.caseMerges.find(id);
    if (merge) await lockBoth(rows, id, merge.into);
    const before = await findCase(ctx, rows, id, { lock: true });
    if (before.revision !== seen.revision) throw new ProblemError("case_changed");
    const kept = await rows.caseMerges.find(id);
    if (!kept || before.state !== "duplicate")
      throw new ProblemError("case_state", { detail: "It is not merged into another case." });
    const { state, duplicateOf, entered } = kept;
    const row = { ...before, state: state as CaseState, duplicateOf, entered, revision: before.revision + 1 };
    const after = { ...row, dueAt: nextDue(row), updatedAt: ctx.now };
    if (!(await rows.cases.save(after))) throw new Error("A locked case was changed by somebody else.");
    await endMerge(ctx, rows, after);
    await rows.cases.addNotes(after, [{ kind: "state", state, text: null, by: doerOf(ctx.actor), at: ctx.now }]);
    await note(ctx, rows, { action: "cases.unmerge", kind: "case", id });
    return toCaseDetail(ctx, rows, after);
  });
}

async function endMerge(ctx: Ctx, rows: Rows, row: CaseRow): Promise<void> {
  const merge = await rows.caseMerges.find(row.id);
  if (!merge) return;
  await rows.caseMerges.remove(row.id);
  await tellBoth(ctx, rows, row, merge.into, "unmerged");
}

/** Notes it at both cases; whoever has the other one open is told that it has changed. */
async function tellBoth(ctx: Ctx, rows: Rows, row: CaseRow, into: string, kind: "merged" | "unmerged"): Promise<void> {
  const by = doerOf(ctx.actor);
  const noteOf = (text: string): CaseNoteRow => ({ kind, state: null, text, by, at: ctx.now });
  await rows.cases.addNotes(row, [noteOf(into)]);
  const other = await rows.cases.find(into, { lock: true });
  if (!other) return;
  await rows.cases.save({ ...other, revision: other.revision + 1, updatedAt: ctx.now });
  await rows.cases.addNotes(other, [noteOf(row.id)]);
}
