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
import { spreadWithin, type Sized } from "./basis.ts";

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

/** Of a number without a scale, how much of its standard deviation: what 10 points are of that of a share of one half. */
const partOfSpread = 0.2;

/**
 * How much the first figure is above the second. Ten points are enough to be found, of a mean a tenth of its scale's length:
 * 0.4 from 1 to 5. A number without a scale is measured by how far its answers are spread: a fifth of their standard
 * deviation is enough.
 */
export function differenceOf({ basis: a, nEff: ofA }: Sized, { basis: b, nEff: ofB }: Sized): Difference {
  const enough = enoughOf([a, b]);
  const nEff = [ofA, ofB] as const;
  if (a.kind === "share" && b.kind === "share") {
    const [one, other] = [
      { x: a.x, n: a.n, nEff: ofA },
      { x: b.x, n: b.n, nEff: ofB },
    ];
    const { value, interval, p } = shareDifference(one, other);
    return { value, interval, p, detectable: shareDetectable(one, other), enough };
  }
  if (a.kind === "nps" && b.kind === "nps") {
    const { value, interval, p } = npsDifference(a.counts, b.counts, { nEff });
    return { value, interval, p, detectable: npsDetectable(a.counts, b.counts, { nEff }), enough };
  }
  if (a.kind === "mean" && b.kind === "mean") {
    const { value, interval, p } = meanDifference(a.counts, b.counts, undefined, nEff);
    return { value, interval, p, detectable: meanDetectable(a.counts, b.counts, { nEff }), enough };
  }
  throw new Error(`A figure of ${a.kind} is not compared with one of ${b.kind}.`);
}

/** Who could not even find a difference of so much, in the unit of figures, does not say that there is none. */
export function enoughOf(parts: readonly [Basis, ...Basis[]]): number {
  const [basis] = parts;
  if (basis.kind !== "mean") return 100 * part;
  return basis.scale ? part * (basis.scale.max - basis.scale.min) : partOfSpread * (spreadWithin(parts) ?? 0);
}
