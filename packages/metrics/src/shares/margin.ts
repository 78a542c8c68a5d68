import { finiteCorrection } from "./finite.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";

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
  checkPart(p);
  if (!(n >= 0)) throw new RangeError(`A count is 0 or more, not ${n}`);
  const correction = finiteCorrection(n, population);
  const z = normalQuantile(upperTail(level));
  return n === 0 ? null : z * Math.sqrt((p * (1 - p)) / n) * correction;
}

/** The margin wanted (0..1), the share `p` expected (0..1, 0.5 is the safe one), and the people there are to ask. */
export type SampleSizeInput = { margin: number; p?: number; population?: number | null; level?: number };

/**
 * How many answers it takes for a share to have at most this margin of error (Cochran 1977), rounded up; with the
 * correction for a finite population where its size is given. These are answers, not invitations.
 *
 * @throws RangeError when p or the margin is no share, or nobody is there
 * @example
 * sampleSize({ margin: 0.05 }); // 385
 */
export function sampleSize({ margin, p = 0.5, population = null, level = defaultLevel }: SampleSizeInput): number {
  checkPart(p);
  if (!(margin > 0 && margin < 1)) throw new RangeError(`A margin lies between 0 and 1, not ${margin}`);
  if (population !== null && !(population >= 1)) throw new RangeError(`A population is 1 or more, not ${population}`);
  const unlimited = (normalQuantile(upperTail(level)) / margin) ** 2 * p * (1 - p);
  return Math.ceil(population === null ? unlimited : unlimited / (1 + (unlimited - 1) / population));
}

function checkPart(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share lies from 0 to 1, not ${p}`);
}
