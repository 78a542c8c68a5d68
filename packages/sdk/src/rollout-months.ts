import type { RolloutCell } from "./contract/action-rollout.ts";
import { plusMonths } from "./results/period.ts";

/**
 * The months of a time from one first of a month to another, in order.
 *
 * @example monthsIn({ from: "2025-12-01", to: "2026-02-01" }) // ["2025-12", "2026-01"]
 */
export function monthsIn({ from, to }: { readonly from: string; readonly to: string }): string[] {
  const months: string[] = [];
  for (let start = from; start < to; start = plusMonths(start, 1)) months.push(start.slice(0, 7));
  return months;
}

/**
 * Where a unit that begins on a day is in a month. One in which it begins counts for neither, but where that is its first day.
 *
 * @example rolloutStateIn("2026-03", "2026-03-15") // "changing"
 */
export function rolloutStateIn(month: string, on: string): RolloutCell["state"] {
  const start = `${month}-01`;
  if (on <= start) return "reached";
  return on < plusMonths(start, 1) ? "changing" : "waiting";
}
