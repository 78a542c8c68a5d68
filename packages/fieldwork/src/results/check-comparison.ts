import type { CheckedMetricQuery, MetricName } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";
import { isScore } from "./check-score.ts";

/** Checks that what a query compares can be compared. @throws ProblemError `invalid_query` naming `compare` */
export function checkComparison(metric: MetricName, { compare, by, period, from, last }: CheckedMetricQuery): void {
  if (compare === undefined) return;
  if (!isScore(metric)) throw wrongQuery("compare", `A ${metric} has no comparison: compare a score.`, "not_possible");
  if (compare === "rest" && by.length === 0)
    throw wrongQuery("compare", "A comparison with the rest needs groups: say by which segment.", "needed");
  if (compare === "previous" && period === undefined && from === undefined && last === undefined)
    throw wrongQuery("compare", "A comparison with what was before needs a period, or a start.", "needed");
}
