import type { ReportRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { nextReport, type NextReport } from "./when.ts";

/** What a report tells of next; null of one that is off. */
export const nextOf = (
  ctx: Pick<Ctx, "now" | "project">,
  row: Pick<ReportRow, "kind" | "timeZone" | "filter" | "state">,
  after = ctx.now,
): NextReport | null => (row.state === "off" ? null : nextReport(row, ctx.project.project, after));

/** The timer of one report of one time: it can be there once. */
const timerKey = (report: string, period: string): string => `${report}:${period}`;

/** Has a report made when it is due, at its new time where it waits already. */
export async function planReport(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  row: ReportRow,
  after = ctx.now,
): Promise<void> {
  const next = nextOf(ctx, row, after);
  if (next === null) return;
  const { dueAt, ...payload } = next;
  const key = timerKey(row.id, next.period);
  const isThere = (await rows.timers.findState("make-report", key)) !== null;
  if (isThere) await rows.timers.reopen("make-report", key, { dueAt, now: ctx.now });
  else
    await rows.timers.add({
      kind: "make-report",
      key,
      dueAt,
      payload: { ...payload, report: row.id },
      createdAt: ctx.now,
    });
}

/** Calls off what a report would tell of next. */
export async function callOff(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  row: ReportRow,
): Promise<void> {
  const next = nextOf(ctx, { ...row, state: "on" });
  if (next) await rows.timers.cancel("make-report", timerKey(row.id, next.period), ctx.now);
}
