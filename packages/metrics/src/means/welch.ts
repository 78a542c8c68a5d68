import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { mean } from "./mean.ts";
import type { Worths } from "../nps/nps-difference.ts";
import type { Counts } from "../scale.ts";
import { studentTPTwoSided, studentTQuantile } from "../tails/student-t.ts";

/** How two means differ, in the unit of the answers. */
export type MeanDifference = {
  /** The first mean less the second; null when one has no answers. */
  value: number | null;
  se: number | null;
  /** Null with fewer than two answers in a group, and when neither varies. */
  t: number | null;
  df: number | null;
  /** Two-sided, 0..1. */
  p: number | null;
  interval: Interval | null;
};

/**
 * How much the means of two groups of different people differ, with Welch's t interval and test (Welch 1947), which does not
 * take their variances to be equal.
 *
 * @param nEff how many answers of different people the answers of each are worth
 * @example
 * meanDifference(new Map([[5, 6], [3, 4]]), new Map([[5, 2], [2, 8]])).value; // 1.6
 */
export function meanDifference(a: Counts, b: Counts, level: number = defaultLevel, nEff: Worths = []): MeanDifference {
  const upper = upperTail(level);
  const [one, other] = [mean(a), mean(b)];
  const none = { se: null, t: null, df: null, p: null, interval: null };
  if (one.value === null || other.value === null) return { value: null, ...none };
  const value = one.value - other.value;
  if (one.sd === null || other.sd === null) return { value, ...none };
  const [m, n] = [nEff[0] ?? one.n, nEff[1] ?? other.n];
  if (m <= 1 || n <= 1) return { value, ...none };
  const [first, second] = [one.sd ** 2 / m, other.sd ** 2 / n];
  const se = Math.sqrt(first + second);
  if (se === 0) return { value, ...none, se };
  const df = (first + second) ** 2 / (first ** 2 / Math.max(1, m - 1) + second ** 2 / Math.max(1, n - 1));
  const half = studentTQuantile(upper, df) * se;
  const interval = { lower: value - half, upper: value + half, level, method: "welch" };
  return { value, se, t: value / se, df, p: studentTPTwoSided(value / se, df), interval };
}
