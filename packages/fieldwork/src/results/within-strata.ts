import { benjaminiHochberg, stratifiedDifference, verdict } from "@afterword/metrics";
import type { Comparison, MetricRow } from "@afterword/sdk";
import type { CountedRow } from "../result-rows.ts";
import { sampleOf } from "./basis.ts";
import type { FindOther } from "./compare-rows.ts";
import { enoughOf } from "./difference.ts";

/** Rows cut by one segment more, and what each of them is compared with. */
export interface Strata {
  readonly segment: string;
  readonly rows: readonly CountedRow[];
  readonly otherOf: FindOther;
}

/**
 * Adds to each comparison how both differ where only answers with the same value of a segment are compared. Answers without
 * a value are in no stratum.
 *
 * @param compared the rows with their comparisons, in the order of `rows`
 */
export function withinStrata(
  compared: readonly MetricRow[],
  rows: readonly CountedRow[],
  { segment, rows: strata, otherOf }: Strata,
): MetricRow[] {
  const parts = Map.groupBy(
    strata.filter(({ row }) => row.group[segment] !== null),
    ({ row: { group }, start }) => keyOf(withoutSegment(group, segment), start),
  );
  const found = rows.map(({ row, basis, start }, at) => {
    if (basis === null || compared[at]?.comparison == null) return null;
    const pairs = (parts.get(keyOf(row.group, start)) ?? []).flatMap((part) => {
      const other = otherOf(part);
      return part.basis && other ? [{ a: sampleOf({ basis: part.basis, nEff: part.nEff }), b: sampleOf(other) }] : [];
    });
    return { ...stratifiedDifference(pairs), enough: enoughOf([basis]) };
  });
  const adjusted = benjaminiHochberg(found.map((one) => one?.p ?? null));
  return compared.map((row, at) => {
    const { comparison } = row;
    const one = found[at];
    if (!comparison || !one) return row;
    return { ...row, comparison: { ...comparison, within: partOf(segment, one, adjusted[at] ?? null) } };
  });
}

function partOf(
  segment: string,
  one: ReturnType<typeof stratifiedDifference> & { readonly enough: number },
  adjustedP: number | null,
): NonNullable<Comparison["within"]> {
  const { value: difference, detectable, strata, interval, p, enough } = one;
  const [n, otherN] = one.n;
  const said = verdict({ difference, p: adjustedP, detectable, n: Math.min(n, otherN) }, { points: enough });
  const figures = { difference, interval, p, adjustedP, verdict: said, smallestDetectable: detectable };
  return { segment, strata, n, otherN, ...figures };
}

const withoutSegment = (group: MetricRow["group"], segment: string) =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== segment));

const keyOf = (group: MetricRow["group"], start: string | null): string =>
  JSON.stringify([Object.entries(group), start]);
