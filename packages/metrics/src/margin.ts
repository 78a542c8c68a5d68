import { defaultLevel, upperTail } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/** A share `p` (0..1) that `n` answers would give, the people they come from, and the level (0..1, 0.95 unless told). */
export type MarginInput = { p: number; n: number; population?: number | null; level?: number };

/**
 * The margin of error of a share, 0..1: half the width of its normal interval, with the correction for a finite population
 * where its size is given. Null without answers. For planning: of answers that are there `wilson` is the interval.
 *
 * @throws RangeError when p is no share, or there are more answers than people
 * @example
 * marginOfError({ p: 0.5, n: 1000 }); // 0.03099
 */
export function marginOfError({ p, n, population = null, level = defaultLevel }: MarginInput): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share lies from 0 to 1, not ${p}`);
  if (!(n >= 0) || (population !== null && n > population))
    throw new RangeError(`Expected 0 <= n <= population, not n = ${n} and population = ${population}`);
  if (n === 0) return null;
  // Who asked everybody has no margin; that is also so where there is one person.
  if (population !== null && n >= population) return 0;
  const correction = population === null ? 1 : Math.sqrt((population - n) / (population - 1));
  return normalQuantile(upperTail(level)) * Math.sqrt((p * (1 - p)) / n) * correction;
}
