import type { Counts } from "../scale.ts";

/** The answers of several neighbouring periods together. */
export type RollingWindow = {
  /** Places of the first and the last period. */
  from: number;
  to: number;
  counts: Counts;
  /** Whether all periods are there: the first windows of a series are shorter. */
  complete: boolean;
};

/**
 * Adds up the counts of each period and those before it, four unless told: a year of quarters for cells too small to stand
 * alone. One window for each period. Two windows that share a period are not independent: never test one against the next.
 *
 * @param periods counts by period, the earliest first; an empty map where nobody answered
 * @throws RangeError for a length that is no whole number from 1
 * @example
 * rollingWindows([new Map([[5, 2]]), new Map([[5, 1]])], 2)[1]; // { from: 0, to: 1, counts: Map { 5 => 3 }, complete: true }
 */
export function rollingWindows(periods: readonly Counts[], length = 4): RollingWindow[] {
  if (!Number.isSafeInteger(length) || length < 1)
    throw new RangeError(`A window has a whole number of periods from 1, not ${length}`);
  return periods.map((_, to) => {
    const from = Math.max(0, to - length + 1);
    const counts = new Map<number, number>();
    for (const period of periods.slice(from, to + 1)) {
      for (const [value, n] of period) counts.set(value, (counts.get(value) ?? 0) + n);
    }
    return { from, to, counts, complete: to - from + 1 === length };
  });
}
