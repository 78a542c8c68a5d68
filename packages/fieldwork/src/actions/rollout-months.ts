import type { PlannedCell } from "@afterword/metrics";
import { dayMs, rolloutStateIn, type ActionRollout } from "@afterword/sdk";
import { dayAt } from "../periods.ts";
import type { Days } from "./count-measure.ts";
import { daysAfter } from "./windows.ts";

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

const dayBefore = (day: string): string => dayAt(Date.parse(day) - dayMs);

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
      const state = rolloutStateIn(month, on);
      return state === "changing"
        ? []
        : [{ unit, period: month, n: answers(unit), reached: state === "reached" ? (1 as const) : (0 as const) }];
    }),
  );
}
