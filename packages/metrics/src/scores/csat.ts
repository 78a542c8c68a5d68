import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { mean } from "../means/mean.ts";
import { share } from "../shares/proportion.ts";
import { countBetween, onScale, sumOver } from "../scale.ts";
import type { Counts } from "../scale.ts";
import { scorings, twoBest } from "./scoring.ts";

/** Satisfaction on a scale of 5 or 7 points. Shares in percent 0..100, `mean` 1..5 or 1..7, `meanScaled` 0..100. */
export type CsatFigure = {
  /** The headline: the share of the two best answers, 4 and 5 of 5 or 6 and 7 of 7. */
  value: number | null;
  n: number;
  /** Wilson interval of the headline, in percent. */
  interval: Interval | null;
  /** The share of the best answer. */
  top1: number | null;
  /** The share of 1 and 2. */
  bottom2: number | null;
  mean: number | null;
  /** The mean stretched to 0..100: 100 (mean − 1) / (points − 1). */
  meanScaled: number | null;
  /** t interval of the mean, not clipped to the scale. */
  meanInterval: Interval | null;
  /** Answers that are no whole number on the scale; in no other figure. */
  invalid: number;
};

/**
 * Customer satisfaction on a 1–5 scale: the share of 4 and 5 is the headline, with a Wilson interval; the mean goes
 * beside it. Null without answers. Scales of different lengths have different figures: don't put them in one chart.
 *
 * @param points 7 for a 1–7 scale, whose headline is the share of 6 and 7
 * @example
 * csat(new Map([[5, 6], [4, 2], [1, 2]])).value; // 80
 */
export function csat(counts: Counts, level: number = defaultLevel, points: 5 | 7 = 5): CsatFigure {
  if (![5, 7].includes(points)) throw new RangeError(`A CSAT scale has 5 or 7 points, not ${String(points)}`);
  const { min, max, scoreOf } = points === 5 ? scorings.csat : twoBest(points);
  const { valid, invalid } = onScale(counts, min, max);
  const average = mean(valid, level);
  const percent = (x: number) => share({ x, n: average.n, level });
  const { value, n, interval } = percent(sumOver(valid, scoreOf));
  return {
    value,
    n,
    interval,
    top1: percent(countBetween(valid, max, max)).value,
    bottom2: percent(countBetween(valid, 1, 2)).value,
    mean: average.value,
    meanScaled: average.value === null ? null : (100 * (average.value - 1)) / (points - 1),
    meanInterval: average.interval,
    invalid,
  };
}
