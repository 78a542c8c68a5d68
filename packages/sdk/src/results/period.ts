import type { ResultsSearch } from "./search.ts";

/** Days, as the API takes them: from inclusive, to exclusive. Without one there is no bound. */
export interface ResultsBounds {
  readonly from?: string;
  readonly to?: string;
}

/** Moves a day by months. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const firstDay = (year: number, month = 1): string => `${String(year)}-${String(month).padStart(2, "0")}-01`;

/** The fiscal year that a day is in, by the calendar year in which it ends; one that starts in January is the calendar's. */
export const fiscalYearOf = (day: string, start: number): number =>
  Number(day.slice(0, 4)) + (start > 1 && Number(day.slice(5, 7)) >= start ? 1 : 0);

/** The month in which a fiscal year starts, unless the address says another. */
export const usualStart = 7;

/**
 * The days that an address means. The last months are whole ones and this month, so that a survey that shows closed months only
 * shows the same.
 *
 * @param today such as `2026-11-23`
 * @example boundsOfResults({ span: "3m" }, "2026-11-23") // { from: "2026-09-01", to: "2026-12-01" }
 */
export function boundsOfResults(
  { span = "12m", year, start = usualStart, from, to }: ResultsSearch,
  today: string,
): ResultsBounds {
  const thisMonth = `${today.slice(0, 7)}-01`;
  if (span === "all") return {};
  if (span === "days") return { ...(from && { from }), ...(to && { to }) };
  if (span === "year") {
    const of = year ?? Number(today.slice(0, 4));
    return { from: firstDay(of), to: firstDay(of + 1) };
  }
  if (span === "fiscal") {
    const ends = year ?? fiscalYearOf(today, start);
    const first = firstDay(start > 1 ? ends - 1 : ends, start);
    return { from: first, to: plusMonths(first, 12) };
  }
  const after = plusMonths(thisMonth, 1);
  return { from: plusMonths(after, -Number.parseInt(span, 10)), to: after };
}

/**
 * At least eight quarters up to the end of what is looked at, for what is followed over the years.
 *
 * @example quartersOfResults({ from: "2026-09-01", to: "2026-12-01" }, "2026-11-23") // { from: "2025-01-01", to: "2026-12-01" }
 */
export function quartersOfResults(bounds: ResultsBounds, today: string): ResultsBounds {
  const { from, to = plusMonths(`${today.slice(0, 7)}-01`, 1) } = bounds;
  if (from === undefined) return bounds;
  const last = new Date(Date.parse(to) - 86_400_000).toISOString();
  const month = Number(last.slice(5, 7));
  const eight = plusMonths(firstDay(Number(last.slice(0, 4)), month - ((month - 1) % 3)), -21);
  return { ...bounds, from: from < eight ? from : eight };
}

/** What a comparison with an earlier time adds to a query; nothing where there is no start to go back from. */
export function comparisonOfResults({ compare = "before" }: ResultsSearch, { from, to }: ResultsBounds) {
  if (compare === "none" || from === undefined) return {};
  if (compare === "before" || to === undefined) return { compare: "previous" } as const;
  const back = -12 * Number.parseInt(compare, 10);
  const [compareFrom, compareTo] = [plusMonths(from, back), plusMonths(to, back)];
  return compareTo > from ? {} : ({ compare: "previous", compareFrom, compareTo } as const);
}
