import { averageRanks } from "./average-ranks.ts";
import { completeCases, isConstant } from "./complete-cases.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";
import { studentTPTwoSided } from "../tails/student-t.ts";

/** How two things that were measured together go up and down together: −1..1, 0 for not at all. */
export type CorrelationFigure = {
  /** Null with fewer than two pairs, or when one side is always the same. */
  value: number | null;
  /** Pairs with a number on both sides. */
  n: number;
  /** By Fisher's z; null with fewer than four pairs. */
  interval: Interval | null;
  /** Student's t with n − 2 degrees of freedom (infinite when the value is −1 or 1); null with fewer than three pairs. */
  t: number | null;
  /** Two-sided, 0..1. */
  p: number | null;
  /** Pairs without a number on one side or both. */
  missing: number;
  /** Pairs with something else than a finite number on a side. */
  invalid: number;
};

/** How a correlation is computed: from the numbers, or from their ranks, which suits skewed times. */
export type CorrelationMethod = "pearson" | "spearman";

/**
 * Pearson's correlation of two equally long series, −1..1, with the interval by Fisher's z (Fisher 1921) and p by t. It
 * says what goes together, not what causes what.
 *
 * @throws RangeError when the series differ in length
 * @example
 * pearson([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]).value; // 0.8
 */
export function pearson(x: readonly unknown[], y: readonly unknown[], level: number = defaultLevel): CorrelationFigure {
  return figure("pearson", x, y, level);
}

/**
 * Spearman's rank correlation of two equally long series, −1..1: Pearson's of the ranks, where equal numbers share their
 * average rank. p is by t; the interval by Fisher's z with the variance of Bonett and Wright (2000).
 *
 * @throws RangeError when the series differ in length
 * @example
 * spearman([4, 8, 24, 120, 60], [5, 4, 4, 1, 3]).value; // -0.9746794344808964
 */
export function spearman(
  x: readonly unknown[],
  y: readonly unknown[],
  level: number = defaultLevel,
): CorrelationFigure {
  return figure("spearman", x, y, level);
}

function figure(method: CorrelationMethod, x: readonly unknown[], y: readonly unknown[], level: number) {
  const { rows, columns, missing, invalid } = completeCases([{ values: x }, { values: y }]);
  const n = rows.length;
  const [a = new Float64Array(), b = new Float64Array()] = method === "spearman" ? columns.map(averageRanks) : columns;
  const value = correlate(a, b);
  const t = value === null || n < 3 ? null : value * Math.sqrt((n - 2) / ((1 - value) * (1 + value)));
  const p = t === null ? null : studentTPTwoSided(t, n - 2);
  return { value, n, interval: fisherInterval(value, n, method, level), t, p, missing, invalid };
}

/** Pearson's correlation of equally many finite numbers; null when one side is constant. */
function correlate(x: Float64Array, y: Float64Array): number | null {
  if (isConstant(x) || isConstant(y)) return null;
  const [a, b] = [centred(x), centred(y)];
  let [aa, bb, ab] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] ?? 0, b[i] ?? 0];
    aa += left * left;
    bb += right * right;
    ab += left * right;
  }
  // No correlation is beyond ±1; the last bit of a rounded one can be.
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}

/** The deviations from the mean, the largest scaled to 1 so that no square overflows. */
export function centred(values: Float64Array): Float64Array {
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (const value of values) {
    // Divided first: the sum of two large numbers would be infinite.
    sum += value / values.length;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = Math.max(high - sum, sum - low);
  return values.map((value) => (value - sum) / scale);
}

/** The precision, one over the variance, of Fisher's z. */
export function precisionOfZ(value: number, n: number, method: CorrelationMethod): number {
  return method === "pearson" ? n - 3 : (n - 3) / (1 + (value * value) / 2);
}

function fisherInterval(value: number | null, n: number, method: CorrelationMethod, level: number): Interval | null {
  const z = normalQuantile(upperTail(level));
  if (value === null || n < 4) return null;
  const half = z / Math.sqrt(precisionOfZ(value, n, method));
  const centre = Math.atanh(value);
  return { lower: Math.tanh(centre - half), upper: Math.tanh(centre + half), level, method: "fisher_z" };
}
