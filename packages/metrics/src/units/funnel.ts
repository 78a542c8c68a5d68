import type { Interval } from "../interval.ts";
import { upperTail } from "../interval.ts";
import { mean } from "../means/mean.ts";
import { quantile } from "../means/quantile.ts";
import { normalQuantile } from "../tails/normal.ts";
import { nps } from "../nps/nps.ts";
import type { NpsCounts } from "../nps/nps.ts";
import type { Counts } from "../scale.ts";

/** What all units have together: the counts behind a share (in percent), an NPS, or a mean (with its scale, if any). */
export type FunnelOverall =
  | { kind: "share"; x: number; n: number }
  | { kind: "nps"; counts: NpsCounts }
  | { kind: "mean"; counts: Counts; scale?: { min: number; max: number } };

/** A unit's figure in the unit of the whole, null where there is none, and its number of answers. */
export type FunnelUnit = { value: number | null; n: number };

/** Where a unit lies in a funnel. */
export type FunnelItem = FunnelUnit & {
  /** Where figures of so many answers fall by chance, in the order of the levels; empty without answers or variation. */
  limits: Interval[];
  /** The widest limits that the figure is outside of; null when it is within all. */
  outside: { level: number; side: "above" | "below" } | null;
};

/** Units compared with what they have together. */
export type FunnelFigure = {
  center: number | null;
  /**
   * How much more the units differ than chance lets them: the mean square of their distances from the whole in standard
   * errors, of which the lowest and the highest tenth are drawn in to the others (winsorised). About 1 or less where they
   * are alike; null for fewer than 10 units with answers, as a tenth of them is none.
   */
  dispersion: number | null;
  items: FunnelItem[];
};

/** How to draw the limits. */
export type FunnelOptions = {
  /** 95 % and 99.8 % unless told. */
  levels?: readonly number[];
  /** Whether limits are widened by the root of the dispersion, where that is above 1 (Spiegelhalter 2005). */
  isAdjusted?: boolean;
};

/** The share of units that is drawn in at each end, and the number of units from which that is one. */
const drawnIn = 0.1;
const fewestUnits = 1 / drawnIn;

/**
 * Funnel-plot limits (Spiegelhalter 2005): how far from the overall figure a unit with so many answers falls by chance. An
 * honest comparison of units without a ranking. Normal limits, clipped to the scale: a share is outside exactly when the
 * overall share is outside its Wilson interval. Many large units differ more than by chance for reasons that are nobody's
 * merit or fault; limits that are adjusted for that leave outside who differs from the others more than these do.
 *
 * @throws RangeError for an impossible n or level
 * @example
 * funnel({ kind: "share", x: 80, n: 100 }, [{ value: 60, n: 25 }]).items[0]?.outside; // { level: 0.95, side: "below" }
 */
export function funnel(
  overall: FunnelOverall,
  units: readonly FunnelUnit[],
  { levels = [0.95, 0.998], isAdjusted = false }: FunnelOptions = {},
): FunnelFigure {
  const { center, sd, min, max } = spread(overall);
  const quantiles = levels.map((level) => ({ level, z: normalQuantile(upperTail(level)) }));
  const wrong = units.find(({ n }) => !(n >= 0) || n === Infinity);
  if (wrong) throw new RangeError(`A number of answers is 0 or more, not ${wrong.n}`);
  const dispersion = center === null || sd === null || sd === 0 ? null : dispersionOf({ center, sd }, units);
  const widened = isAdjusted ? Math.sqrt(Math.max(1, dispersion ?? 1)) : 1;
  const items = units.map(({ value, n }) => {
    if (center === null || sd === null || sd === 0 || n === 0) return { value, n, limits: [], outside: null };
    const bounds = quantiles.map(({ level, z }) => {
      const half = (widened * z * sd) / Math.sqrt(n);
      return { lower: Math.max(min, center - half), upper: Math.min(max, center + half), level, method: "funnel" };
    });
    return { value, n, limits: bounds, outside: value === null ? null : outsideOf(value, bounds) };
  });
  return { center, dispersion, items };
}

function dispersionOf(whole: { center: number; sd: number }, units: readonly FunnelUnit[]): number | null {
  const distances = units.flatMap(({ value, n }) =>
    value === null || n === 0 ? [] : [((value - whole.center) * Math.sqrt(n)) / whole.sd],
  );
  if (distances.length < fewestUnits) return null;
  const counts = new Map<number, number>();
  for (const distance of distances) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [lowest, highest] = [quantile(counts, drawnIn) ?? 0, quantile(counts, 1 - drawnIn) ?? 0];
  const squares = distances.map((distance) => Math.min(highest, Math.max(lowest, distance)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/** The overall figure, the standard deviation of one answer around it, and the ends of its scale. */
function spread(overall: FunnelOverall): { center: number | null; sd: number | null; min: number; max: number } {
  if (overall.kind === "share") {
    const { x, n } = overall;
    if (!(x >= 0 && x <= n) || n === Infinity) throw new RangeError(`Expected 0 <= x <= n, not x = ${x} and n = ${n}`);
    if (n === 0) return { center: null, sd: null, min: 0, max: 100 };
    return { center: (100 * x) / n, sd: 100 * Math.sqrt((x / n) * (1 - x / n)), min: 0, max: 100 };
  }
  if (overall.kind === "nps") {
    const { promoters, detractors } = overall.counts;
    const { value, n } = nps(overall.counts);
    if (value === null) return { center: null, sd: null, min: -100, max: 100 };
    // Promoters and detractors are cells of one multinomial.
    const variance = (promoters + detractors) / n - (value / 100) ** 2;
    return { center: value, sd: 100 * Math.sqrt(Math.max(0, variance)), min: -100, max: 100 };
  }
  const { value, sd } = mean(overall.counts);
  return { center: value, sd, min: overall.scale?.min ?? -Infinity, max: overall.scale?.max ?? Infinity };
}

function outsideOf(value: number, limits: readonly Interval[]): FunnelItem["outside"] {
  const left = limits.filter(({ lower, upper }) => value < lower || value > upper);
  const widest = left.reduce<Interval | null>((a, b) => (a === null || b.level > a.level ? b : a), null);
  return widest === null ? null : { level: widest.level, side: value > widest.upper ? "above" : "below" };
}
