import { scoreMetrics, trendMetrics, type MetricName, type ScoreMetric, type TrendMetric } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";

/** Whether a metric is one number of answers with an interval. */
export const isScore = (metric: MetricName): metric is ScoreMetric => scoreMetrics.some((one) => one === metric);

/** @throws ProblemError `invalid_query` naming `metric` when it is not */
export function checkScore(metric: MetricName): asserts metric is ScoreMetric {
  if (!isScore(metric)) throw wrongQuery("metric", `A benchmark is of a score; ${metric} is none.`, "not_possible");
}

/** @throws ProblemError `invalid_query` naming `metric` when it can't be followed over time */
export function checkTrend(metric: MetricName): asserts metric is TrendMetric {
  if (!trendMetrics.some((one) => one === metric))
    throw wrongQuery("metric", `A trend is of a score or a figure of events; ${metric} is neither.`, "not_possible");
}
