import type { PlannedCell } from "@afterword/metrics";
import type { ActionRollout, RolloutCell } from "@afterword/sdk";
import { plusMonths } from "../periods.ts";
import type { Days } from "./count-measure.ts";
import { daysAfter } from "./windows.ts";

/**
 * The months of a time, in order.
 *
 * @example monthsIn({ from: "2025-12-01", to: "2026-02-01" }) // ["2025-12", "2026-01"]
 */
export function monthsIn({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let start = from; start < to; start = plusMonths(start, 1)) months.push(start.slice(0, 7));
  return months;
}

/** Where a unit that begins on a day is in a month: one in which it begins counts for neither, but for its first day. */
export function stateIn(month: string, on: string): RolloutCell["state"] {
  const start = `${month}-01`;
  if (on <= start) return "reached";
  return on < plusMonths(start, 1) ? "changing" : "waiting";
}

/** All the time that a roll-out is looked at: what was before, the steps, and as long as before from the last day of the work on. */
export function wholeTime(
  measure: Days,
  { steps }: ActionRollout,
  doneOn: string | null,
): Days & { readonly after: Days } {
  const last = steps.reduce((latest, { on }) => (on > latest ? on : latest), "");
  // A unit that begins on a first of a month has that month already.
  const after = daysAfter(measure, doneOn ?? dayBefore(last));
  return { from: measure.from, to: after.to, after };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/**
 * Each unit in each month that counts, with how many answers are expected there.
 *
 * @param answers of a unit in a month, on average
 */
export function designOf(
  { steps }: ActionRollout,
  months: readonly string[],
  answers: (unit: string) => number,
): PlannedCell[] {
  return steps.flatMap(({ unit, on }) =>
    months.flatMap((month) => {
      const state = stateIn(month, on);
      return state === "changing"
        ? []
        : [{ unit, period: month, n: answers(unit), reached: state === "reached" ? (1 as const) : (0 as const) }];
    }),
  );
}
