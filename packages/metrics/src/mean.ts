import { defaultLevel, upperTail } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { sumOver } from "./scale.ts";
import type { Counts } from "./scale.ts";
import { studentTQuantile } from "./student-t.ts";

/** A mean in the unit of the answers, with the sample's standard deviation (n − 1). */
export type MeanFigure = { value: number | null; n: number; sd: number | null; interval: Interval | null };

/**
 * The mean of the answers with Student's t interval (n − 1 degrees of freedom), in the unit of the answers and not
 * clipped to the scale. Null without answers; one answer has no interval.
 *
 * @example
 * mean(new Map([[5, 2], [4, 1]])).value; // 4.666666666666667
 */
export function mean(counts: Counts, level: number = defaultLevel): MeanFigure {
  const n = sumOver(counts, () => 1);
  if (n === 0) return { value: null, n, sd: null, interval: null };
  const value = sumOver(counts, (answer) => answer) / n;
  if (n === 1) return { value, n, sd: null, interval: null };
  const squares = sumOver(counts, (answer) => (answer - value) ** 2);
  const sd = Math.sqrt(squares / (n - 1));
  const half = (studentTQuantile(upperTail(level), n - 1) * sd) / Math.sqrt(n);
  return { value, n, sd, interval: { lower: value - half, upper: value + half, level, method: "t" } };
}
