import { checkCounts, isOnScale } from "../scale.ts";
import type { Counts } from "../scale.ts";
import { scorings } from "../scores/scoring.ts";

/** How many people gave 9–10, 7–8 and 0–6. */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

/**
 * Sorts the answers of a 0–10 question into promoters (9–10), passives (7–8) and detractors (0–6). What is no whole
 * number from 0 to 10 is counted as `invalid` and goes nowhere else.
 *
 * @param counts a list says how often 0, 1, 2, … were given, a map how often any number was
 * @example
 * npsCounts(new Map([[10, 3], [7, 1], [2, 1]])); // { promoters: 3, passives: 1, detractors: 1, invalid: 0 }
 */
export function npsCounts(counts: Counts | readonly number[]): NpsCounts & { invalid: number } {
  const { min, max, scoreOf } = scorings.nps;
  let [promoters, passives, detractors, invalid] = [0, 0, 0, 0];
  counts.forEach((n, value) => {
    checkCounts(n);
    const score = isOnScale(value, min, max) ? scoreOf(value) : null;
    if (score === null) invalid += n;
    else if (score > 0) promoters += n;
    else if (score < 0) detractors += n;
    else passives += n;
  });
  return { promoters, passives, detractors, invalid };
}

/**
 * The Net Promoter Score, −100..100: the share of promoters minus the share of detractors, in points (Rocks 2016).
 * Null without answers.
 *
 * @example
 * nps({ promoters: 250, passives: 675, detractors: 75 }); // { value: 17.5, n: 1000 }
 */
export function nps(counts: NpsCounts): { value: number | null; n: number } {
  const n = npsSize(counts);
  return { value: n === 0 ? null : (100 * (counts.promoters - counts.detractors)) / n, n };
}

/** How many answered; refuses what can't be counts. */
export function npsSize({ promoters, passives, detractors }: NpsCounts): number {
  checkCounts(promoters, passives, detractors);
  return promoters + passives + detractors;
}
