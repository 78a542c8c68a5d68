import { ProblemError, type ReportChange, type ReportInput, type ReportItem } from "@afterword/sdk";
import type { ReportRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { doerOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { callOff, nextOf, planReport } from "./plan.ts";
import { findReport, isSeen, readerOf } from "./reader.ts";

/** How many reports an organisation has. */
const mostReports = 2_000;

/** One's own reports, and all of them for who manages members. */
export async function listReports(ctx: Ctx): Promise<{ readonly items: readonly ReportItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const items: ReportItem[] = [];
    for (const row of await rows.reports.list()) if (isSeen(ctx, row)) items.push(await toItem(ctx, rows, row));
    return { items };
  });
}

/**
 * Has a report sent to a member each month or quarter.
 *
 * @throws ProblemError `invalid_request` naming what isn't there, or a reader who may see nothing of it; `forbidden` for
 *   another's report where the caller doesn't manage members
 */
export async function addReport(ctx: Ctx, input: ReportInput): Promise<ReportItem> {
  const { actor, project } = ctx;
  const { kind, survey, where = {}, by = null, language = null, timeZone = null, empty = "send" } = input;
  if (!project.survey(survey)) throw unusable("survey", `The project has no survey "${survey}".`);
  for (const name of Object.keys(where))
    if (!project.segments.has(name)) throw unusable(`where.${name}`, `"${name}" is no declared segment.`);
  checkSplit(ctx, by);
  const own = actor.kind === "member" ? actor.id : undefined;
  const reader = input.reader ?? own;
  if (reader === undefined) throw unusable("reader", "Say which member gets it.", "needed");
  if (reader !== own && !mayDo(actor, "members.manage", null))
    throw new ProblemError("forbidden", { detail: "Who manages members makes reports for others." });
  return ctx.store.write(ctx.scope, async (rows) => {
    if (!(await readerOf(rows, { reader, filter: where })))
      throw unusable("reader", "There is no member with this id who may see figures of this.");
    const all = await rows.reports.list();
    if (all.length >= mostReports)
      throw unusable("reader", `There are ${String(mostReports)} reports already.`, "too_many");
    const row: ReportRow = {
      ...{ id: newId("rpt"), kind, survey, reader, filter: where, split: by, language, timeZone, empty, state: "on" },
      ...{ madeBy: doerOf(actor), createdAt: ctx.now },
    };
    await rows.reports.add(row);
    await planReport(ctx, rows, row);
    await note(ctx, rows, { action: "reports.add", kind: "report", id: row.id });
    return toItem(ctx, rows, row);
  });
}

function checkSplit({ project }: Ctx, by: string | null): void {
  if (by !== null && !project.segments.has(by)) throw unusable("by", `"${by}" is no declared segment.`);
}

/**
 * Changes how a report is made, or turns it off or on.
 *
 * @throws ProblemError `not_found`; `invalid_request` for a segment that isn't there
 */
export async function changeReport(ctx: Ctx, id: string, change: ReportChange): Promise<ReportItem> {
  checkSplit(ctx, change.by ?? null);
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findReport(ctx, rows, id, { lock: true });
    const { by = before.split, ...rest } = change;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const row: ReportRow = { ...before, ...given, split: by };
    await callOff(ctx, rows, before);
    await rows.reports.save(row);
    await planReport(ctx, rows, row);
    await note(ctx, rows, { action: "reports.change", kind: "report", id });
    return toItem(ctx, rows, row);
  });
}

/** Sends a report no more; what was made of it stays. @throws ProblemError `not_found` */
export async function removeReport(ctx: Ctx, id: string): Promise<ReportItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await findReport(ctx, rows, id, { lock: true });
    await callOff(ctx, rows, row);
    await rows.reports.remove(id);
    await note(ctx, rows, { action: "reports.remove", kind: "report", id });
    return toItem(ctx, rows, { ...row, state: "off" });
  });
}

async function toItem(ctx: Ctx, rows: Pick<Rows, "members">, row: ReportRow): Promise<ReportItem> {
  const { id, kind, survey, reader, filter, split, language, timeZone, empty, state, createdAt } = row;
  const next = nextOf(ctx, row);
  return {
    ...{ id, kind, survey, where: filter, by: split, language, timeZone, empty, state },
    reader: { id: reader, name: (await rows.members.find(reader))?.name ?? null },
    own: ctx.actor.kind === "member" && ctx.actor.id === reader,
    next: next && { period: next.period, at: new Date(next.dueAt).toISOString() },
    createdAt: new Date(createdAt).toISOString(),
  };
}
