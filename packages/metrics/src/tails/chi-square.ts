import { upperGamma } from "./gamma.ts";

/**
 * The upper tail of the chi-square distribution, 0..1: how often a statistic is `x` or more when nothing differs.
 *
 * @param x the statistic, 0 or more
 * @param df degrees of freedom, above 0
 * @example
 * chiSquareP(3.841458820694124, 1); // 0.05
 */
export function chiSquareP(x: number, df: number): number {
  if (!(x >= 0)) throw new RangeError(`A chi-square statistic is 0 or more, not ${x}`);
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are above 0, not ${df}`);
  return upperGamma(df / 2, x / 2);
}
