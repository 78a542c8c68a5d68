import { isBound } from "../contract/metric.ts";
import { ProblemError } from "../contract/problem.ts";
import { durationMs, type Duration } from "../duration.ts";

/** An instant, or a day, as a query says it. @throws ProblemError `invalid_query` */
export function boundOf(path: string, at: Date | string): string {
  if (typeof at === "string") {
    if (!isBound(at)) throw wrong(path, "Not a day such as 2026-11-21, or an instant with its zone.");
    return at;
  }
  if (Number.isNaN(at.getTime())) throw wrong(path, "Not an instant.");
  return at.toISOString();
}

/** A length of time as a query says it. @throws ProblemError `invalid_query` */
export function lengthOf(period: Duration): string {
  if ((durationMs(period) ?? 0) <= 0) throw wrong("last", `"${period}" is no length of time such as 90d.`);
  return period;
}

const wrong = (path: string, message: string) =>
  new ProblemError("invalid_query", { errors: [{ path, code: "invalid_format", message }] });
