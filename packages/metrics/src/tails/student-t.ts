import { incompleteBeta, logGamma } from "./beta.ts";
import { normalPTwoSided } from "./normal-p.ts";
import { normalQuantile } from "./normal.ts";

/**
 * The quantile of Student's t distribution, accurate to 1e-8 or better.
 *
 * @param p probability, 0..1 (0 and 1 give minus and plus infinity)
 * @param df degrees of freedom, above 0
 * @example
 * studentTQuantile(0.975, 4); // 2.7764451051977934
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1, not ${p}`);
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are above 0, not ${df}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, df);
  if (p === 1) return Infinity;
  return df >= 10_000 ? expansion(normalQuantile(p), df) : search(1 - p, df);
}

/**
 * The two-sided p of a t statistic, 0..1: how often it is at least as far from 0 when there is no difference.
 *
 * @param df degrees of freedom, above 0; infinitely many are the normal distribution
 * @example
 * studentTPTwoSided(-3.2, 24); // 0.003840686316274335
 */
export function studentTPTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are above 0, not ${df}`);
  if (Number.isNaN(t)) throw new RangeError("A t statistic is a number, not NaN");
  if (df === Infinity) return normalPTwoSided(t);
  return Math.abs(t) === Infinity ? 0 : 2 * upperTailOf(Math.abs(t), df);
}

/** Abramowitz and Stegun 26.7.5. For many degrees of freedom, where differences of logGamma lose digits. */
function expansion(z: number, df: number): number {
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * (5 * square ** 2 + 16 * square + 3)) / 96;
  const third = (z * (3 * square ** 3 + 19 * square ** 2 + 17 * square - 15)) / 384;
  return z + first / df + second / df ** 2 + third / df ** 3;
}

/** Newton's method on the upper tail, kept inside a bracket that each step narrows. */
function search(upper: number, df: number): number {
  let [low, high] = [0, 1];
  while (upperTailOf(high, df) > upper) [low, high] = [high, high * 2];
  let t = (low + high) / 2;
  for (let i = 0; i < 200; i++) {
    const excess = upperTailOf(t, df) - upper;
    if (excess > 0) low = t;
    else high = t;
    const step = t + excess / density(t, df);
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * next) return next;
    t = next;
  }
  return t;
}

/** The probability above t; both parts of one are given, so that neither end loses digits. */
function upperTailOf(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
}

function density(t: number, df: number): number {
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}
