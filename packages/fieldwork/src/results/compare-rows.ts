import { benjaminiHochberg, verdict } from "@afterword/metrics";
import type { Comparison, ComparedTo, MetricRow } from "@afterword/sdk";
import type { Basis } from "../figures.ts";
import type { CountedRow } from "../result-rows.ts";
import { sumOf, figureFrom, withoutPart } from "./basis.ts";
import { differenceOf, type Difference } from "./difference.ts";

/** What a row is compared with. */
export interface Other {
  readonly basis: Basis;
  readonly period?: string;
}

/** The rows with what each was found to be beside the other; null where one of both is not there or not shown. */
export function withComparisons(
  to: ComparedTo,
  rows: readonly CountedRow[],
  otherOf: (row: CountedRow) => Other | null,
): MetricRow[] {
  const pairs = rows.map(({ basis }, at) => {
    const row = rows[at];
    const other = basis && row ? otherOf(row) : null;
    return basis && other ? { other, n: figureFrom(basis).n, difference: differenceOf(basis, other.basis) } : null;
  });
  // All rows of the reply are one family: whoever looks at twenty comparisons finds one in twenty by chance.
  const adjusted = benjaminiHochberg(pairs.map((pair) => pair?.difference.p ?? null));
  return rows.map(({ row }, at) => {
    const pair = pairs[at];
    const comparison = pair ? comparisonOf(to, pair.n, pair.other, pair.difference, adjusted[at] ?? null) : null;
    return { ...row, comparison };
  });
}

function comparisonOf(
  to: ComparedTo,
  own: number,
  { basis, period }: Other,
  { value: difference, interval, p, detectable, enough }: Difference,
  adjustedP: number | null,
): Comparison {
  const { value, n } = figureFrom(basis);
  const said = verdict({ difference, p: adjustedP, detectable, n: Math.min(own, n) }, { points: enough });
  return {
    to,
    ...(period === undefined ? {} : { period }),
    value,
    n,
    difference,
    interval,
    p,
    adjustedP,
    verdict: said,
    smallestDetectable: detectable,
  };
}

/**
 * Each group beside all other groups of its period together, in which the group itself never is. Only what is shown is
 * added up, so that where groups are withheld nothing is told that the other rows don't tell; a warning says so.
 */
export function comparedWithRest(rows: readonly CountedRow[]): MetricRow[] {
  const periods = new Map(
    [...Map.groupBy(rows, ({ start }) => start)].map(([start, all]) => {
      const shown = all.flatMap(({ basis }) => basis ?? []);
      return [start, { whole: sumOf(shown), size: shown.length, isPart: shown.length < all.length }];
    }),
  );
  const otherOf = ({ basis, start }: CountedRow): Other | null => {
    const { whole = null, size = 0 } = periods.get(start) ?? {};
    return basis && whole && size > 1 ? { basis: withoutPart(whole, basis) } : null;
  };
  return withComparisons("rest", rows, otherOf).map((row, at) => {
    const isPart = row.comparison !== null && periods.get(rows[at]?.start ?? null)?.isPart === true;
    return isPart ? { ...row, warnings: [...row.warnings, "groups_withheld"] } : row;
  });
}
