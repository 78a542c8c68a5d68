import type { Counts } from "./scale.ts";

/** One value of a distribution: how many gave it, and their share in percent 0..100 (null without answers). */
export type DistributionItem = { value: number; n: number; share: number | null };

/**
 * How the answers spread over the values, lowest value first. Shares are in percent; with `digits` they are rounded
 * by largest remainder, so that what is shown adds up to 100.
 *
 * @param options.values values to list even when nobody gave them
 * @param options.digits decimals of the shares; unrounded unless told
 * @example
 * distribution(new Map([[1, 1], [5, 2]]), { digits: 0 }).items; // [{ value: 1, n: 1, share: 33 }, { value: 5, n: 2, share: 67 }]
 */
export function distribution(
  counts: Counts,
  options: { values?: readonly number[]; digits?: number } = {},
): { n: number; items: DistributionItem[] } {
  const values = [...new Set([...(options.values ?? []), ...counts.keys()])].sort((a, b) => a - b);
  const ns = values.map((value) => counts.get(value) ?? 0);
  const n = ns.reduce((sum, count) => sum + count, 0);
  const rounded = options.digits === undefined ? null : largestRemainder(ns, options.digits);
  const shareAt = (i: number, count: number) => (n === 0 ? null : rounded ? (rounded[i] ?? 0) : (100 * count) / n);
  return { n, items: values.map((value, i) => ({ value, n: ns[i] ?? 0, share: shareAt(i, ns[i] ?? 0) })) };
}

/**
 * Percentages, rounded to `digits` decimals, that add up to exactly 100 (largest remainder, also called Hamilton's
 * method; of equal remainders the first wins). Null when nothing was counted.
 *
 * @example
 * largestRemainder([167, 250, 83]); // [33, 50, 17]
 */
export function largestRemainder(counts: readonly number[], digits = 0): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const whole = 100 * 10 ** digits;
  // Whole-number division: the remainders are exact and ties are real ties.
  const floors = counts.map((count) => Math.floor((count * whole) / total));
  const remainders = counts.map((count, i) => count * whole - (floors[i] ?? 0) * total);
  const missing = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const order = counts.map((_, i) => i).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const raised = new Set(order.slice(0, missing));
  return floors.map((floor, i) => (floor + (raised.has(i) ? 1 : 0)) / 10 ** digits);
}
