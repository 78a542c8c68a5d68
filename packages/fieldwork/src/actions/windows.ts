import { dayMs } from "@afterword/sdk";
import { dayAt, plusMonths } from "../periods.ts";
import type { Days } from "./count-measure.ts";

/** Whether a day is the first of a month. */
export const isFirst = (day: string): boolean => day.endsWith("-01");

/**
 * The days after an action that are as many as those before it, from the day after its last one. Whole months are compared with
 * as many whole ones, from the next first of a month.
 *
 * @param doneOn the last day of the work
 * @example daysAfter({ from: "2023-01-01", to: "2023-07-01" }, "2023-06-30") // { from: "2023-07-01", to: "2024-01-01" }
 */
export function daysAfter({ from, to }: Days, doneOn: string): Days {
  const next = dayAt(Date.parse(doneOn) + dayMs);
  if (isFirst(from) && isFirst(to)) {
    const start = isFirst(next) ? next : plusMonths(`${next.slice(0, 7)}-01`, 1);
    return { from: start, to: plusMonths(start, monthsOf({ from, to })) };
  }
  return { from: next, to: dayAt(Date.parse(next) + Date.parse(to) - Date.parse(from)) };
}

function monthsOf({ from, to }: Days): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
