import { dayMs } from "./duration.ts";

/** How long something is kept: `90d`, `8w`, `24mo`, `3y`. Months and years are those of the calendar, in UTC. */
export type KeptFor = `${number}${"d" | "w" | "mo" | "y"}`;

/** What a project can limit, each by itself. */
export const retentionFields = ["comments", "identities", "events", "mails", "people"] as const;

/** What a project can limit. */
export type RetentionField = (typeof retentionFields)[number];

/**
 * How long each is kept; what is left out is kept until it is erased.
 *
 * - `comments`: what people wrote; scores and choices stay
 * - `identities`: whose an answer and an invitation are, and what they are about. To the end of the month
 * - `events`: the data of events, whose they are, and what decisions compared
 * - `mails`: keyed hashes of the addresses that mails went to, and what mail servers replied
 * - `people`: people of whom nothing was heard since, with all that is left of them
 *
 * @example defineProject({ surveys, retention: { comments: "24mo", identities: "36mo", events: "13mo", mails: "6mo" } })
 */
export type Retention = { readonly [F in RetentionField]?: KeptFor };

/** A length of time in one unit, as messages say it. */
export interface KeptLength {
  readonly count: number;
  readonly unit: "day" | "week" | "month" | "year";
}

const units = { d: "day", w: "week", mo: "month", y: "year" } as const;

/**
 * The number and the unit of what a project says; null when it says no such thing.
 *
 * @example keptLength("24mo") // { count: 24, unit: "month" }
 */
export function keptLength(text: unknown): KeptLength | null {
  const [, count, unit] = /^([1-9]\d{0,3})(d|w|mo|y)$/.exec(typeof text === "string" ? text : "") ?? [];
  return unit === undefined ? null : { count: Number(count), unit: units[unit as keyof typeof units] };
}

/**
 * The time before which nothing is kept, in milliseconds since 1970. A month has its last day where it has no such day.
 *
 * @example keptSince("1mo", Date.UTC(2026, 2, 31)) // Date.UTC(2026, 1, 28)
 */
export function keptSince(text: KeptFor, now: number): number {
  const { count, unit } = keptLength(text) ?? { count: 0, unit: "day" };
  if (unit === "day" || unit === "week") return now - count * dayMs * (unit === "week" ? 7 : 1);
  const at = new Date(now);
  const month = at.getUTCMonth() - count * (unit === "year" ? 12 : 1);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const start = Date.UTC(at.getUTCFullYear(), month, Math.min(at.getUTCDate(), lastDay));
  return start + (((now % dayMs) + dayMs) % dayMs);
}
