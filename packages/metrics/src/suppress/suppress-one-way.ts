import { checkCounts } from "../scale.ts";

/** Which cells of a table are hidden, by position, in order. */
export type Suppressed = {
  /** Those with too few people of their own. */
  primary: number[];
  /** Those hidden so that the others can't be had by subtraction from the total. */
  secondary: number[];
  suppressed: number[];
};

/**
 * Which cells of a table whose total is shown have to be hidden: those of 1 to k − 1 people, and then the smallest others
 * until at least two are hidden that have k people together. Empty cells hide nothing and are left out.
 *
 * @param counts how many people are in each cell
 * @param k the fewest people behind a figure that is shown
 * @example
 * suppressOneWay([40, 3, 12], 5); // { primary: [1], secondary: [2], suppressed: [1, 2] }
 */
export function suppressOneWay(counts: readonly number[], k: number): Suppressed {
  checkCounts(...counts);
  const filled = counts.map((count, at) => ({ count, at })).filter(({ count }) => count > 0);
  const primary = filled.filter(({ count }) => count < k).map(({ at }) => at);
  const others = filled.filter(({ count }) => count >= k).sort((a, b) => a.count - b.count || a.at - b.at);
  const secondary: number[] = [];
  const isEnough = () => {
    const hidden = [...primary, ...secondary];
    return hidden.length >= 2 && hidden.reduce((sum, at) => sum + (counts[at] ?? 0), 0) >= k;
  };
  while (primary.length > 0 && others.length > 0 && !isEnough()) secondary.push(others.shift()?.at ?? 0);
  secondary.sort((a, b) => a - b);
  return { primary, secondary, suppressed: [...primary, ...secondary].sort((a, b) => a - b) };
}
