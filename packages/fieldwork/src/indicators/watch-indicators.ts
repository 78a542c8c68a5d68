import type { IndicatorDefinition, IndicatorDetail } from "@afterword/sdk";
import type { Rows, TimerRow, WarningRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { nextHours, planNotice } from "../notices/plan-notice.ts";
import { plusMonths } from "../periods.ts";
import { newId } from "../secret.ts";
import { tell } from "../webhooks/tell.ts";
import { detailOf } from "./follow-indicator.ts";
import { startOfMonth } from "./months.ts";
import { newSignal } from "./new-signal.ts";
import { allIndicators } from "./read-indicator.ts";
import { risingOfMonth, surveysWithComments } from "./rising-warnings.ts";
import { readersOfWarning } from "./warning-readers.ts";

const kind = "watch-indicators";
/** A month is looked at on the fourth day after it, in UTC: facts come some days late. */
const afterDays = 3 * 86_400_000;

/** Whether anything is followed: figures from facts, or what people write. */
const isWatched = (ctx: Pick<Ctx, "project">): boolean =>
  allIndicators(ctx).length + surveysWithComments(ctx).length > 0;

/** Puts the next month that is to be looked at on the list of what is due, where anything is followed. */
export async function planWatch(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  month = startOfMonth(ctx.now - afterDays),
): Promise<void> {
  if (!isWatched(ctx)) return;
  const dueAt = Date.parse(plusMonths(month, 1)) + afterDays;
  await rows.timers.add({ kind, key: month.slice(0, 7), dueAt, payload: {}, createdAt: ctx.now });
}

/**
 * Looks at the month that is over: what missed its target, or stands out of its control chart, gets a warning, once, and so does
 * a theme that rose in comments. Whoever was down for a while looks at one month after the other.
 */
export async function watchIndicators(ctx: Ctx, timer: TimerRow): Promise<void> {
  const next = monthAfter(timer);
  const found: Raised[] = [];
  for (const indicator of allIndicators(ctx)) {
    const detail = await detailOf({ ...ctx, parts: null, now: Date.parse(next) }, indicator);
    found.push(...raisedBy(indicator, detail));
  }
  const rising = await risingOfMonth({ ...ctx, parts: null }, `${timer.key}-01`);
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    for (const { since, ...warning } of [...found, ...rising.map((one) => ({ ...one, since: null }))])
      if (since === null || !(await rows.warnings.hasSince({ ...warning, month: since })))
        await raise(ctx, rows, { ...warning, id: newId("wrn"), raisedAt: ctx.now });
    await planWatch(ctx, rows, next);
  });
}

/** Keeps a warning, and has those told of it whom it is for; one that is there was told. */
async function raise(
  ctx: Ctx,
  rows: Rows,
  warning: Omit<WarningRow, "settledAt" | "settledBy" | "action">,
): Promise<void> {
  if (!(await rows.warnings.add(warning))) return;
  await tell(ctx, rows, { type: "warning.raised", survey: null, warning: warning.id });
  const readers = await readersOfWarning(ctx, rows, warning);
  const dueAt = nextHours(ctx, warning.segments);
  await rows.notices.addWarnings(readers.map((reader) => ({ reader, warning: warning.id, at: ctx.now, dueAt })));
  for (const reader of readers) await planNotice(ctx, rows, reader);
}

/** The first day after the month that a timer is of. */
const monthAfter = ({ key }: TimerRow): string => plusMonths(`${key}-01`, 1);

/** Gives a month up: the next one is looked at. */
export async function abandonWatch(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.timers.finish(timer, "dead", ctx.now, error)) await planWatch(ctx, rows, monthAfter(timer));
  });
}

interface Raised extends Pick<WarningRow, "indicator" | "month" | "why" | "segments" | "figure"> {
  /** Not again where there was one of its kind in this month or after it; null where each month has its own. */
  readonly since: string | null;
}

/** What stands out in the newest month of an indicator. */
function raisedBy({ id, denominator }: IndicatorDefinition, detail: IndicatorDetail): readonly Raised[] {
  const { name, unit, target, month } = detail;
  const { from, value, n, interval } = month;
  const of = {
    ...{ indicator: id, month: from.slice(0, 7), segments: denominator.where },
    figure: { name, unit, target, value, n, interval },
  };
  const signal = newSignal(detail);
  return [
    ...(month.verdict === "missed" ? [{ ...of, why: "missed" as const, since: null }] : []),
    ...(signal === null ? [] : [{ ...of, why: "signal" as const, since: signal.since }]),
  ];
}
