import type { Interval } from "../interval.ts";
import { share } from "../shares/proportion.ts";
import { checkCounts } from "../scale.ts";

/** One answer of a distribution: how many gave it, their share in percent 0..100 (null without answers), its interval. */
export type DistributionItem<A> = { answer: A; n: number; share: number | null; interval: Interval | null };

/**
 * How the answers spread: each with its count, and its share of those who answered with its Wilson interval, in percent.
 *
 * @param options.answers answers to list first, even when nobody gave them
 * @param options.n how many answered, where one may give several answers; the sum of the counts unless told
 * @example
 * distribution(new Map([["yes", 17], ["no", 3]])).items[0]; // { answer: "yes", n: 17, share: 85, interval: { lower: 63.96, … } }
 */
export function distribution<A>(
  counts: ReadonlyMap<A, number>,
  options: { answers?: readonly A[]; n?: number } = {},
): { n: number; items: DistributionItem<A>[] } {
  const n = options.n ?? [...counts.values()].reduce((sum, count) => sum + count, 0);
  const answers = new Set([...(options.answers ?? []), ...counts.keys()]);
  const items = [...answers].map((answer) => {
    const x = counts.get(answer) ?? 0;
    const { value, interval } = share({ x, n });
    return { answer, n: x, share: value, interval };
  });
  return { n, items };
}

/**
 * Percentages, rounded to `digits` decimals, that add up to exactly 100 (largest remainder, also called Hamilton's
 * method; of equal remainders the first wins). Null when nothing was counted.
 *
 * @example
 * largestRemainder([167, 250, 83]); // [33, 50, 17]
 */
export function largestRemainder(counts: readonly number[], digits = 0): number[] | null {
  checkCounts(...counts);
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
