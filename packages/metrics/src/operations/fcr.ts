import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { share } from "../shares/proportion.ts";
import { checkCounts } from "../scale.ts";

/** Cases by whether the first contact resolved them. */
export type FcrCounts = {
  resolved: number;
  unresolved: number;
  /** Cases of which it is not known. */
  unknown?: number;
  /** Of the unresolved, those that no first contact can resolve, for the net figure. */
  beyondFirstLevel?: number;
};

/** First-contact resolution, in percent 0..100. What a client says and what the system measured are two metrics. */
export type FcrFigure = {
  /** Of the known cases, those that the first contact resolved. */
  value: number | null;
  /** How many are known. */
  n: number;
  /** Wilson interval of the value. */
  interval: Interval | null;
  unknown: number;
  /** Without the cases that no first contact can resolve. */
  net: number | null;
  netInterval: Interval | null;
};

/**
 * First-contact resolution, in percent; null without known cases. Keep the source (client or system) and the window in which a
 * second contact counts with the figure: they are part of its definition.
 *
 * @example
 * fcr({ resolved: 3, unresolved: 1, unknown: 2 }).value; // 75
 */
export function fcr(
  { resolved, unresolved, unknown = 0, beyondFirstLevel = 0 }: FcrCounts,
  level: number = defaultLevel,
): FcrFigure {
  checkCounts(resolved, unresolved, unknown, beyondFirstLevel);
  if (beyondFirstLevel > unresolved)
    throw new RangeError(`Of ${unresolved} unresolved cases ${beyondFirstLevel} can't be beyond the first level`);
  const known = share({ x: resolved, n: resolved + unresolved, level });
  const net = share({ x: resolved, n: resolved + unresolved - beyondFirstLevel, level });
  return { ...known, unknown, net: net.value, netInterval: net.interval };
}
