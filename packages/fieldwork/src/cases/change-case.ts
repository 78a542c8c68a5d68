import { caseDays, type CaseChange, type CaseDetail } from "@afterword/sdk";
import type { CaseRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { listColleagues, mayWork, presentFor, todayOf, type Work } from "../notices/colleagues.ts";
import { planTelling } from "../notices/tell-case.ts";
import { doerOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { planAsking } from "./ask-client.ts";
import { planEscalation } from "./escalate-case.ts";
import { dueIn } from "./new-case.ts";
import { lockBoth, noteMerge } from "./merge-case.ts";
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
    const merge = await rows.caseMerges.find(id);
    const other = change.duplicateOf ?? merge?.into;
    if (other !== undefined) await lockBoth(rows, id, other);
    const before = await findCase(ctx, rows, id, { lock: true });
    const segments = (await rows.segments.listOf([before.response])).get(before.response) ?? {};
    const where = { locale: (await rows.unasked.find(before.response))?.locale ?? null, segments };
    const { row, notes } = nextCase(before, change, ctx.now, dueIn(ctx, caseDays.resolve, where));
    if (change.duplicateOf !== undefined) await mustBeAnother(ctx, rows, id, change.duplicateOf);
    const owner =
      typeof change.owner === "string" ? await workerFor(ctx, rows, change.owner, { row, segments }) : row.owner;
    const after = { ...row, owner };
    if (!(await rows.cases.save(after))) throw new Error("A locked case was changed by somebody else.");
    const by = doerOf(ctx.actor);
    await rows.cases.addNotes(
      after,
      notes.map((one) => ({ ...one, ...(one.kind === "owner" ? { text: owner } : {}), by, at: ctx.now })),
    );
    await noteMerge(ctx, rows, before, after);
    await note(ctx, rows, { action: "cases.change", kind: "case", id });
    await tellChange(ctx, rows, before, after);
    if (after.state === "resolved" && before.state !== "resolved") await planAsking(ctx, rows, after, where);
    if (after.state === "reopened" && before.state !== "reopened") await planEscalation(ctx, rows, after, where);
    return toCaseDetail(ctx, rows, after);
  });
}

async function tellChange(ctx: Ctx, rows: Rows, before: CaseRow, after: CaseRow): Promise<void> {
  if (after.owner !== null && after.owner !== before.owner) await planTelling(ctx, rows, after, "owner");
  else if (after.queue !== before.queue || (after.state === "reopened" && before.state !== "reopened"))
    await planTelling(ctx, rows, after, after.owner === null ? "queue" : "owner");
  if (after.state === "resolved" && before.state !== "resolved") await tellCase(ctx, rows, after, "case.resolved");
}

/**
 * Who gets a case that is given to somebody: a member who may work on it, or who stands in while they are away.
 *
 * @throws ProblemError `invalid_request` where nobody does
 */
async function workerFor(ctx: Ctx, rows: Rows, owner: string, work: Work): Promise<string> {
  const { all } = await listColleagues(rows);
  const member = all.find((one) => one.id === owner);
  if (!member || !mayWork(member, work)) throw unusable("owner", "No member with this id may work on this case.");
  // Whoever takes one is there.
  if (ctx.actor.kind === "member" && ctx.actor.id === owner) return owner;
  const present = presentFor(member, all, work, todayOf(ctx));
  if (present) return present.id;
  const until = member.absence?.untilDay ?? "";
  throw unusable(
    "owner",
    `This member is away until ${until}, and nobody stands in. Give it to somebody else.`,
    "away",
  );
}

/** A case repeats another one, which repeats none itself. */
async function mustBeAnother(ctx: Ctx, rows: Rows, id: string, other: string): Promise<void> {
  const found = id === other ? null : await findCase(ctx, rows, other).catch(() => null);
  if (!found || found.state === "duplicate")
    throw unusable("duplicateOf", "There is no other case with this id that repeats none itself.");
}
