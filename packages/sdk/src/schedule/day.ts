import { dayMs } from "../duration.ts";
import type { Weekday } from "./definition.ts";

/** A day by its number: days since 1970-01-01. */
export const dayNumber = (local: number): number => Math.floor(local / dayMs);

/** `2027-03-10` of a day's number. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

// 1970-01-01 was a Thursday.
export const weekdayOf = (day: number): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** A day's number; null when the text is no date that exists. */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00Z`);
  // Some engines take 30 February for 2 March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return null;
  return at / dayMs;
}

/** A wall time as milliseconds since 1970 on that clock; null when the text is none that exists. */
export function parseLocal(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  const [, date = "", hours, minutes] = match ?? [];
  const day = parseDay(date);
  if (day === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return day * dayMs + Number(hours) * 3_600_000 + Number(minutes) * 60_000;
}
