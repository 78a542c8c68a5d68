import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { mean } from "../means/mean.ts";
import { share } from "../shares/proportion.ts";
import { countBetween, onScale, sumOver } from "../scale.ts";
import type { Counts } from "../scale.ts";
import { scorings } from "./scoring.ts";

/** Ease on a 1–7 scale, 7 being easiest (Customer Effort Score 2.0). Shares in percent 0..100, `mean` 1..7. */
export type CesFigure = {
  /** The headline: the share of 5, 6 and 7. */
  value: number | null;
  n: number;
  /** Wilson interval of the headline, in percent. */
  interval: Interval | null;
  /** The share of 1, 2 and 3. */
  difficult: number | null;
  mean: number | null;
  /** t interval of the mean, not clipped to the scale. */
  meanInterval: Interval | null;
  /** Answers that are no whole number from 1 to 7; in no other figure. */
  invalid: number;
};

/**
 * Customer effort on a 1–7 scale: the share who found it easy (5 to 7) is the headline, with a Wilson interval; the
 * mean goes beside it. Null without answers.
 *
 * @example
 * ces(new Map([[7, 3], [4, 1]])).value; // 75
 */
export function ces(counts: Counts, level: number = defaultLevel): CesFigure {
  const { min, max, scoreOf } = scorings.ces;
  const { valid, invalid } = onScale(counts, min, max);
  const average = mean(valid, level);
  const percent = (x: number) => share({ x, n: average.n, level });
  const { value, n, interval } = percent(sumOver(valid, scoreOf));
  return {
    value,
    n,
    interval,
    difficult: percent(countBetween(valid, 1, 3)).value,
    mean: average.value,
    meanInterval: average.interval,
    invalid,
  };
}
