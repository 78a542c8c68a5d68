import { defaultLevel, upperTail, type Interval } from "../interval.ts";
import { studentTPTwoSided, studentTQuantile } from "../tails/student-t.ts";

/** A figure as it was measured: its value, its standard error in the same unit, and its degrees of freedom. */
export type Estimate = {
  value: number;
  se: number;
  /** Of a mean the answers less one; infinitely many, and so a normal distribution, unless told. */
  df?: number;
};

/** A figure at two times. */
export type Change = { before: Estimate; after: Estimate };

/** How the change of one group differs from that of another. */
export type DifferenceInDifferences = {
  value: number;
  se: number;
  /** Two-sided, 0..1; null where nothing varies. */
  p: number | null;
  interval: Interval | null;
  /** The smallest true difference that is found with 80 % power. */
  detectable: number | null;
};

/**
 * How much more a figure changed in a group than in another one, to which nothing was done: what both would have changed by
 * anyway is taken out (Card and Krueger 1994, Am. Econ. Rev. 84). The four figures are of different people, so that the variance
 * of the difference is the sum of theirs; its degrees of freedom are those of Satterthwaite (1946) for a sum of variances.
 * It is an effect as far as both groups would have changed alike.
 *
 * @param level of the interval, 0..1; 0.95 unless told
 * @example
 * const at = (value: number) => ({ value, se: 3 });
 * differenceInDifferences({ before: at(20), after: at(45) }, { before: at(30), after: at(35) }).value; // 20
 */
export function differenceInDifferences(
  group: Change,
  other: Change,
  level: number = defaultLevel,
): DifferenceInDifferences {
  const upper = upperTail(level);
  const all = [group.after, group.before, other.after, other.before];
  const value = group.after.value - group.before.value - (other.after.value - other.before.value);
  const variances = all.map(({ se }) => se ** 2);
  const variance = variances.reduce((sum, one) => sum + one, 0);
  const se = Math.sqrt(variance);
  if (!(se > 0)) return { value, se, p: null, interval: null, detectable: null };
  const below = all.reduce((sum, one) => sum + one.se ** 4 / (one.df ?? Infinity), 0);
  const df = below === 0 ? Infinity : variance ** 2 / below;
  const t = (p: number) => (df === Infinity ? studentTQuantile(p, 1e12) : studentTQuantile(p, df));
  const half = t(upper) * se;
  return {
    value,
    se,
    p: studentTPTwoSided(value / se, df),
    interval: { lower: value - half, upper: value + half, level, method: "difference_in_differences" },
    detectable: (t(upper) + t(0.8)) * se,
  };
}
