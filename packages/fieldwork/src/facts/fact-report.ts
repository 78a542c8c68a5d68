import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { askedFcr } from "./asked-fcr.ts";
import { refuseStray } from "./check-query.ts";
import { correlationReport } from "./correlation-report.ts";
import { driversReport } from "./drivers-report.ts";
import { eventReport } from "./event-report.ts";

/**
 * The metrics that are more than one question's answers: of events, and of answers set beside facts or other answers. Null
 * for every other metric.
 *
 * @param countAnswers how often each answer to the query's question was given
 * @throws ProblemError `invalid_query`
 */
export function factReport(
  ctx: Ctx,
  metric: MetricName,
  query: CheckedMetricQuery,
  countAnswers: (query: CheckedMetricQuery) => Promise<MetricRow[]>,
): Promise<MetricRow[]> | null {
  refuseStray(metric, query);
  switch (metric) {
    case "sla":
    case "turnaround":
      return eventReport(ctx, metric, query);
    case "fcr":
      return query.question === undefined ? eventReport(ctx, "fcr", query) : askedFcr(ctx, query, countAnswers);
    case "correlation":
      return correlationReport(ctx, query);
    case "drivers":
      return driversReport(ctx, query);
    default:
      return null;
  }
}
