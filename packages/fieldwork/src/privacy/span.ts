import { durationMs, type CheckedMetricQuery } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";
import type { FigurePeriod } from "./figure-periods.ts";
import { monthOf, startOfMonth } from "./months.ts";

/** Which months and waves a query takes. */
export interface Span {
  readonly has: (period: Pick<FigurePeriod, "month" | "closesAt">) => boolean;
  /** The month of which only a part is between the bounds, so that it is left out; null when there is none. */
  readonly cutMonth: string | null;
}

/**
 * The whole months between a query's bounds, and the waves that closed in them.
 *
 * @throws ProblemError `invalid_query` for a bound that is not the start of a month, or a period shorter than a month
 */
export function spanOf(query: CheckedMetricQuery, now: number): Span {
  if (query.period === "day" || query.period === "week")
    throw wrongQuery("period", "Figures of this survey are shown by month, quarter or year.", "not_shown");
  const [from, to] = [monthOfBound("from", query.from), monthOfBound("to", query.to)];
  if (from !== null && to !== null && from >= to)
    throw wrongQuery("to", "The end is not after the start.", "out_of_order");
  const isBefore = ({ month }: Pick<FigurePeriod, "month">) => to === null || month < to;
  if (query.last === undefined)
    return { cutMonth: null, has: (period) => (from === null || period.month >= from) && isBefore(period) };
  const start = now - (durationMs(query.last) ?? 0);
  const month = monthOf(start);
  return {
    cutMonth: startOfMonth(month) < start ? month : null,
    has: (period) =>
      isBefore(period) && (period.closesAt === null ? startOfMonth(period.month) >= start : period.closesAt >= start),
  };
}

function monthOfBound(path: "from" | "to", bound: string | undefined): string | null {
  if (bound === undefined) return null;
  const at = Date.parse(bound);
  const month = monthOf(at);
  if (startOfMonth(month) === at) return month;
  throw wrongQuery(
    path,
    "Figures of this survey are shown for whole months: give the first day of a month, such as 2026-11-01.",
    "not_a_month",
  );
}
