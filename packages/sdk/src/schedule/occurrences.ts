import { Temporal } from "temporal-polyfill";
import { dayMs } from "../duration.ts";
import type { Cadence, WaveDefinition } from "../wave/definition.ts";
import { toInstant, toLocal } from "./local-time.ts";

/** What says when a wave comes round, or a report. */
export interface Recurrence extends Pick<WaveDefinition, "anchor" | "timeZone"> {
  readonly every: Cadence | "quarter" | "month";
}

/** One occurrence of a wave. */
export interface Occurrence {
  /** 0 is the anchor. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the clock of the wave's zone shows then. */
  readonly local: string;
}

/**
 * When occurrence `n` of a wave starts, in milliseconds since 1970; 0 is the anchor, null is none. A rolling wave comes
 * round each week.
 *
 * Each is counted from the anchor, never from the one before: a wave of 29 February is on 28 February in common years and
 * on 29 again in leap years, one of the 31st on the last day of a shorter month. A wall time that the clock skips is later
 * by the gap, of one that it shows twice the first is meant.
 *
 * @throws RangeError when the anchor or the zone does not exist
 * @example occurrenceAt({ every: "year", anchor: "2028-02-29T09:00", timeZone: "UTC" }, 1) // Date.UTC(2029, 1, 28, 9)
 */
export function occurrenceAt({ every, anchor, timeZone }: Recurrence, n: number): number | null {
  if (!Number.isInteger(n) || n < 0 || n > last(every)) return null;
  if (n === 0) return toInstant(anchor, timeZone);
  const local = Temporal.PlainDateTime.from(anchor).add(stepsOf(every, n));
  return local.year > 9_999 ? null : toInstant(local.toString({ smallestUnit: "minute" }), timeZone);
}

/**
 * The next occurrences after a moment (milliseconds since 1970), at most `count` of them.
 *
 * @throws RangeError when the anchor or the zone does not exist
 * @example nextOccurrences(wave.definition, Date.now(), 3).map(({ local }) => local)
 */
export function nextOccurrences(wave: Recurrence, after: number, count: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (let n = firstToTry(wave, after); found.length < count; n += 1) {
    const at = occurrenceAt(wave, n);
    if (at === null) break;
    if (at > after) found.push({ n, at, local: toLocal(at, wave.timeZone) });
  }
  return found;
}

/** Beyond it the year has more than four digits for certain. */
function last(every: Recurrence["every"]): number {
  if (every === "once") return 0;
  return typeof every === "string" ? 120_000 : 600_000;
}

const monthsOf = { once: 0, "half-year": 6, quarter: 3, month: 1 } as const;

function stepsOf(every: Recurrence["every"], n: number): Temporal.DurationLike {
  if (every === "year") return { years: n };
  return typeof every === "string" ? { months: monthsOf[every] * n } : { weeks: n };
}

const longest = { once: 1, year: 366, "half-year": 184, quarter: 92, month: 31 } as const;

/** No later than the first occurrence after the moment, and near it. */
function firstToTry({ every, anchor, timeZone }: Recurrence, after: number): number {
  const longestDays = typeof every === "string" ? longest[every] : 7;
  const steps = Math.floor((after - toInstant(anchor, timeZone)) / (longestDays * dayMs)) - 1;
  return every === "once" ? 0 : Math.max(0, steps);
}
