import { defaultLevel, upperTail } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/** `x` of `n` answers, and the confidence level asked for (0..1, 0.95 unless told). */
export type Share = { x: number; n: number; level?: number };

/**
 * The Wilson score interval of a proportion (Wilson 1927; Newcombe 1998), bounds 0..1; null without answers.
 *
 * @example
 * wilson({ x: 81, n: 263 }); // { lower: 0.2553, upper: 0.3662, level: 0.95, method: "wilson" }
 */
export function wilson({ x, n, level = defaultLevel }: Share): Interval | null {
  if (!(x >= 0 && x <= n)) throw new RangeError(`Expected 0 <= x <= n, not x = ${x} and n = ${n}`);
  if (n === 0) return null;
  const z = normalQuantile(upperTail(level));
  const p = x / n;
  const divisor = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / divisor;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / divisor;
  // None or all: the bound is exactly the end of the scale, whatever the last bit says.
  const lower = x === 0 ? 0 : Math.max(0, middle - half);
  const upper = x === n ? 1 : Math.min(1, middle + half);
  return { lower, upper, level, method: "wilson" };
}

/** A share in percent, 0..100, with its Wilson interval in percent. */
export type ShareFigure = { value: number | null; n: number; interval: Interval | null };

/**
 * A share in percent, 0..100, with its Wilson interval in percent; null without answers.
 *
 * @example
 * share({ x: 17, n: 20 }).value; // 85
 */
export function share(input: Share): ShareFigure {
  const interval = wilson(input);
  if (interval === null) return { value: null, n: 0, interval: null };
  const { lower, upper, ...rest } = interval;
  return {
    value: (100 * input.x) / input.n,
    n: input.n,
    interval: { lower: 100 * lower, upper: 100 * upper, ...rest },
  };
}
