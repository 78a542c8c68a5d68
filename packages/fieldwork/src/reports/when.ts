import {
  nextOccurrences,
  nextOpening,
  placeOf,
  type PlacingProject,
  type ReportKind,
  type WindowDefinition,
} from "@afterword/sdk";
import { dayAt, periodOf, plusPeriods, startOf } from "../periods.ts";

/** Mails about figures leave in the working hours of their reader's place. */
const hours: WindowDefinition = { fromMinute: 7 * 60, toMinute: 19 * 60, days: "workdays" };

/** What a report tells of. */
export interface ReportSpan {
  /** `2026-10` or `2026-Q4`. */
  readonly period: string;
  /** Its first day, and the day after the last; UTC, as of all figures. */
  readonly from: string;
  readonly to: string;
}

/** What a report tells of next, and when. */
export interface NextReport extends ReportSpan {
  /** When the time begins in which it may leave: 7 in the morning of the first day after what it tells of. */
  readonly at: number;
  /** When it leaves: the first working day of the reader's place from then on. */
  readonly dueAt: number;
}

const cuts = { monthly: { period: "month" }, quarterly: { period: "quarter" } } as const;

/** The month or quarter that begins on a day. */
function spanFrom(kind: ReportKind, from: string): ReportSpan {
  return { period: periodOf(cuts[kind], from), from, to: plusPeriods(cuts[kind], from, 1) };
}

/** The last whole month or quarter before a moment. */
export function lastSpan(kind: ReportKind, now: number): ReportSpan {
  return spanFrom(kind, plusPeriods(cuts[kind], startOf(cuts[kind], dayAt(now)), -1));
}

/** The month or quarter of a name; null for one that is of another length, before 2000, or not over. */
export function namedSpan(kind: ReportKind, period: string, now: number): ReportSpan | null {
  const [, year = "", quarter] = /^(2\d{3})-Q([1-4])$/.exec(period) ?? [];
  if ((quarter !== undefined) !== (kind === "quarterly")) return null;
  if (quarter === undefined && !/^2\d{3}-(?:0[1-9]|1[0-2])$/.test(period)) return null;
  const month = quarter === undefined ? period : `${year}-${String(3 * Number(quarter) - 2).padStart(2, "0")}`;
  const span = spanFrom(kind, `${month}-01`);
  return Date.parse(span.to) <= now ? span : null;
}

/**
 * What a report tells of next after a moment. It is counted as waves are: at 7 in the morning of the first day of each month or
 * quarter in the report's zone, and put off from there to the next working day of the place that it is about.
 *
 * @example nextReport({ kind: "monthly", timeZone: null, filter: {} }, project, Date.UTC(2026, 9, 31)).period // "2026-10"
 */
export function nextReport(
  { kind, timeZone, filter }: ReportPlace,
  project: PlacingProject,
  after: number,
): NextReport {
  const place = placeOf({ timeZone, locale: null, attributes: filter }, project);
  const every = cuts[kind].period;
  const [next] = nextOccurrences({ every, anchor: "2000-01-01T07:00", timeZone: place.timeZone }, after, 1);
  if (!next) throw new RangeError("There is no month after this.");
  const opens = nextOpening(hours, next.at, place);
  const span = spanFrom(kind, plusPeriods(cuts[kind], next.local.slice(0, 10), -1));
  return { ...span, at: next.at, dueAt: Number.isFinite(opens) ? opens : next.at };
}

/** What of a report says when it leaves. */
export interface ReportPlace {
  readonly kind: ReportKind;
  readonly timeZone: string | null;
  readonly filter: { readonly [segment: string]: string };
}
