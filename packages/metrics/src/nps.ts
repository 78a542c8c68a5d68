import { defaultLevel, upperTail } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";
import { onScale } from "./scale.ts";
import type { Counts } from "./scale.ts";

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
  const { valid, invalid } = onScale(counts, 0, 10);
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  for (const [value, n] of valid) groups[value >= 9 ? "promoters" : value >= 7 ? "passives" : "detractors"] += n;
  return { ...groups, invalid };
}

/**
 * The Net Promoter Score, −100..100: the share of promoters minus the share of detractors, in points (Rocks 2016).
 * Null without answers.
 *
 * @example
 * nps({ promoters: 250, passives: 675, detractors: 75 }); // { value: 17.5, n: 1000 }
 */
export function nps({ promoters, passives, detractors }: NpsCounts): { value: number | null; n: number } {
  const n = promoters + passives + detractors;
  return { value: n === 0 ? null : (100 * (promoters - detractors)) / n, n };
}

/**
 * The adjusted Wald interval of an NPS (Rocks 2016): 3 pseudo-answers are added, a quarter, a half and a quarter of
 * them. In points, clipped to −100..100; null without answers. Its centre is not the score itself: show the raw score.
 *
 * @example
 * npsInterval({ promoters: 50, passives: 30, detractors: 20 }, 0.9); // { lower: 16.47, upper: 41.78, … }
 */
export function npsInterval(counts: NpsCounts, level: number = defaultLevel): Interval | null {
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return null;
  const promoters = (counts.promoters + 0.75) / (n + 3);
  const detractors = (counts.detractors + 0.75) / (n + 3);
  const centre = promoters - detractors;
  // The two shares come from one multinomial; treating them as independent would be wrong.
  const variance = promoters + detractors - centre * centre;
  const half = normalQuantile(upperTail(level)) * Math.sqrt(variance / (n + 3));
  return {
    lower: Math.max(-100, 100 * (centre - half)),
    upper: Math.min(100, 100 * (centre + half)),
    level,
    method: "adjusted_wald",
  };
}
