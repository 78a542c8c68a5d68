import { dayMs } from "../duration.ts";
import { dayNumber, dayText, parseDay, weekdayOf } from "./day.ts";
import type { WindowDefinition } from "./definition.ts";
import type { Place } from "./place.ts";
import { localOf, stretchAt } from "./zone.ts";

const minuteMs = 60_000;
/** Longer than any window is closed. */
const horizonMs = 400 * dayMs;

/**
 * Whether a window is open at a moment (milliseconds since 1970): what counts is what the clock at the place shows.
 * Holidays close a window of working days only.
 *
 * @example isOpen(readWindow({ hours: "08:00-18:00" }), Date.UTC(2027, 1, 3, 7), place)
 */
export function isOpen(window: WindowDefinition, at: number, place: Place): boolean {
  const local = localOf(at, place.timeZone);
  const day = dayNumber(local);
  const past = local - day * dayMs;
  return window.fromMinute * minuteMs <= past && past < window.toMinute * minuteMs && isOpenDay(window, day, place);
}

/**
 * When a window is next open: `at` itself when it is open then, `Infinity` when it is not within 400 days. Milliseconds
 * since 1970.
 *
 * @example new Date(nextOpening(readWindow({ hours: "08:00-18:00", days: "workdays" }), Date.now(), place))
 */
export function nextOpening(window: WindowDefinition, at: number, place: Place): number {
  const limit = at + horizonMs;
  for (let from = at; from <= limit;) {
    const { to, offsetMs } = stretchAt(place.timeZone, from);
    const local = openingBetween(window, from + offsetMs, Math.min(to, limit) + offsetMs, place);
    if (local !== null) return local - offsetMs;
    from = to;
  }
  return Infinity;
}

/** The same on a clock that runs evenly from `from` to before `to`. */
function openingBetween(window: WindowDefinition, from: number, to: number, place: Place): number | null {
  for (let day = dayNumber(from); day * dayMs < to; day += 1) {
    const start = Math.max(from, day * dayMs + window.fromMinute * minuteMs);
    const isLeft = start < day * dayMs + window.toMinute * minuteMs;
    if (isLeft && isOpenDay(window, day, place)) return start < to ? start : null;
  }
  return null;
}

/** Whether a window is open on a day, by the day's number. */
export function isOpenDay({ days }: WindowDefinition, day: number, place: Place): boolean {
  if (days === "any") return true;
  return days === "workdays" ? isWorkday(day, place) : days.includes(weekdayOf(day));
}

// Days are compared as numbers: writing each as text takes longer than all the rest.
const numbered = new WeakMap<ReadonlySet<string>, ReadonlySet<number | null>>();

function isWorkday(day: number, { weekend, holidays }: Place): boolean {
  if (weekend.includes(weekdayOf(day))) return false;
  if (holidays.size === 0) return true;
  const numbers = numbered.get(holidays) ?? new Set([...holidays].map(parseDay));
  numbered.set(holidays, numbers);
  return !numbers.has(day);
}

/**
 * The day that is `n` working days after a day (before it, when `n` is negative); the day itself when `n` is 0.
 *
 * @throws RangeError when the day does not exist, `n` is not whole, or there is no working day within 400 days
 * @example addWorkdays("2027-02-04", 1, { timeZone: "Africa/Cairo", weekend: [5, 6], holidays: new Set() }) // "2027-02-07"
 */
export function addWorkdays(day: string, n: number, place: Place): string {
  const start = parseDay(day);
  if (start === null || !Number.isInteger(n)) throw new RangeError(`${String(n)} working days from "${day}" are none.`);
  return dayText(moveByWorkdays(start, n, place));
}

/** The same with days by number. */
export function moveByWorkdays(start: number, n: number, place: Place): number {
  const step = Math.sign(n);
  let current = start;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    const last = current;
    do current += step;
    while (!isWorkday(current, place) && Math.abs(current - last) < 400);
    if (!isWorkday(current, place)) throw new RangeError(`No working day within 400 days of ${dayText(last)}.`);
  }
  return current;
}
