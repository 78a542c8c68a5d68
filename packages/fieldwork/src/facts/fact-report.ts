import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import type { Counted, CountedRow } from "../result-rows.ts";
import { askedFcr, nobodyAsked } from "./asked-fcr.ts";
import { refuseStray } from "./check-query.ts";
import { correlationReport } from "./correlation-report.ts";
import { driversReport } from "./drivers-report.ts";
import { eventReport, noEvents, type ReportedFigure } from "./event-report.ts";

/** How often each answer to the query's question was given. */
type CountAnswers = (query: CheckedMetricQuery) => Promise<CountedRow[]>;

/**
 * The metrics that are more than one question's answers: of events, and of answers set beside facts or other answers. Null
 * for every other metric.
 *
 * @throws ProblemError `invalid_query`
 */
export function factReport(
  ctx: Ctx,
  metric: MetricName,
  query: CheckedMetricQuery,
  countAnswers: CountAnswers,
): Promise<MetricRow[]> | null {
  refuseStray(metric, query);
  switch (metric) {
    case "sla":
    case "turnaround":
    case "fcr":
      return countedEvents(ctx, metric, query, countAnswers).then((rows) => rows.map(({ row }) => row));
    case "correlation":
      return correlationReport(ctx, query);
    case "drivers":
      return driversReport(ctx, query);
    default:
      return null;
  }
}

/**
 * The rows of a figure of events with what they are computed from; of first-contact resolution, where a question is named,
 * of the answers to it.
 *
 * @throws ProblemError `invalid_query`
 */
export function countedEvents(
  ctx: Ctx,
  figure: ReportedFigure,
  query: CheckedMetricQuery,
  countAnswers: CountAnswers,
): Promise<CountedRow[]> {
  refuseStray(figure, query);
  const isAsked = figure === "fcr" && query.question !== undefined;
  return isAsked ? askedFcr(ctx, query, countAnswers) : eventReport(ctx, figure, query);
}

/** The figure of a period in which nothing happened, or nobody answered. */
export const emptyEvents = (figure: ReportedFigure, { question }: Pick<CheckedMetricQuery, "question">): Counted =>
  figure === "fcr" && question !== undefined ? nobodyAsked() : noEvents(figure);
