import { chiSquareP } from "../tails/chi-square.ts";

/** How often a term occurs in two sets of comments, and how many terms they have altogether. */
export type KeynessInput = { a: number; b: number; tokensA: number; tokensB: number };

/** How much more a term is used in one set than in the other. All null when a set is empty. */
export type KeynessFigure = {
  /** Log-likelihood from the two counts (Rayson and Garside 2000), 0 or more. Critical at 5 %: 3.84, at 0.01 %: 15.13. */
  g2: number | null;
  /** Log-likelihood from all four cells (Dunning 1993). */
  g2FourCell: number | null;
  /** Of `g2` by chi-square with one degree of freedom: adjust it for the number of terms. */
  p: number | null;
  /** How many times as frequent, as a power of 2: 1 is twice, −1 half. Null where a set lacks the term. */
  logRatio: number | null;
};

/**
 * Keyness: whether a term is used more in one set of comments than in another, and how much.
 *
 * @throws RangeError for a count below 0 or above its total
 * @example
 * keyness({ a: 30, b: 10, tokensA: 10_000, tokensB: 12_000 }).logRatio; // 1.84799690655495
 */
export function keyness({ a, b, tokensA, tokensB }: KeynessInput): KeynessFigure {
  for (const [count, total] of [
    [a, tokensA],
    [b, tokensB],
  ] as const) {
    if (!(count >= 0 && count <= total) || total === Infinity)
      throw new RangeError(`Expected 0 <= count <= total, not ${count} of ${total}`);
  }
  if (tokensA === 0 || tokensB === 0) return { g2: null, g2FourCell: null, p: null, logRatio: null };
  const [term, others, all] = [a + b, tokensA - a + (tokensB - b), tokensA + tokensB];
  const inTerm = surprise(a, (tokensA * term) / all) + surprise(b, (tokensB * term) / all);
  const inOthers = surprise(tokensA - a, (tokensA * others) / all) + surprise(tokensB - b, (tokensB * others) / all);
  // Equal shares: the sum is 0 but for the last bit.
  const g2 = Math.max(0, 2 * inTerm);
  const logRatio = a === 0 || b === 0 ? null : Math.log2(a / tokensA / (b / tokensB));
  return { g2, g2FourCell: Math.max(0, 2 * (inTerm + inOthers)), p: chiSquareP(g2, 1), logRatio };
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
