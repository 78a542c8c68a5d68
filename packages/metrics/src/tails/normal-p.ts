import { upperGamma } from "./gamma.ts";

/**
 * The two-sided p of a standard normal z, 0..1: erfc(|z| / √2), which keeps its digits far out in the tail, where twice
 * one minus the distribution is 0.
 *
 * @example
 * normalPTwoSided(-2.5); // 0.012419330651552265
 */
export function normalPTwoSided(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("A z statistic is a number, not NaN");
  return upperGamma(0.5, (z * z) / 2);
}
