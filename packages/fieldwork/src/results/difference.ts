import {
  meanDetectable,
  meanDifference,
  npsDetectable,
  npsDifference,
  shareDetectable,
  shareDifference,
  type Interval,
} from "@afterword/metrics";
import type { Basis } from "../figures.ts";

/** How two figures of different people differ, in the unit of the figure. */
export interface Difference {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  /** The smallest true difference that so many answers find with 80 % power. */
  readonly detectable: number | null;
  /** Who could not even find a difference of so much does not say that there is none. */
  readonly enough: number;
}

/** How much of the scale a difference has to be found for: 10 points of 100. */
const part = 0.1;

/**
 * How much the first figure is above the second. Ten points are enough to be found, of a mean a tenth of its scale's length:
 * 0.4 from 1 to 5. A number without a scale has no such measure, so that any difference is enough: whoever reads it looks
 * at the smallest one that could be found.
 */
export function differenceOf(a: Basis, b: Basis): Difference {
  const enough = enoughOf(a);
  if (a.kind === "share" && b.kind === "share") {
    const { value, interval, p } = shareDifference(a, b);
    return { value, interval, p, detectable: shareDetectable(a, b), enough };
  }
  if (a.kind === "nps" && b.kind === "nps") {
    const { value, interval, p } = npsDifference(a.counts, b.counts);
    return { value, interval, p, detectable: npsDetectable(a.counts, b.counts), enough };
  }
  if (a.kind === "mean" && b.kind === "mean") {
    const { value, interval, p } = meanDifference(a.counts, b.counts);
    return { value, interval, p, detectable: meanDetectable(a.counts, b.counts), enough };
  }
  throw new Error(`A figure of ${a.kind} is not compared with one of ${b.kind}.`);
}

/** Who could not even find a difference of so much, in the unit of a figure, does not say that there is none. */
export function enoughOf(basis: Basis): number {
  if (basis.kind !== "mean") return 100 * part;
  return basis.scale ? part * (basis.scale.max - basis.scale.min) : Infinity;
}
