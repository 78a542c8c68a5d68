import { fisherExact } from "./fisher.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalPTwoSided } from "../tails/normal-p.ts";
import { normalQuantile } from "../tails/normal.ts";
import { checkShare, inPercent, wilson } from "./proportion.ts";

/** `x` of `n` answers, which are worth `nEff` answers of different people; n unless told. */
export type Part = { x: number; n: number; nEff?: number | undefined };

/** So many answers of different people as a part is worth. */
const worthOf = ({ x, n, nEff = n }: Part): { x: number; n: number } => ({ x: n === 0 ? 0 : (x * nEff) / n, n: nEff });

/**
 * The interval of the difference of two independent shares, −1..1, from their Wilson intervals (Newcombe 1998, method 10);
 * null when one has no answers.
 *
 * @example
 * newcombe({ x: 9, n: 10 }, { x: 3, n: 10 }); // { lower: 0.1705, upper: 0.8090, … }
 */
export function newcombe(a: Part, b: Part, level: number = defaultLevel): Interval | null {
  const [one, other] = [wilson({ ...a, level }), wilson({ ...b, level })];
  if (!one || !other) return null;
  const [p, q] = [a.x / a.n, b.x / b.n];
  const lower = p - q - Math.hypot(p - one.lower, other.upper - q);
  const upper = p - q + Math.hypot(one.upper - p, q - other.lower);
  return { lower, upper, level, method: "newcombe" };
}

/** Where the Agresti-Caffo interval is centred, and its standard error; both −1..1. Null when one has no answers. */
export function agrestiCaffoSpread(a: Part, b: Part): { centre: number; se: number } | null {
  checkShare(a);
  checkShare(b);
  if (a.n === 0 || b.n === 0) return null;
  const [one, other] = [worthOf(a), worthOf(b)];
  const [p, q] = [(one.x + 1) / (one.n + 2), (other.x + 1) / (other.n + 2)];
  return { centre: p - q, se: Math.sqrt((p * (1 - p)) / (one.n + 2) + (q * (1 - q)) / (other.n + 2)) };
}

/**
 * The interval of the difference of two independent shares with a success and a failure added to each (Agresti and Caffo
 * 2000), not clipped to −1..1; null when one has no answers.
 *
 * @example
 * agrestiCaffo({ x: 56, n: 70 }, { x: 48, n: 80 }); // { lower: 0.0525, upper: 0.3358, … }
 */
export function agrestiCaffo(a: Part, b: Part, level: number = defaultLevel): Interval | null {
  const z = normalQuantile(upperTail(level));
  const spread = agrestiCaffoSpread(a, b);
  if (!spread) return null;
  const { centre, se } = spread;
  return { lower: centre - z * se, upper: centre + z * se, level, method: "agresti_caffo" };
}

/**
 * The test of two independent shares with their pooled variance, without a correction for continuity. Both are null when
 * one has no answers, or when all or none are in: then there is nothing to test.
 *
 * @example
 * pooledZ({ x: 85, n: 100 }, { x: 78, n: 100 }); // { z: 1.2747, p: 0.2024 }
 */
export function pooledZ(a: Part, b: Part): { z: number | null; p: number | null } {
  checkShare(a);
  checkShare(b);
  const [one, other] = [worthOf(a), worthOf(b)];
  const [x, n] = [one.x + other.x, one.n + other.n];
  if (a.n === 0 || b.n === 0 || a.x + b.x === 0 || a.x + b.x === a.n + b.n) return { z: null, p: null };
  const pooled = x / n;
  const z = (a.x / a.n - b.x / b.n) / Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n));
  return { z, p: normalPTwoSided(z) };
}

/** How two shares differ, in percentage points. */
export type ShareDifference = {
  /** The first share less the second, −100..100. */
  value: number | null;
  /** Newcombe's interval. */
  interval: Interval | null;
  /** Two-sided, 0..1. */
  p: number | null;
  /** Which test `p` is from: `fisher` when fewer than 5 are expected in or out of a group. */
  test: "pooled_z" | "fisher" | null;
};

/**
 * How much the shares of two groups of different people differ, in percentage points, with an interval and a test.
 *
 * @example
 * shareDifference({ x: 85, n: 100 }, { x: 78, n: 100 }); // { value: 7, p: 0.2024, test: "pooled_z", … }
 */
export function shareDifference(a: Part, b: Part, level: number = defaultLevel): ShareDifference {
  const interval = newcombe(a, b, level);
  if (!interval) return { value: null, interval, p: null, test: null };
  const value = (100 * a.x) / a.n - (100 * b.x) / b.n;
  const { p } = pooledZ(a, b);
  // Fisher's test is of whole numbers.
  const whole = [a, b]
    .map(worthOf)
    .map(({ x, n }) => ({ x: Math.round(x), n: Math.max(Math.round(x), Math.round(n)) }));
  const exact = p !== null && fewestExpected([a, b].map(worthOf)) < 5 ? fisherExact(whole) : null;
  const test = exact !== null ? "fisher" : p !== null ? "pooled_z" : null;
  return { value, interval: inPercent(interval), p: exact ?? p, test };
}

/** The smallest number that would be in or out of a group if all groups were alike. */
export function fewestExpected(parts: readonly Part[]): number {
  const x = parts.reduce((sum, part) => sum + part.x, 0);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  return (Math.min(...parts.map((part) => part.n)) * Math.min(x, n - x)) / n;
}
