import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { npsInterval } from "./nps-interval.ts";
import { npsSize, type NpsCounts } from "./nps.ts";

/** Answers that have one weight, such as those of one cell of the weighting. */
export type WeightedNpsCounts = { counts: NpsCounts; weight: number };

/** A weighted NPS, −100..100. Show it beside the raw score, with the raw n. */
export type WeightedNps = {
  value: number | null;
  /** How many answered, whatever their weight. */
  n: number;
  sumWeights: number;
  /** Kish's (Σw)² / Σw². */
  nEff: number | null;
  /** The adjusted Wald interval for `nEff` answers. */
  interval: Interval | null;
};

/**
 * The Net Promoter Score of weighted answers, −100..100: Σ w s / Σ w with s of 1, 0 and −1, and the interval that the
 * effective number of answers is worth. Null without weight.
 *
 * @throws RangeError for a weight below 0 or one that is no number
 * @example
 * npsWeighted([
 *   { counts: { promoters: 1, passives: 0, detractors: 0 }, weight: 3 },
 *   { counts: { promoters: 0, passives: 0, detractors: 1 }, weight: 1 },
 * ]).value; // 50
 */
export function npsWeighted(cells: Iterable<WeightedNpsCounts>, level: number = defaultLevel): WeightedNps {
  const sums: NpsCounts = { promoters: 0, passives: 0, detractors: 0 };
  let [n, squares] = [0, 0];
  for (const { counts, weight } of cells) {
    if (!(weight >= 0) || !Number.isFinite(weight)) throw new RangeError(`A weight is 0 or more, not ${weight}`);
    const size = npsSize(counts);
    n += size;
    squares += size * weight * weight;
    sums.promoters += counts.promoters * weight;
    sums.passives += counts.passives * weight;
    sums.detractors += counts.detractors * weight;
  }
  const sumWeights = npsSize(sums);
  if (sumWeights === 0) return { value: null, n, sumWeights, nEff: null, interval: null };
  const nEff = (sumWeights * sumWeights) / squares;
  const value = (100 * (sums.promoters - sums.detractors)) / sumWeights;
  return { value, n, sumWeights, nEff, interval: npsInterval(sums, level, { nEff }) };
}
