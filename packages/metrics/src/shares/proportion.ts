import { betaQuantile } from "../tails/beta.ts";
import { effectiveSize, type SampleDesign } from "./finite.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";

/** `x` of `n` answers, the confidence level asked for (0..1, 0.95 unless told), and how they were drawn. */
export type Share = SampleDesign & { x: number; n: number; level?: number };

/**
 * The Wilson score interval of a proportion (Wilson 1927; Newcombe 1998), bounds 0..1; null without answers, and null for
 * a census, which has no sampling error. With a population or an effective size, that many answers take the place of n.
 *
 * @throws RangeError for more than all, or more answers than people
 * @example
 * wilson({ x: 81, n: 263 }); // { lower: 0.2553, upper: 0.3662, level: 0.95, method: "wilson" }
 */
export function wilson({ x, n, level = defaultLevel, ...design }: Share): Interval | null {
  checkShare({ x, n });
  const z = normalQuantile(upperTail(level));
  const size = effectiveSize(n, design);
  if (n === 0 || size === Infinity) return null;
  const p = x / n;
  const divisor = 1 + (z * z) / size;
  const middle = (p + (z * z) / (2 * size)) / divisor;
  const half = (z * Math.sqrt((p * (1 - p)) / size + (z * z) / (4 * size * size))) / divisor;
  // None or all: the bound is exactly the end of the scale, whatever the last bit says.
  const lower = x === 0 ? 0 : Math.max(0, middle - half);
  const upper = x === n ? 1 : Math.min(1, middle + half);
  return { lower, upper, level, method: "wilson" };
}

/**
 * The exact interval of a proportion (Clopper and Pearson 1934), bounds 0..1; null without answers. It never covers less
 * than asked, and so is wider than it need be: for who has to promise a minimum. `wilson` is the usual one.
 *
 * @example
 * clopperPearson({ x: 10, n: 10 }); // { lower: 0.6915, upper: 1, level: 0.95, method: "clopper_pearson" }
 */
export function clopperPearson({ x, n, level = defaultLevel }: Pick<Share, "x" | "n" | "level">): Interval | null {
  checkShare({ x, n });
  const tail = 1 - upperTail(level);
  if (n === 0) return null;
  const lower = x === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
  const upper = x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x);
  return { lower, upper, level, method: "clopper_pearson" };
}

/** Refuses what can't be a part of the answers. */
export function checkShare({ x, n }: { x: number; n: number }): void {
  if (!(x >= 0 && x <= n && Number.isFinite(n)))
    throw new RangeError(`Expected 0 <= x <= n, not x = ${x} and n = ${n}`);
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
  const value = input.n === 0 ? null : (100 * input.x) / input.n;
  return { value, n: input.n, interval: interval && inPercent(interval) };
}

/** The same interval in percent. */
export function inPercent({ lower, upper, ...rest }: Interval): Interval {
  return { lower: 100 * lower, upper: 100 * upper, ...rest };
}
