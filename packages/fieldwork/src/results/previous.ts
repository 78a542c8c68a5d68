import { dayMs, durationMs, type CheckedMetricQuery } from "@afterword/sdk";
import { startOfLast } from "../query-bounds.ts";
import { dayAt, periodOf, plusMonths, plusPeriods, startOf, type PeriodCut } from "../periods.ts";
import type { CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { withoutPart } from "./basis.ts";
import type { Other } from "./compare-rows.ts";

/** What else is to be read so that each row can be compared with the period before it. */
export interface Before {
  /** The query of what came before the first row; null where nothing did that is asked for. */
  readonly query: CheckedMetricQuery | null;
  /** The period that a row is compared with: its first day, null without periods; and its label. */
  readonly of: (row: CountedRow) => { readonly start: string | null; readonly label: string };
}

const day = (at: number): string => (at % dayMs === 0 ? dayAt(at) : new Date(at).toISOString());
const isMonth = (at: number): boolean => Date.parse(`${dayAt(at).slice(0, 7)}-01`) === at;

/**
 * What each row of a query is compared with: the time that it names; with `period` the one before, without it the same
 * length just before the bounds. Between two starts of months that is as many months.
 *
 * @throws ProblemError `invalid_query` naming `compare` when k is above 1 and the time before can't be told
 */
export function before(query: CheckedMetricQuery, now: number, isPrivate: boolean): Before {
  const { period, from, to, last, compareFrom, compareTo, ...rest } = query;
  const start = last === undefined ? from && Date.parse(from) : startOfLast(now, last);
  if (compareFrom !== undefined && compareTo !== undefined) {
    if (isPrivate && ![compareFrom, compareTo].every((bound) => isMonth(Date.parse(bound))))
      throw wrongQuery(
        "compareFrom",
        "Figures of this survey are compared between first days of months.",
        "not_a_month",
      );
    const label = `${compareFrom}/${compareTo}`;
    return { query: { ...rest, from: compareFrom, to: compareTo }, of: () => ({ start: null, label }) };
  }
  if (period !== undefined) {
    const cut: PeriodCut = { period, fiscalYearStart: query.fiscalYearStart };
    const first = typeof start === "number" ? startOf(cut, dayAt(start)) : null;
    return {
      // Where k is above 1, `last` takes part of a first month or not as its waves have it: nothing is put before that.
      query:
        first === null || (isPrivate && last !== undefined)
          ? null
          : { ...rest, period, from: plusPeriods(cut, first, -1), to: first },
      of: (row) => {
        const earlier = plusPeriods(cut, row.start ?? "", -1);
        return { start: earlier, label: periodOf(cut, earlier) };
      },
    };
  }
  if (typeof start !== "number") throw new Error("A comparison without a period has a start.");
  if (isPrivate && (last !== undefined || to === undefined))
    throw wrongQuery(
      "compare",
      "Figures of this survey are compared with what was before by period, or between two months: give from and to.",
      "not_shown",
    );
  const end = to === undefined ? now : Date.parse(to);
  const length = last === undefined ? end - start : (durationMs(last) ?? 0);
  const earlier = isMonth(start) && isMonth(end) ? monthsBefore(start, end) : start - length;
  const bounds = { from: day(earlier), to: day(start) };
  return {
    query: { ...rest, ...bounds },
    of: () => ({ start: null, label: `${bounds.from}/${bounds.to}` }),
  };
}

function monthsBefore(start: number, end: number): number {
  const months = (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();
  return Date.parse(plusMonths(dayAt(start), months(start) - months(end)));
}

/** Finds for each row the one of the period before it. */
export function previousOf(
  rows: readonly CountedRow[],
  earlier: readonly CountedRow[],
  { of }: Before,
  isPrivate: boolean,
): (row: CountedRow) => Other | null {
  const keyOf = (row: CountedRow, start: string | null) => JSON.stringify([row.row.group, start]);
  const isCut = rows.some(({ start }) => start !== null);
  const found = new Map([...earlier, ...(isCut ? rows : [])].map((row) => [keyOf(row, row.start), row]));
  return (row) => {
    const { start, label } = of(row);
    const other = found.get(keyOf(row, start));
    if (other) return other.basis && { basis: other.basis, nEff: other.nEff, period: label };
    // No row: nobody answered. Where k is above 1 it may as well be that nothing was to be said.
    return row.basis === null || isPrivate ? null : { basis: withoutPart(row.basis, row.basis), period: label };
  };
}
