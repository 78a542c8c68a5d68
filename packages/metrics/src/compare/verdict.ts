/** What may be said of two figures: the first is higher, lower, not clearly different, or too few answered to say. */
export type Verdict = "higher" | "lower" | "no_clear_difference" | "too_few";

/** What a verdict on two figures is made from. */
export type VerdictInput = {
  /** The first figure less the second; null when one is missing. */
  difference: number | null;
  /** Two-sided, 0..1, adjusted for all comparisons that are shown together; null when there was nothing to test with. */
  p: number | null;
  /** The smallest true difference that is found with 80 % power, in points. */
  detectable: number | null;
  /** The answers of the smaller group. */
  n: number;
};

/** Where the lines are drawn. */
export type VerdictLimits = {
  /** The largest adjusted p that counts as a difference, 0..1; 0.05 unless told. */
  q?: number;
  /** Who could not even find this difference, in points, does not say that there is none; 10 unless told. */
  points?: number;
  /** Fewer answers in a group have no arrow, whatever p is; 30 unless told. */
  lowBase?: number;
};

/**
 * The plain verdict on a difference. `higher` and `lower` need an adjusted p of at most 0.05 and 30 answers in both groups.
 * Otherwise it is `no_clear_difference` when a true difference of 10 points would have been found, and `too_few` when not:
 * no difference found is not the same as none there.
 *
 * The unit is points of 100: for a mean stretch the difference and what is detectable to 0..100 first.
 *
 * @example
 * verdict({ difference: 12, p: 0.003, detectable: 11, n: 400 }); // "higher"
 */
export function verdict(
  { difference, p, detectable, n }: VerdictInput,
  { q = 0.05, points = 10, lowBase = 30 }: VerdictLimits = {},
): Verdict {
  if (p !== null && !(p >= 0 && p <= 1)) throw new RangeError(`A p lies from 0 to 1, not ${p}`);
  if (!(q > 0 && q < 1)) throw new RangeError(`A limit for p lies between 0 and 1, not ${q}`);
  if (!(n >= 0)) throw new RangeError(`A count is 0 or more, not ${n}`);
  if (difference === null || n === 0 || n < lowBase) return "too_few";
  if (p !== null && p <= q && difference !== 0) return difference > 0 ? "higher" : "lower";
  return detectable === null || !(detectable <= points) ? "too_few" : "no_clear_difference";
}
