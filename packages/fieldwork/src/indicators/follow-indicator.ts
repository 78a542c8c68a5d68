import { pChart, xmr, type Limits, type Signal } from "@afterword/metrics";
import type { IndicatorDefinition, IndicatorDetail, IndicatorFigure, IndicatorItem } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { plusMonths } from "../periods.ts";
import { indicatorFigure, type Figure, type Sides } from "./indicator-figure.ts";
import { lastMonths, monthsShown, startOfMonth } from "./months.ts";
import { sumOf, tallyEvents } from "./tally-events.ts";

/** The limits of the chart come from so many months with a value. */
const baselineMonths = 12;

type Reader = Pick<Ctx, "store" | "scope" | "parts" | "now">;

/** An indicator with the last month and the last twelve. */
export async function itemOf(ctx: Reader, indicator: IndicatorDefinition): Promise<IndicatorItem> {
  const { item } = await countMonths(ctx, indicator, 12);
  return item;
}

/** An indicator month by month, with the limits of a control chart. */
export async function detailOf(ctx: Reader, indicator: IndicatorDefinition): Promise<IndicatorDetail> {
  const { item, months } = await countMonths(ctx, indicator, monthsShown);
  const { kind, center, isProvisional, limits, signals } = chartOf(indicator, months);
  return {
    ...item,
    chart: { kind, center, isProvisional },
    months: months.map(({ from, figure }, at) => ({
      ...shown(figure, from, plusMonths(from, 1)),
      lower: limits[at]?.lower ?? null,
      upper: limits[at]?.upper ?? null,
      signals: [...new Set(signals.filter(({ index }) => index === at).map(({ rule }) => said[rule]))],
    })),
  };
}

const said = { outside_limits: "outside", run_of_eight: "run_of_eight" } as const;

interface Month {
  readonly from: string;
  readonly figure: Figure;
}

async function countMonths(
  ctx: Reader,
  indicator: IndicatorDefinition,
  count: number,
): Promise<{ readonly item: IndicatorItem; readonly months: readonly Month[] }> {
  const firsts = lastMonths(ctx.now, count);
  const days = { from: firsts[0] ?? startOfMonth(ctx.now), to: startOfMonth(ctx.now) };
  const [upper, lower] = await Promise.all(
    [indicator.numerator, indicator.denominator].map((tally) => tallyEvents(ctx, tally, days)),
  );
  const sidesOf = (some: readonly string[]): Sides => {
    const [above, below] = [upper, lower].map((side) => sumOf(some.map((first) => side?.get(first.slice(0, 7)))));
    return { upper: above ?? sumOf([]), lower: below ?? sumOf([]) };
  };
  const months = firsts.map((from) => ({ from, figure: indicatorFigure(indicator, sidesOf([from])) }));
  const last = firsts.slice(-12);
  const year = shown(indicatorFigure(indicator, sidesOf(last)), last[0] ?? days.from, days.to);
  const newest = months.at(-1);
  const month = newest ? shown(newest.figure, newest.from, days.to) : year;
  const { id, name, unit, kind, target } = indicator;
  return { item: { id, name, unit, kind, target, month, year }, months };
}

const shown = ({ value, n, missing, interval, verdict }: Figure, from: string, to: string): IndicatorFigure => ({
  ...{ from, to, value, n, missing, interval, verdict },
});

function chartOf({ kind }: IndicatorDefinition, months: readonly Month[]) {
  const values = months.map(({ figure }) => figure.value);
  const filled = [...values.keys()].filter((at) => values[at] !== null);
  const baseline = 1 + (filled[baselineMonths - 1] ?? Math.max(0, values.length - 1));
  if (kind !== "share") {
    const { center, limits, signals, provisional } = xmr(values, { baseline });
    const all: readonly (Limits | null)[] = values.map(() => limits);
    return { kind: "xmr" as const, center, isProvisional: provisional, limits: all, signals };
  }
  const points = months.map(({ figure: { x, n } }) => ({ x, n }));
  const { method, center, limits, signals, provisional } = pChart(points, { baseline });
  return {
    kind: method,
    center: center === null ? null : 100 * center,
    isProvisional: provisional,
    limits: limits.map((one) => one && { lower: 100 * one.lower, upper: 100 * one.upper }),
    signals: signals as readonly Signal[],
  };
}
