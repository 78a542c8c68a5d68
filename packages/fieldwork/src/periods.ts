import { dayMs, type Period } from "@afterword/sdk";

/** How time is cut into periods. */
export interface PeriodCut {
  readonly period: Period;
  /** The month in which quarters and years start, 1 to 12; the calendar's unless told. */
  readonly fiscalYearStart?: number | undefined;
}

const isFiscal = ({ fiscalYearStart = 1 }: PeriodCut): boolean => fiscalYearStart !== 1;

/** How much of a day's text the store has to keep apart for a period. */
export function dayChars(cut: PeriodCut): 4 | 7 | 10 {
  const { period } = cut;
  if (period === "year" && !isFiscal(cut)) return 4;
  return period === "month" || period === "quarter" || period === "year" ? 7 : 10;
}

/**
 * A period's label from the start of a day's text: `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`. A fiscal year is
 * named by the calendar year in which it ends: `FY2027`, `FY2027-Q1`.
 *
 * @example periodOf({ period: "week" }, "2026-11-21") // "2026-W47" (ISO 8601: weeks start on Monday)
 * @example periodOf({ period: "quarter", fiscalYearStart: 7 }, "2026-11") // "FY2027-Q2"
 */
export function periodOf(cut: PeriodCut, day: string): string {
  const { period } = cut;
  if (period === "week") return isoWeek(day);
  if (period === "day") return day;
  if (period === "month") return day.slice(0, 7);
  const { year, quarter } = fiscalOf(cut, day);
  const name = isFiscal(cut) ? `FY${String(year + 1)}` : String(year);
  return period === "year" ? name : `${name}-Q${String(quarter)}`;
}

/** The first day of the period that a day is in, of which the text may be only the start. */
export function startOf(cut: PeriodCut, text: string): string {
  const day = `${text}-01-01`.slice(0, 10);
  switch (cut.period) {
    case "day":
      return day;
    case "week":
      return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "quarter":
    case "year": {
      const { year, quarter } = fiscalOf(cut, day);
      const months = cut.period === "year" ? 0 : 3 * (quarter - 1);
      return dayAt(Date.UTC(year, (cut.fiscalYearStart ?? 1) - 1 + months));
    }
  }
}

/** The first day of the period so many after the one that starts on a day. */
export function plusPeriods(cut: PeriodCut, start: string, count: number): string {
  if (cut.period === "day" || cut.period === "week") return plusDays(start, count * (cut.period === "day" ? 1 : 7));
  return plusMonths(start, count * { month: 1, quarter: 3, year: 12 }[cut.period]);
}

/** The first day of the month so many after that of a first day. */
export function plusMonths(start: string, count: number): string {
  return dayAt(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + count));
}

const plusDays = (day: string, count: number): string => dayAt(Date.parse(`${day}T00:00:00Z`) + count * dayMs);

/** The day of an instant, in UTC. */
export const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The calendar year in which the fiscal year of a month began, and the quarter in it. */
function fiscalOf({ fiscalYearStart = 1 }: PeriodCut, day: string): { year: number; quarter: number } {
  const [year, month] = [Number(day.slice(0, 4)), Number(`${day}-01`.slice(5, 7))];
  const into = (month - fiscalYearStart + 12) % 12;
  return { year: month < fiscalYearStart ? year - 1 : year, quarter: Math.floor(into / 3) + 1 };
}

/** The week belongs to the year of its Thursday. */
function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const year = date.getUTCFullYear();
  const week = 1 + Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs));
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}
