/** Something on a control chart that chance alone would rarely do: a point outside the limits, or eight on one side. */
export type Signal = {
  rule: "outside_limits" | "run_of_eight";
  /** The place of the point; of a run, its eighth point, and each further one again. */
  index: number;
  side: "above" | "below";
  /** How far the point is from the centre, in sigmas (3 is the limit), below it negative; null where sigma is unknown. */
  sigmas: number | null;
};

/** The limits of a point; null where it has none. */
export type Limits = { lower: number; upper: number };

/** Fewest points of a baseline that is not provisional. */
export const firmBaseline = 12;

/** How limits are frozen. */
export type ChartOptions = {
  /** The limits come from the first so many points and hold for all; all points unless told. Under 12 is provisional. */
  baseline?: number;
};

/** The baseline that is asked for, of so many points. */
export function baselineOf({ baseline }: ChartOptions, points: number): number {
  if (baseline === undefined) return points;
  if (!Number.isSafeInteger(baseline) || baseline < 1)
    throw new RangeError(`A baseline is a whole number of points from 1, not ${baseline}`);
  return Math.min(baseline, points);
}

/**
 * Where eight points or more in a row lie on the same side of the centre (Wheeler, Understanding Statistical Process
 * Control; one of the Western Electric rules). A point on the centre ends a run; a missing point neither ends nor extends it.
 *
 * @param values one for each period, null where there is none
 * @example
 * runsOfEight([5, 6, 5, 7, 5, 6, 5, 6], 4); // [{ rule: "run_of_eight", index: 7, side: "above", sigmas: null }]
 */
export function runsOfEight(
  values: readonly (number | null)[],
  center: number,
  sigmaOf: (index: number) => number | null = () => null,
): Signal[] {
  let length = 0;
  let side: Signal["side"] | null = null;
  const signals: Signal[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const here = sideOf(value, center);
    length = here === side ? length + 1 : 1;
    side = here;
    if (side !== null && length >= 8)
      signals.push({ rule: "run_of_eight", index, side, sigmas: distance(value, center, sigmaOf(index)) });
  }
  return signals;
}

/** The points outside their limits, which are three sigmas from the centre. */
export function outsideLimits(
  values: readonly (number | null)[],
  limits: readonly (Limits | null)[],
  center: number,
  sigmaOf: (index: number) => number | null,
): Signal[] {
  return values.flatMap((value, index) => {
    const { lower, upper } = limits[index] ?? { lower: -Infinity, upper: Infinity };
    if (value === null) return [];
    const side = sideOf(value, upper) === "above" ? "above" : sideOf(value, lower) === "below" ? "below" : null;
    if (side === null) return [];
    return [{ rule: "outside_limits" as const, index, side, sigmas: distance(value, center, sigmaOf(index)) }];
  });
}

/** Null on the line. A mean of equal numbers is often off by the last bit, which is no side. */
function sideOf(value: number, line: number): Signal["side"] | null {
  if (Math.abs(value - line) <= 1e-12 * Math.max(Math.abs(value), Math.abs(line))) return null;
  return value > line ? "above" : "below";
}

function distance(value: number, center: number, sigma: number | null): number | null {
  return sigma === null || sigma === 0 ? null : (value - center) / sigma;
}
