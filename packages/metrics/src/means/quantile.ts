import { incompleteBeta } from "../tails/beta.ts";
import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { finite, type Counts } from "../scale.ts";

/**
 * The value below which a share `p` of the answers lies, in their unit: type 7 of Hyndman and Fan (1996), the default of R,
 * NumPy and spreadsheets. Null without answers; what is infinite or no number is left out.
 *
 * @param p 0..1
 * @example
 * quantile(new Map([[15, 1], [20, 1], [35, 1], [40, 1], [50, 1]]), 0.4); // 29
 */
export function quantile(counts: Counts, p: number): number | null {
  checkPart(p);
  const { n, at } = ordered(counts);
  if (n === 0) return null;
  const place = (n - 1) * p;
  const low = Math.floor(place);
  const lower = at(low);
  // Between equal answers nothing is added, so that no rounding shows.
  return lower + (place - low) * (at(Math.min(low + 1, n - 1)) - lower);
}

/**
 * An interval of a quantile that supposes nothing about the distribution: two of the answers, by their order (Conover 1999,
 * 3.2), that enclose it at least as often as asked. Null when there are too few answers for that.
 *
 * @example
 * quantileInterval(new Map([[1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 1]]), 0.5); // { lower: 1, upper: 6, … }
 */
export function quantileInterval(counts: Counts, p: number, level: number = defaultLevel): Interval | null {
  checkPart(p);
  const tail = 1 - upperTail(level);
  const { n, at } = ordered(counts);
  // Of n answers, r or fewer lie below the quantile: the binomial distribution by the incomplete beta function.
  const most = (r: number) => (r < 0 ? 0 : r >= n ? 1 : incompleteBeta(1 - p, n - r, r + 1, p));
  const first = leastWhere(n, (r) => most(r) > tail);
  const last = leastWhere(n, (r) => most(r) >= 1 - tail) + 1;
  if (first < 1 || last > n) return null;
  return { lower: at(first - 1), upper: at(last - 1), level, method: "order" };
}

/** The smallest whole number from 0 to n for which it holds, once it holds. */
function leastWhere(n: number, holds: (r: number) => boolean): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many answers there are, and the answer at a place in order, from 0. */
function ordered(counts: Counts): { n: number; at: (place: number) => number } {
  const values = [...finite(counts).valid].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const upTo: number[] = [];
  let n = 0;
  for (const [, count] of values) {
    if (!Number.isInteger(count)) throw new RangeError(`A count is whole, not ${count}`);
    upTo.push((n += count));
  }
  const at = (place: number) =>
    values[leastWhere(values.length - 1, (index) => (upTo[index] ?? 0) > place)]?.[0] ?? NaN;
  return { n, at };
}

function checkPart(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share lies from 0 to 1, not ${p}`);
}
