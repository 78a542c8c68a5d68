import { chiSquareP } from "../tails/chi-square.ts";
import { checkShare } from "./proportion.ts";
import type { Part } from "./two-proportions.ts";

/** Whether those who answered are made up like those who were asked. */
export type ResponseMix = {
  /** Categories that were compared, after small ones were put together. */
  categories: number;
  /** Pearson's statistic of answered against not answered, and its p, 0..1; null when there is nothing to compare. */
  chi2: number | null;
  p: number | null;
  /** How strongly answering goes with the category, 0..1: √(χ² / n). From 0.1 on it is worth a look (Cohen 1988). */
  cramersV: number | null;
};

/**
 * Whether the mix of those who answered differs from the mix of those who were asked: the same question as whether the
 * categories' response rates differ. Categories in which fewer than 5 would be expected to answer, or not to, are put
 * together first, so that Pearson's test holds; all is null when fewer than two remain.
 *
 * @param parts one for each category: `x` answered of `n` who were asked
 * @throws RangeError where more answered than were asked
 * @example
 * responseMix([{ x: 30, n: 100 }, { x: 60, n: 100 }]); // { categories: 2, chi2: 18.18, p: 0.00002, cramersV: 0.3015 }
 */
export function responseMix(parts: readonly Part[]): ResponseMix {
  for (const part of parts) checkShare(part);
  const total = sumOf(parts);
  const rate = total.x / total.n;
  const rare = Math.min(rate, 1 - rate);
  const pooled = pooledBelow(5 / rare, parts);
  if (pooled.length < 2 || !(rare > 0)) return { categories: pooled.length, chi2: null, p: null, cramersV: null };
  const apart = pooled.reduce((sum, { x, n }) => sum + (x - n * rate) ** 2 / n, 0);
  const chi2 = apart / (rate * (1 - rate));
  return {
    categories: pooled.length,
    chi2,
    p: chiSquareP(chi2, pooled.length - 1),
    cramersV: Math.sqrt(chi2 / total.n),
  };
}

/** Puts categories of fewer than `least` together, and what is still too small with the smallest of the others. */
function pooledBelow(least: number, parts: readonly Part[]): Part[] {
  const [small, large] = [parts.filter(({ n }) => n < least), parts.filter(({ n }) => n >= least)];
  const rest = sumOf(small);
  if (rest.n === 0) return large;
  if (rest.n >= least) return [...large, rest];
  const [first, ...others] = large.toSorted((a, b) => a.n - b.n);
  return first === undefined ? [rest] : [sumOf([first, rest]), ...others];
}

const sumOf = (parts: readonly Part[]): Part =>
  parts.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
