import { factSegments, type CheckedMetricQuery, type MetricName } from "@afterword/sdk";
import { hasCoded } from "../comments/coded-segments.ts";
import type { Ctx } from "../context.ts";
import { startOfLast } from "../query-bounds.ts";
import { wrongQuery } from "../wrong-query.ts";
import { isScore } from "./check-score.ts";

/** Checks that what a query compares can be compared. @throws ProblemError `invalid_query` naming the parameter */
export function checkComparison(ctx: Ctx, metric: MetricName, query: CheckedMetricQuery): void {
  const { compare, by, period, from, last, against, compareFrom, compareTo } = query;
  if (compare !== "previous" && (compareFrom ?? compareTo) !== undefined)
    throw wrongQuery(
      compareFrom === undefined ? "compareTo" : "compareFrom",
      "A time to compare with belongs to compare=previous.",
      "not_taken",
    );
  if (compare !== "group" && against !== undefined)
    throw wrongQuery("against", "A group to compare with belongs to compare=group.", "not_taken");
  if (compare === undefined) return;
  if (!isScore(metric)) throw wrongQuery("compare", `A ${metric} has no comparison: compare a score.`, "not_possible");
  if (compare === "rest" && by.length === 0)
    throw wrongQuery("compare", "A comparison with the rest needs groups: say by which segment.", "needed");
  if (compare === "group" && by.length !== 1)
    throw wrongQuery("compare", "A comparison with one group is of the groups of one segment.", "needed");
  if (compare === "group" && against === undefined)
    throw wrongQuery("against", "Name the group to compare with by its value.", "required");
  // An answer whose comment is about two themes would stand on both sides.
  if (compare !== "previous" && hasCoded(ctx, { by, where: {} }))
    throw wrongQuery("compare", "Groups by what comments say overlap: there is no rest.", "not_possible");
  if (compare === "previous" && period === undefined && from === undefined && last === undefined)
    throw wrongQuery("compare", "A comparison with what was before needs a period, or a start.", "needed");
  checkEarlierTime(query, ctx.now);
  checkWithin(ctx, query);
}

function checkEarlierTime(query: CheckedMetricQuery, now: number): void {
  const { period, from = "", last, compareFrom, compareTo } = query;
  if (compareFrom === undefined && compareTo === undefined) return;
  if (compareFrom === undefined || compareTo === undefined) {
    const missing = compareFrom === undefined ? "compareFrom" : "compareTo";
    throw wrongQuery(missing, "A time to compare with has a start and an end.", "required");
  }
  if (period !== undefined)
    throw wrongQuery("compareFrom", "By period each one is compared with the one before it.", "not_taken");
  const start = last === undefined ? Date.parse(from) : startOfLast(now, last);
  if (Date.parse(compareFrom) >= Date.parse(compareTo))
    throw wrongQuery("compareTo", "The end is not after the start.", "out_of_order");
  if (Date.parse(compareTo) > start)
    throw wrongQuery("compareTo", "The time to compare with ends before what is compared begins.", "out_of_order");
}

function checkWithin({ project }: Ctx, { by, where, within }: CheckedMetricQuery): void {
  if (within === undefined) return;
  if (!project.segments.has(within) && !factSegments.some((name) => name === within))
    throw wrongQuery("within", `"${within}" is no declared segment.`);
  if (by.length > 1)
    throw wrongQuery("within", "A comparison within a segment is of the groups of one other.", "not_possible");
  if (by.includes(within) || Object.hasOwn(where, within))
    throw wrongQuery("within", `Each row has one value of "${within}" already.`, "not_possible");
}
