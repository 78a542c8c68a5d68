import type { DriverIntervals } from "./driver-bootstrap.ts";
import type { DriverCases } from "./driver-cases.ts";
import type { Interval } from "../interval.ts";
import type { Importance } from "./lmg.ts";
import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/**
 * Where a predictor lies among the others by importance (is its share above 1 / k?) and performance (is it above the
 * average?), in the words of Martilla and James (1977).
 */
export type DriverQuadrant = "concentrate" | "keep_up" | "low_priority" | "possible_overkill";

/** One predictor: how important it is, and how well it is rated. */
export type DriverItem = {
  name: string;
  /** Its part of R², 0..1. */
  raw: number;
  /** Its part of what all predictors explain, 0..1; null when they explain nothing. */
  share: number | null;
  /** Of the share, by bootstrap. */
  interval: Interval | null;
  /** Pearson's, −1..1: the sign says which way it goes, which a share does not. */
  correlation: number;
  correlationInterval: Interval | null;
  /** In the unit of its answers. */
  mean: number;
  /** The mean stretched to 0..100 over its scale; null without a scale. */
  performance: number | null;
  /** Performance minus the average performance of the predictors, −100..100. */
  gap: number | null;
  /** Share × how far performance is below the average: above 0 where effort is best spent. */
  priority: number | null;
  quadrant: DriverQuadrant | null;
};

/** The figures of each predictor, in the order of the predictors. */
export function driverItems(
  predictors: DriverCases["predictors"],
  { size, cells }: SymmetricMatrix,
  { r2, raw }: Importance,
  intervals: DriverIntervals,
): DriverItem[] {
  const performances = predictors.map(({ mean, scale }) =>
    scale === null ? null : (100 * (mean - scale.min)) / (scale.max - scale.min),
  );
  const known = performances.filter((performance) => performance !== null);
  const average = known.reduce((sum, performance) => sum + performance, 0) / known.length;
  return predictors.map(({ name, mean }, j) => {
    const part = raw[j] ?? 0;
    const share = r2 > 0 ? part / r2 : null;
    const performance = performances[j] ?? null;
    const gap = performance === null ? null : performance - average;
    return {
      name,
      raw: part,
      share,
      interval: intervals.shares[j] ?? null,
      correlation: cells[j * size + size - 1] ?? 0,
      correlationInterval: intervals.correlations[j] ?? null,
      mean,
      performance,
      gap,
      priority: gap === null || share === null ? null : -share * gap,
      quadrant: gap === null || share === null ? null : quadrant(share >= 1 / predictors.length, gap >= 0),
    };
  });
}

function quadrant(isImportant: boolean, isGood: boolean): DriverQuadrant {
  if (isImportant) return isGood ? "keep_up" : "concentrate";
  return isGood ? "possible_overkill" : "low_priority";
}
