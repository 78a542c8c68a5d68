import type { ChartWords } from "@afterword/language";
import { wordsOf, type Words } from "./words.ts";

/**
 * A period of the API as it is read: `2026-07`, `2026-W12`, `2026-Q3`, `FY2027-Q1`, `2026`, `2026-07-01`. What is none of
 * these is returned as it is.
 *
 * @param size `long` for sentences and tables, `short` for axes
 * @example
 * periodLabel(wordsOf(chartWords("en")), "2026-07", "long"); // "July 2026"
 */
export function periodLabel(words: Words, period: string, size: "long" | "short"): string {
  const [, fiscal, year, rest] = /^(FY)?(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (year === undefined) return period;
  const named = words.number(Number(year), { useGrouping: false });
  const kind = fiscal === undefined ? "year" : "fiscal";
  if (rest === undefined) return words.say("period.year", { kind, year: named });
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return words.say("period.quarter", { kind, quarter: Number(quarter), year: named });
  const week = /^W(\d\d)$/.exec(rest)?.[1];
  if (week !== undefined) return words.say("period.week", { week: Number(week), year: named });
  const date = new Date(`${year}-${rest.length === 2 ? `${rest}-01` : rest}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return period;
  return words.say(rest.length === 2 ? `period.month.${size}` : `period.day.${size}`, { date });
}

/**
 * A period of the API as charts say it in a sentence.
 *
 * @example formatPeriod(chartWords("en"), "2026-07") // "July 2026"
 */
export const formatPeriod = (words: ChartWords, period: string): string => periodLabel(wordsOf(words), period, "long");
