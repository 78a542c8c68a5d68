import { finiteCorrection, checkEffective, type SampleDesign } from "../shares/finite.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { finite, sumOver } from "../scale.ts";
import type { Counts } from "../scale.ts";
import { studentTQuantile } from "../tails/student-t.ts";

/** A mean in the unit of the answers, with the sample's standard deviation (n − 1). */
export type MeanFigure = {
  value: number | null;
  n: number;
  sd: number | null;
  interval: Interval | null;
  /** Answers that are infinite or no number; in no other figure. */
  invalid: number;
};

/**
 * The mean of the answers with Student's t interval (n − 1 degrees of freedom), in the unit of the answers and not
 * clipped to the scale. Null without answers; one answer has no interval, nor has a census.
 *
 * @example
 * mean(new Map([[5, 2], [4, 1]])).value; // 4.666666666666667
 */
export function mean(
  counts: Counts,
  level: number = defaultLevel,
  { population, nEff }: SampleDesign = {},
): MeanFigure {
  const { valid, invalid } = finite(counts);
  const n = sumOver(valid, () => 1);
  if (n === 0) return { value: null, n, sd: null, interval: null, invalid };
  checkEffective(n, nEff);
  const correction = finiteCorrection(n, population);
  const value = meanOf(valid, n);
  if (n === 1) return { value, n, sd: null, interval: null, invalid };
  const sd = Math.sqrt(sumOver(valid, (answer) => (answer - value) ** 2) / (n - 1));
  const size = nEff ?? n;
  if (correction === 0 || size <= 1) return { value, n, sd, interval: null, invalid };
  // Below one degree of freedom Student's t is of no use: a mean from 1 to 5 would be give or take thousands.
  const half = (studentTQuantile(upperTail(level), Math.max(1, size - 1)) * sd * correction) / Math.sqrt(size);
  return { value, n, sd, interval: { lower: value - half, upper: value + half, level, method: "t" }, invalid };
}

/** Of equal answers the mean is exactly that answer, whatever the last digit of their sum, so that their sd is 0. */
function meanOf(counts: Counts, n: number): number {
  const [first = 0, ...others] = [...counts].flatMap(([answer, count]) => (count > 0 ? [answer] : []));
  return others.length === 0 ? first : sumOver(counts, (answer) => answer) / n;
}
