import { pChart, xmr, type Limits, type Signal } from "@afterword/metrics";
import type { CheckedTrendQuery, MetricName, Trend, TrendMetric } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { countedEvents, emptyEvents } from "../facts/fact-report.ts";
import { refuseStray } from "../facts/check-query.ts";
import { figureOf } from "../figures.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { countedAnswers, countedRows } from "../report.ts";
import { emptyTally, rowOf, type Counted, type CountedRow } from "../result-rows.ts";
import { checkTrend, isScore } from "./check-score.ts";
import { confinedToOne } from "./confine.ts";
import { fillGaps } from "./fill-gaps.ts";

/**
 * A figure period by period, as a control chart whose centre and limits are frozen at the first periods with a value: XmR
 * of NPS, means and medians, p or Laney of shares. What is withheld is a gap.
 *
 * Some signals are false alarms. Where nothing happens, of 100 XmR charts of 60 months about 34 have a point outside and 31 a
 * run of eight, 53 one of both, because 12 months tell the limits but roughly: with `baseline` 24 it is 40. Of p-charts with
 * 100 answers a month it is 42.
 *
 * @throws ProblemError `invalid_query` as for a report, and naming `metric` when it can't be followed
 */
export async function trend(ctx: Ctx, metric: MetricName, query: CheckedTrendQuery): Promise<Trend> {
  checkTrend(metric);
  const { rows, empty, isPrivate } = await rowsOf(ctx, metric, confinedToOne(ctx.parts, query));
  // Where k is above 1, of a first month that `last` cuts nothing is known, so that it is no period without answers.
  const bounds = isPrivate ? { ...query, last: undefined } : query;
  const all = fillGaps(rows, query, bounds, { now: ctx.now, empty });
  const chart = chartOf(metric, all, query.baseline);
  return {
    chart: {
      kind: chart.kind,
      baseline: { periods: chart.periods, isProvisional: chart.isProvisional },
      center: chart.center,
      ...(chart.kind === "xmr" ? chart.limits[0] : {}),
    },
    rows: all.map(({ row }, at) => ({
      ...row,
      center: chart.center,
      lower: chart.limits[at]?.lower ?? null,
      upper: chart.limits[at]?.upper ?? null,
      signals: chart.signals.filter(({ index }) => index === at).map(({ rule }) => said[rule]),
    })),
  };
}

/** The rows of a trend, and one for a period of which there is nothing. */
async function rowsOf(
  ctx: Ctx,
  metric: TrendMetric,
  { baseline: _baseline, ...query }: CheckedTrendQuery,
): Promise<{ readonly rows: CountedRow[]; readonly empty: Counted; readonly isPrivate: boolean }> {
  const asked = { ...query, by: [] };
  if (!isScore(metric)) {
    const rows = await countedEvents(ctx, metric, asked, countedAnswers(ctx));
    const { question, survey } = query;
    const isPrivate = question !== undefined && (await ctx.store.read(ctx.scope, (all) => kOfFigures(all, survey))) > 1;
    return { rows, empty: emptyEvents(metric, query), isPrivate };
  }
  refuseStray(metric, asked);
  return { ...(await countedRows(ctx, metric, asked)), empty: rowOf(figureOf(metric, null, emptyTally()), 0) };
}

const said = { outside_limits: "outside", run_of_eight: "run_of_eight" } as const;

interface Chart {
  readonly kind: "xmr" | "p" | "laney";
  readonly center: number | null;
  readonly limits: readonly (Limits | null)[];
  readonly signals: readonly Signal[];
  readonly periods: number;
  readonly isProvisional: boolean;
}

function chartOf(metric: TrendMetric, rows: readonly CountedRow[], baseline: number): Chart {
  const values = rows.map(({ row }) => row.value);
  const options = { baseline: placesOf(values, baseline) };
  if (metric === "nps" || metric === "mean" || metric === "turnaround") {
    const { center, limits, signals, baseline: periods, provisional } = xmr(values, options);
    return { kind: "xmr", center, limits: values.map(() => limits), signals, periods, isProvisional: provisional };
  }
  const points = rows.map(({ basis }) => (basis?.kind === "share" ? { x: basis.x, n: basis.n } : { x: 0, n: 0 }));
  const { center, limits, signals, method, baseline: periods, provisional } = pChart(points, options);
  const percent = limits.map((one) => one && { lower: 100 * one.lower, upper: 100 * one.upper });
  const share = center === null ? null : 100 * center;
  return { kind: method, center: share, limits: percent, signals, periods, isProvisional: provisional };
}

/** How many periods from the first one have so many values. */
function placesOf(values: readonly (number | null)[], count: number): number {
  const filled = [...values.keys()].filter((at) => values[at] !== null);
  return 1 + (filled[count - 1] ?? Math.max(0, values.length - 1));
}
