import type { IndicatorDefinition, IndicatorDetail } from "@afterword/sdk";
import type { Rows, TimerRow, WarningRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { dayAt, plusMonths } from "../periods.ts";
import { newId } from "../secret.ts";
import { tell } from "../webhooks/tell.ts";
import { detailOf } from "./follow-indicator.ts";
import { startOfMonth } from "./months.ts";
import { allIndicators } from "./read-indicator.ts";

const kind = "watch-indicators";
/** A month is looked at on the fourth day after it, in UTC: facts come some days late. */
const afterDays = 3 * 86_400_000;

/** Puts the next month that is to be looked at on the list of what is due, where anything is followed. */
export async function planWatch(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Pick<Rows, "timers">,
  month = startOfMonth(ctx.now - afterDays),
): Promise<void> {
  if (allIndicators(ctx).length === 0) return;
  const dueAt = Date.parse(plusMonths(month, 1)) + afterDays;
  await rows.timers.add({ kind, key: month.slice(0, 7), dueAt, payload: {}, createdAt: ctx.now });
}

/**
 * Looks at the month that is over: what missed its target, or stands out of its control chart, gets a warning, once. Whoever
 * was down for a while looks at one month after the other.
 */
export async function watchIndicators(ctx: Ctx, timer: TimerRow): Promise<void> {
  const next = monthAfter(timer);
  const raised: Omit<WarningRow, "settledAt" | "settledBy" | "action">[] = [];
  for (const indicator of allIndicators(ctx)) {
    const detail = await detailOf({ ...ctx, parts: null, now: Date.parse(next) }, indicator);
    for (const why of reasonsIn(detail)) raised.push(warningOf(ctx, indicator, detail, why));
  }
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    for (const warning of raised)
      if (await rows.warnings.add(warning))
        await tell(ctx, rows, { type: "warning.raised", survey: null, warning: warning.id });
    await planWatch(ctx, rows, next);
  });
}

/** The first day after the month that a timer is of. */
const monthAfter = ({ key }: TimerRow): string => plusMonths(`${key}-01`, 1);

/** Gives a month up: the next one is looked at. */
export async function abandonWatch(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.timers.finish(timer, "dead", ctx.now, error)) await planWatch(ctx, rows, monthAfter(timer));
  });
}

/** Of a chart that is still provisional a signal says little: its limits move with each month. */
function reasonsIn({ month, months, chart }: IndicatorDetail): readonly WarningRow["why"][] {
  const isSignal = !chart.isProvisional && (months.at(-1)?.signals.length ?? 0) > 0;
  return [...(month.verdict === "missed" ? (["missed"] as const) : []), ...(isSignal ? (["signal"] as const) : [])];
}

function warningOf(
  ctx: Pick<Ctx, "now">,
  { id, denominator }: IndicatorDefinition,
  { name, unit, target, month: { from, value, n, interval } }: IndicatorDetail,
  why: WarningRow["why"],
) {
  return {
    ...{ id: newId("wrn"), indicator: id, month: dayAt(Date.parse(from)).slice(0, 7), why },
    ...{ segments: denominator.where, figure: { name, unit, target, value, n, interval }, raisedAt: ctx.now },
  };
}
