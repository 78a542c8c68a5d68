import { baselineOf, firmBaseline, outsideLimits, runsOfEight } from "./signals.ts";
import type { ChartOptions, Limits, Signal } from "./signals.ts";

/** A chart of individual values with their natural process limits, in the unit of the values. */
export type XmrFigure = {
  /** The mean of the baseline; null without values in it. */
  center: number | null;
  /** The mean moving range of the baseline: of two values in neighbouring periods. */
  rangeMean: number | null;
  /** The centre ∓ 3 × mean range / 1.128; null when the baseline does not move. Not clipped to a scale. */
  limits: Limits | null;
  /** A moving range above this is a signal of its own: 3.267 × mean range. */
  rangeLimit: number | null;
  /** Over all points, by place. */
  signals: Signal[];
  /** Values in the baseline. */
  baseline: number;
  /** Whether the baseline has fewer than 12 values. */
  provisional: boolean;
  missing: number;
  invalid: number;
};

/**
 * The XmR chart (Wheeler) of one value for each period: for scores, medians and rates whose error is unknown. Two values
 * that a missing period separates have no moving range. 60 points give a false alarm in about every sixth chart.
 *
 * @param values by period; null where there is none
 * @example
 * xmr([42, 45, 39, 44, 41, 43, 40, 58, 42]).limits; // { lower: 25.16, upper: 62.39 }
 */
export function xmr(values: readonly (number | null | undefined)[], options: ChartOptions = {}): XmrFigure {
  const points = values.map((value) => (Number.isFinite(value) ? (value as number) : null));
  const missing = values.filter((value) => value === null || value === undefined).length;
  const invalid = points.filter((point) => point === null).length - missing;
  const first = points.slice(0, baselineOf(options, points.length));
  const present = first.filter((point) => point !== null);
  const moves = first.flatMap((point, at) => {
    const previous = first[at - 1] ?? null;
    return point === null || previous === null ? [] : [Math.abs(point - previous)];
  });
  const base = { baseline: present.length, provisional: present.length < firmBaseline, missing, invalid };
  const center = meanOf(present);
  const rangeMean = meanOf(moves);
  const rangeLimit = rangeMean === null ? null : 3.267 * rangeMean;
  if (center === null) return { ...base, center, rangeMean, limits: null, rangeLimit, signals: [] };
  // 1.128 is the expected range of two values of a normal distribution, in its standard deviations.
  const sigma = rangeMean === null || rangeMean === 0 ? null : rangeMean / 1.128;
  const limits = sigma === null ? null : { lower: center - 3 * sigma, upper: center + 3 * sigma };
  const signals = [
    ...outsideLimits(
      points,
      points.map(() => limits),
      center,
      () => sigma,
    ),
    ...runsOfEight(points, center, () => sigma),
  ].sort((a, b) => a.index - b.index);
  return { ...base, center, rangeMean, limits, rangeLimit, signals };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
