import { normalPTwoSided } from "../tails/normal-p.ts";
import { finite, sumOver, type Counts } from "../scale.ts";

/** Whether answers of one group tend to be higher than those of another. */
export type RankTest = {
  /** Of all pairs of an answer of the first and one of the second group, those in which the first is higher; ties are half. */
  u: number | null;
  /** The same as a part of all pairs, 0..1; 0.5 when neither tends to be higher. */
  superiority: number | null;
  /** Null when all answers are equal, so that there is nothing to rank. */
  z: number | null;
  /** Two-sided, 0..1. */
  p: number | null;
  /** Answers that are infinite or no number, in both groups; they are not ranked. */
  invalid: number;
};

/**
 * Mann and Whitney's rank test (1947) for two groups of different people: by the normal approximation, with corrections for
 * ties and continuity. For ordered answers whose distances mean nothing. All is null when one has no answers.
 *
 * @example
 * mannWhitney(new Map([[5, 3], [4, 1]]), new Map([[4, 2], [2, 2]])).superiority; // 0.9375
 */
export function mannWhitney(a: Counts, b: Counts): RankTest {
  const [{ valid: one, invalid: oneInvalid }, { valid: other, invalid: otherInvalid }] = [finite(a), finite(b)];
  const invalid = oneInvalid + otherInvalid;
  const [n, m] = [sumOver(one, () => 1), sumOver(other, () => 1)];
  if (n === 0 || m === 0) return { u: null, superiority: null, z: null, p: null, invalid };
  let [u, below, ties, distinct] = [0, 0, 0, 0];
  for (const value of [...new Set([...one.keys(), ...other.keys()])].sort((x, y) => x - y)) {
    const [here, there] = [one.get(value) ?? 0, other.get(value) ?? 0];
    u += here * (below + there / 2);
    below += there;
    ties += (here + there) ** 3 - (here + there);
    if (here + there > 0) distinct += 1;
  }
  const superiority = u / (n * m);
  if (distinct === 1) return { u, superiority, z: null, p: null, invalid };
  const all = n + m;
  const variance = ((n * m) / 12) * (all + 1 - ties / (all * (all - 1)));
  const apart = u - (n * m) / 2;
  const z = (Math.sign(apart) * Math.max(0, Math.abs(apart) - 0.5)) / Math.sqrt(variance);
  return { u, superiority, z, p: normalPTwoSided(z), invalid };
}
