import { durationMs, type CheckedMetricQuery } from "@afterword/sdk";
import { dayAt, periodOf, plusPeriods, startOf, type PeriodCut } from "../periods.ts";
import type { Counted, CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";

/** More periods than this are no chart; days of a life before 1900 would be one otherwise. */
const mostPeriods = 2_000;

/**
 * One row for each period, in order: from the bounds of the query, or where it has none from the first row to the last.
 *
 * @throws ProblemError `invalid_query` naming `from` when these are more than 2,000
 */
export function fillGaps(
  rows: readonly CountedRow[],
  cut: PeriodCut,
  query: Pick<CheckedMetricQuery, "from" | "to" | "last">,
  around: { readonly now: number; readonly empty: Counted },
): CountedRow[] {
  const { from, to, last } = query;
  const starts = rows.flatMap(({ start }) => start ?? []);
  const startAt = last === undefined ? from && Date.parse(from) : around.now - (durationMs(last) ?? 0);
  if (typeof startAt === "number") starts.push(startOf(cut, dayAt(startAt)));
  // The future has no rows to be filled in.
  const end = Math.min(to === undefined ? Infinity : Date.parse(to), around.now) - 1;
  const isBounded = typeof startAt === "number" || (to !== undefined && starts.length > 0);
  if (isBounded) starts.push(startOf(cut, dayAt(end)));
  const [first, final] = [starts.reduce(least, ""), starts.reduce(most, "")];
  const found = new Map(rows.map((row) => [row.start, row]));
  const filled: CountedRow[] = [];
  for (let start = first; start !== "" && start <= final; start = plusPeriods(cut, start, 1)) {
    if (filled.length === mostPeriods)
      throw wrongQuery("from", `That is more than ${String(mostPeriods)} periods: take longer ones.`, "too_many");
    const { row, basis } = around.empty;
    filled.push(found.get(start) ?? { row: { group: {}, period: periodOf(cut, start), ...row }, basis, start });
  }
  return filled;
}

const least = (one: string, other: string): string => (one === "" || other < one ? other : one);
const most = (one: string, other: string): string => (other > one ? other : one);
