import { checkCounts, isOnScale } from "../scale.ts";
import type { Counts } from "../scale.ts";
import { scorings } from "../scores/scoring.ts";

/** How many people gave 9–10, 7–8 and 0–6. */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

/**
 * Sorts the answers of a 0–10 question into promoters (9–10), passives (7–8) and detractors (0–6). What is no whole
 * number from 0 to 10 is counted as `invalid` and goes nowhere else.
 *
 * @example
 * npsCounts(new Map([[10, 3], [7, 1], [2, 1]])); // { promoters: 3, passives: 1, detractors: 1, invalid: 0 }
 */
export function npsCounts(counts: Counts): NpsCounts & { invalid: number } {
  const { min, max, scoreOf } = scorings.nps;
  const groups = { promoters: 0, passives: 0, detractors: 0, invalid: 0 };
  for (const [value, n] of counts) {
    checkCounts(n);
    groups[isOnScale(value, min, max) ? groupOf(scoreOf(value)) : "invalid"] += n;
  }
  return groups;
}

const groupOf = (score: number): keyof NpsCounts => (score > 0 ? "promoters" : score < 0 ? "detractors" : "passives");

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
