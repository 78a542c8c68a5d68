import { funnel, partialPooling, rankIntervals, type FunnelItem } from "@afterword/metrics";
import type { Benchmark, CheckedBenchmarkQuery, MetricName } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { countedRows } from "../report.ts";
import type { CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { errorOf, figureFrom, spreadWithin, sumOf, worthOf } from "./basis.ts";
import { checkScore } from "./check-score.ts";
import { confinedToOne } from "./confine.ts";

/** A group with fewer answers gets neither a verdict nor a rank. */
const lowBase = 30;

/** Ranks of more groups than this take too long to draw. */
const mostGroups = 500;

/**
 * The groups of a segment beside what they have together: limits of a funnel plot, ranks as intervals, and figures drawn
 * towards the others where answers are few. Only rows that are shown count, in what they have together as well, so that
 * where k is above 1 nothing is told that the rows don't tell; of how much they differ too, by which limits can be widened.
 *
 * @throws ProblemError `invalid_query` as for a report, naming `metric` when it is no score, and `by` for over 500 groups
 */
export async function benchmark(ctx: Ctx, metric: MetricName, query: CheckedBenchmarkQuery): Promise<Benchmark> {
  checkScore(metric);
  const { rows } = await countedRows(ctx, metric, confinedToOne(ctx.parts, query));
  if (rows.length > mostGroups)
    throw wrongQuery(
      "by",
      `A benchmark has up to ${String(mostGroups)} groups, not ${String(rows.length)}.`,
      "too_many",
    );
  const sized = rows.flatMap(({ basis, nEff }) => (basis ? [{ basis, nEff }] : []));
  const shown = sized.map(({ basis }) => basis);
  const whole = sumOf(shown);
  const {
    value: target,
    n,
    interval,
  } = whole ? figureFrom(whole, worthOf(sized)) : { value: null, n: 0, interval: null };
  const units = rows.map(({ row, nEff }) => ({ value: row.value, n: nEff ?? row.n ?? 0 }));
  const { items: limits, dispersion } = whole
    ? funnel(whole, units, { isAdjusted: query.limits === "adjusted" })
    : { items: [], dispersion: null };
  const errors = rows.map(({ row, basis, nEff }) => ({ value: row.value, se: basis && errorOf({ basis, nEff }) }));
  const ranks = rankIntervals(
    errors.map((unit, at) => (isLow(rows[at]) ? { value: null, se: null } : unit)),
    { draws: Math.max(1_000, Math.min(10_000, Math.floor(500_000 / (rows.length + 1)))) },
  );
  const spread = spreadWithin(shown);
  const pooled = partialPooling(
    units.map(({ value, n }) => ({ value, se: spread === null || n === 0 ? null : spread / Math.sqrt(n) })),
  ).items;
  return {
    target,
    n,
    interval,
    limits: query.limits,
    dispersion,
    warnings: shown.length < rows.length ? ["groups_withheld"] : [],
    rows: rows.map(({ row }, at) => ({
      ...row,
      limits95: boundsOf(limits[at]?.limits[0]),
      limits998: boundsOf(limits[at]?.limits[1]),
      verdict: row.value === null ? null : isLow(rows[at]) ? "too_few" : verdictOf(limits[at]),
      rank: boundsOf(ranks[at]),
      pooled: pooled[at]?.pooled ?? null,
      pooledInterval: pooled[at]?.interval ?? null,
    })),
  };
}

const isLow = (row: CountedRow | undefined): boolean => (row?.row.n ?? 0) < lowBase;

const boundsOf = (limits: { lower: number; upper: number } | null | undefined) =>
  limits ? { lower: limits.lower, upper: limits.upper } : null;

function verdictOf(item: FunnelItem | undefined): Benchmark["rows"][number]["verdict"] {
  if (!item?.outside) return "within";
  return item.outside.level > 0.95 ? `far_${item.outside.side}` : item.outside.side;
}
