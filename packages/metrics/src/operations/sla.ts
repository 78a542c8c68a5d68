import { defaultLevel } from "../interval.ts";
import type { Interval } from "../interval.ts";
import { share } from "../shares/proportion.ts";
import { checkCounts, countBetween, finite, sumOver, type Counts } from "../scale.ts";

/** How many tickets were closed within their target. Shares in percent 0..100. */
export type SlaFigure = {
  /** Of the closed ones, those within the target. */
  value: number | null;
  /** How many are closed. */
  n: number;
  /** Wilson interval of the share. */
  interval: Interval | null;
  met: number;
  openOverdue: number;
  /** The same with open tickets that are past their target as missed. Only closed ones would flatter. */
  withOpen: number | null;
  withOpenInterval: Interval | null;
  /** Durations that are negative, infinite or no number; in no other figure. */
  invalid: number;
};

/** Closed tickets, those of them within their target, and open ones that are past it. */
export type SlaCounts = { met: number; closed: number; openOverdue?: number };

/**
 * The share of tickets within their target, in percent, from counts; null without tickets.
 *
 * @example
 * slaAttainment({ met: 8, closed: 10, openOverdue: 6 }).withOpen; // 50
 */
export function slaAttainment({ met, closed, openOverdue = 0 }: SlaCounts, level: number = defaultLevel): SlaFigure {
  checkCounts(openOverdue);
  const ofClosed = share({ x: met, n: closed, level });
  const ofAll = share({ x: met, n: closed + openOverdue, level });
  return { ...ofClosed, met, openOverdue, withOpen: ofAll.value, withOpenInterval: ofAll.interval, invalid: 0 };
}

/**
 * The share of closed tickets that took at most the target, which itself still counts as met. Where every ticket has its own
 * target, give duration / target and a target of 1.
 *
 * @param hours duration → count
 * @example
 * slaWithin(new Map([[24, 1], [24.0001, 1]]), { target: 24 }).value; // 50
 */
export function slaWithin(
  hours: Counts,
  { target, openOverdue = 0 }: { target: number; openOverdue?: number },
  level: number = defaultLevel,
): SlaFigure {
  if (!(target >= 0)) throw new RangeError(`A target is 0 or more, not ${target}`);
  const { valid, invalid } = finite(hours, 0);
  const counts = { met: countBetween(valid, 0, target), closed: sumOver(valid, () => 1), openOverdue };
  return { ...slaAttainment(counts, level), invalid };
}
