import { scoreMetrics, type MetricName, type ScoreMetric } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";

/** Whether a metric is one number with an interval. */
export const isScore = (metric: MetricName): metric is ScoreMetric => scoreMetrics.some((one) => one === metric);

/** @throws ProblemError `invalid_query` naming `metric` when it is not */
export function checkScore(metric: MetricName): asserts metric is ScoreMetric {
  if (!isScore(metric))
    throw wrongQuery("metric", `A trend or benchmark is of a score; ${metric} is none.`, "not_possible");
}
