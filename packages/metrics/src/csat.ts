import { defaultLevel } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { mean } from "./mean.ts";
import { share } from "./proportion.ts";
import { countBetween, onScale } from "./scale.ts";
import type { Counts } from "./scale.ts";

/** Satisfaction on a 1–5 scale. Shares in percent 0..100, `mean` 1..5, `meanScaled` 0..100. */
export type CsatFigure = {
  /** The headline: the share of 4 and 5. */
  value: number | null;
  n: number;
  /** Wilson interval of the headline, in percent. */
  interval: Interval | null;
  /** The share of 5. */
  top1: number | null;
  /** The share of 1 and 2. */
  bottom2: number | null;
  mean: number | null;
  /** The mean stretched to 0..100: 100 (mean − 1) / 4. */
  meanScaled: number | null;
  /** t interval of the mean, not clipped to the scale. */
  meanInterval: Interval | null;
  /** Answers that are no whole number from 1 to 5; in no other figure. */
  invalid: number;
};

/**
 * Customer satisfaction on a 1–5 scale: the share of 4 and 5 is the headline, with a Wilson interval; the mean goes
 * beside it. Null without answers.
 *
 * @example
 * csat(new Map([[5, 6], [4, 2], [1, 2]])).value; // 80
 */
export function csat(counts: Counts, level: number = defaultLevel): CsatFigure {
  const { valid, invalid } = onScale(counts, 1, 5);
  const average = mean(valid, level);
  const percent = (from: number, to: number) => share({ x: countBetween(valid, from, to), n: average.n, level });
  const { value, n, interval } = percent(4, 5);
  return {
    value,
    n,
    interval,
    top1: percent(5, 5).value,
    bottom2: percent(1, 2).value,
    mean: average.value,
    meanScaled: average.value === null ? null : (100 * (average.value - 1)) / 4,
    meanInterval: average.interval,
    invalid,
  };
}
