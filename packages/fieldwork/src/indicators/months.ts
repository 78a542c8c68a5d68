import { dayAt, plusMonths } from "../periods.ts";

/** How many months of an indicator are shown. */
export const monthsShown = 24;

/** The first day of the month that a time is in, in UTC. */
export const startOfMonth = (now: number): string => `${dayAt(now).slice(0, 7)}-01`;

/** The first days of the last so many whole months, oldest first. */
export const lastMonths = (now: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => plusMonths(startOfMonth(now), at - count));
