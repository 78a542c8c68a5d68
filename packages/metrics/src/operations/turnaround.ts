import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { quantile, quantileInterval } from "../means/quantile.ts";
import { finite, sumOver, type Counts } from "../scale.ts";

/** How long tickets took, in the unit of the input; which hours count is part of the definition of the metric. */
export type TurnaroundFigure = {
  /** The headline: the median. There is no mean, which a few long tickets would move. */
  value: number | null;
  n: number;
  /** Of the median, by the order of the answers. */
  interval: Interval | null;
  /** Nine of ten took at most this long. */
  p90: number | null;
  /** Durations that are negative, infinite or no number; in no other figure. */
  invalid: number;
};

/**
 * The median and the 90th percentile (type 7) of how long closed tickets took; null without tickets.
 *
 * @param hours duration → count
 * @example
 * turnaround(new Map([[1, 1], [2, 1], [3, 1], [40, 1]])).value; // 2.5
 */
export function turnaround(hours: Counts, level: number = defaultLevel): TurnaroundFigure {
  const { valid, invalid } = finite(hours, 0);
  const n = sumOver(valid, () => 1);
  return {
    value: quantile(valid, 0.5),
    n,
    interval: quantileInterval(valid, 0.5, level),
    p90: quantile(valid, 0.9),
    invalid,
  };
}
