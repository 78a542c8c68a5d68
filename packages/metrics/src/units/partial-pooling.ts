import { defaultLevel, upperTail } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { normalQuantile } from "../tails/normal.ts";

/** A unit's figure and its standard error, in one unit; null where there is none. */
export type PoolingUnit = { value: number | null; se: number | null };

/** A unit's figure, drawn towards that of all units by as much as it is uncertain. */
export type PooledItem = {
  value: number | null;
  /** Between the unit's own figure and the overall one; null without either. */
  pooled: number | null;
  /** Of the pooled figure, wider for not knowing exactly how much the units differ. */
  interval: Interval | null;
  /** How much of the pooled figure is the unit's own, 0..1. */
  weight: number | null;
};

/** Units and what they have in common. */
export type PoolingFigure = {
  /** The precision-weighted mean of the units; null without any. */
  overall: number | null;
  /** The standard deviation of the units' true figures, in their unit; 0 when they differ no more than by chance. */
  between: number | null;
  items: PooledItem[];
};

/**
 * Partial pooling, for cells too small to stand alone: each figure is drawn towards the overall one, the more the larger
 * its standard error (empirical Bayes with Morris's 1983 weights and intervals; variance between units by DerSimonian and
 * Laird 1986). Three units or fewer keep their own figures. Show it as an estimate, never instead of a figure that is
 * withheld. A unit without a standard error above 0 stays out.
 *
 * @throws RangeError for a standard error that is no number from 0
 * @example
 * partialPooling([0, 20, 40, 60, 80].map((value) => ({ value, se: 20 }))).items[0]?.pooled; // 8
 */
export function partialPooling(units: readonly PoolingUnit[], level: number = defaultLevel): PoolingFigure {
  const wrong = units.find(({ value, se }) => !Number.isFinite(value ?? 0) || !((se ?? 0) >= 0) || se === Infinity);
  if (wrong !== undefined) throw new RangeError(`Expected a figure and its error, not ${wrong.value} and ${wrong.se}`);
  const z = normalQuantile(upperTail(level));
  const known = units.flatMap(({ value, se }) => (value === null || se === null || se === 0 ? [] : [{ value, se }]));
  const k = known.length;
  if (k === 0) return { overall: null, between: null, items: units.map(alone) };
  const variance = betweenUnits(known);
  const precision = sum(known, ({ se }) => 1 / (variance + se * se));
  const overall = sum(known, ({ value, se }) => value / (variance + se * se)) / precision;
  const typical = sum(known, ({ se }) => (se * se) / (variance + se * se)) / precision;
  // The variance between few units is not known well enough to draw them in by all that it says.
  const trust = k > 3 ? (k - 3) / (k - 1) : 0;
  const items = units.map((unit): PooledItem => {
    const { value, se } = unit;
    if (value === null || se === null || se === 0) return alone(unit);
    const drawn = (trust * se * se) / (variance + se * se);
    const pooled = value + drawn * (overall - value);
    const own = 1 / (variance + se * se) / precision;
    const unsure = k > 3 ? ((2 / (k - 3)) * drawn ** 2 * (typical + variance)) / (variance + se * se) : 0;
    const half = z * Math.sqrt(se * se * (1 - (1 - own) * drawn) + unsure * (value - overall) ** 2);
    const interval = { lower: pooled - half, upper: pooled + half, level, method: "empirical_bayes" };
    return { value, pooled, interval, weight: 1 - drawn };
  });
  return { overall, between: Math.sqrt(variance), items };
}

function alone({ value }: PoolingUnit): PooledItem {
  return { value, pooled: null, interval: null, weight: null };
}

/** The variance between units: what is left of how far they lie apart once their own errors are taken off. */
function betweenUnits(units: readonly { value: number; se: number }[]): number {
  const weights = sum(units, ({ se }) => 1 / se ** 2);
  const center = sum(units, ({ value, se }) => value / se ** 2) / weights;
  const q = sum(units, ({ value, se }) => ((value - center) / se) ** 2);
  const scale = weights - sum(units, ({ se }) => 1 / se ** 4) / weights;
  return units.length < 2 ? 0 : Math.max(0, (q - (units.length - 1)) / scale);
}

function sum<U>(units: readonly U[], of: (unit: U) => number): number {
  return units.reduce((total, unit) => total + of(unit), 0);
}
