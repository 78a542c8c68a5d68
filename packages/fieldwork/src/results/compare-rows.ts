import { benjaminiHochberg, verdict } from "@afterword/metrics";
import type { Comparison, ComparedTo, MetricRow } from "@afterword/sdk";
import type { CountedRow } from "../result-rows.ts";
import { sumOf, figureFrom, withoutPart, worthOf, type Sized } from "./basis.ts";
import { differenceOf, type Difference } from "./difference.ts";

/** What a row is compared with. */
export interface Other extends Sized {
  readonly period?: string;
  /** The value of the group that it is. */
  readonly against?: string;
}

/** Finds what a row is compared with; null where that is not there or not shown. */
export type FindOther = (row: CountedRow) => Other | null;

/** Which rows are compared with each other: those of one period, and of one stratum where there are some. */
export type PlaceOf = (row: CountedRow) => string | null;

const periodOf: PlaceOf = ({ start }) => start;

/** The rows with what each was found to be beside the other; null where one of both is not there or not shown. */
export function withComparisons(to: ComparedTo, rows: readonly CountedRow[], otherOf: FindOther): MetricRow[] {
  const pairs = rows.map(({ basis, nEff }, at) => {
    const row = rows[at];
    const other = basis && row ? otherOf(row) : null;
    return basis && other ? { other, n: figureFrom(basis).n, difference: differenceOf({ basis, nEff }, other) } : null;
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
  { basis, period, against }: Other,
  { value: difference, interval, p, detectable, enough }: Difference,
  adjustedP: number | null,
): Comparison {
  const { value, n } = figureFrom(basis);
  const said = verdict({ difference, p: adjustedP, detectable, n: Math.min(own, n) }, { points: enough });
  return {
    to,
    ...(period === undefined ? {} : { period }),
    ...(against === undefined ? {} : { against }),
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
  const whole = new Set(
    [...Map.groupBy(rows, periodOf)].flatMap(([start, all]) => (all.every(isShown) ? [start] : [])),
  );
  return withComparisons("rest", rows, restOf(rows)).map((row, at) => {
    const isPart = row.comparison !== null && !whole.has(rows[at]?.start ?? null);
    return isPart ? { ...row, warnings: [...row.warnings, "groups_withheld"] } : row;
  });
}

const isShown = ({ basis }: CountedRow): boolean => basis !== null;

/** All other groups of a row's place together, in which the group itself never is. */
export function restOf(rows: readonly CountedRow[], placeOf: PlaceOf = periodOf): FindOther {
  const places = new Map(
    [...Map.groupBy(rows, placeOf)].map(([place, all]) => {
      const shown = all.flatMap((row) => (row.basis ? [{ row, basis: row.basis, nEff: row.nEff }] : []));
      return [place, { whole: sumOf(shown.map(({ basis }) => basis)), shown }];
    }),
  );
  return (row) => {
    const { whole = null, shown = [] } = places.get(placeOf(row)) ?? {};
    if (row.basis === null || whole === null || shown.length < 2) return null;
    const isSized = shown.some(({ nEff }) => nEff !== undefined);
    const nEff = isSized ? worthOf(shown.filter((one) => one.row !== row)) : undefined;
    return { basis: withoutPart(whole, row.basis), nEff };
  };
}

/** The one group of a row's place that has a value of a segment; null for that group itself. */
export function groupOf(
  rows: readonly CountedRow[],
  segment: string,
  against: string,
  placeOf: PlaceOf = periodOf,
): FindOther {
  const isOther = ({ row }: CountedRow) => row.group[segment] === against;
  const others = new Map(rows.filter(isOther).map((row) => [placeOf(row), row]));
  return (row) => {
    const other = isOther(row) ? undefined : others.get(placeOf(row));
    return other?.basis ? { basis: other.basis, nEff: other.nEff, against } : null;
  };
}
