import type { FigureWave } from "@afterword/store";
import { isOver } from "./ballot-box.ts";
import { endOfMonth, monthOf } from "./months.ts";

/** A stretch of time whose answers are shown together or not at all: a calendar month in UTC, or a whole wave. */
export interface FigurePeriod {
  /** The wave; null for a month. */
  readonly wave: string | null;
  /** The month; of a wave the one in which it closes, under which it is counted. */
  readonly month: string;
  /** When a wave closes; null for a month. */
  readonly closesAt: number | null;
  /** Something in it can still change, so that nothing of it is shown. */
  readonly isOpen: boolean;
  /** Answers were given in it that are shown never: too few, anonymously. */
  readonly isHeldBack: boolean;
  /** The fewest people behind a figure. */
  readonly k: number;
}

/** What of an answer, or of somebody's being asked, tells its period. */
export interface Placed {
  readonly wave: string | null;
  readonly month: string;
}

/** Until when links that were sent in a month can be answered, or their answers changed. */
export interface MonthOfLinks {
  readonly month: string;
  readonly openUntil: number;
}

/** A wave, and how many of its links were spent by an anonymous answer; told when none of them is shown. */
export type SpentWave = FigureWave & { readonly spent: number };

/** What else tells whether a period is over. */
export interface Surroundings {
  readonly now: number;
  readonly k: number;
  readonly waves: readonly SpentWave[];
  /** Of rules; whether they were answered plays no part, so that when a month is over tells nothing of who answered. */
  readonly links: readonly MonthOfLinks[];
  /** Months in which anonymous answers wait. */
  readonly waitingMonths: readonly string[];
  /** Whether the survey asks at all; then the present month is a period too. */
  readonly isInUse: boolean;
}

/** The name of the period that something is in. */
export const periodKey = ({ wave, month }: Pick<Placed, "wave" | "month">): string =>
  wave === null ? `month ${month}` : `wave ${wave}`;

/** Every period of a survey by its name, whether it is over, and how many people its figures need. */
export function figurePeriods(placed: readonly Placed[], around: Surroundings): Map<string, FigurePeriod> {
  const periods = new Map<string, FigurePeriod>();
  const filled = Map.groupBy(placed, periodKey);
  for (const wave of around.waves) {
    if (wave.state === "scheduled" || wave.state === "missed") continue;
    const isEmpty = !filled.has(periodKey({ wave: wave.id, month: "" }));
    const isOpen = !isOver(wave, around.now) || wave.waiting > 0;
    periods.set(periodKey({ wave: wave.id, month: "" }), {
      wave: wave.id,
      month: monthOf(wave.closesAt),
      closesAt: wave.closesAt,
      isOpen,
      isHeldBack: !isOpen && isEmpty && wave.spent > 0,
      k: Math.max(around.k, wave.definition.k ?? 1),
    });
  }
  const ofMonths = placed.filter(({ wave }) => wave === null).map(({ month }) => month);
  const present = around.isInUse ? [monthOf(around.now)] : [];
  for (const month of new Set([...ofMonths, ...around.waitingMonths, ...present])) {
    const key = periodKey({ wave: null, month });
    const canChange = around.links.some((link) => link.month <= month && link.openUntil > around.now);
    const isOpen = endOfMonth(month) > around.now || around.waitingMonths.includes(month) || canChange;
    periods.set(key, { wave: null, month, closesAt: null, isOpen, isHeldBack: false, k: around.k });
  }
  return periods;
}
