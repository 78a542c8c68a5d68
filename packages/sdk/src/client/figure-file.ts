import type { BenchmarkQuery } from "../contract/benchmark.ts";
import type { MetricName, MetricQuery } from "../contract/metric.ts";
import type { TrendQuery } from "../contract/trend.ts";

/** The rows of which file: a metric's own, or those of its trend or benchmark. */
export interface FigureFileQuery {
  readonly metric: MetricName;
  readonly of?: "trend" | "benchmark";
  readonly query: MetricQuery | TrendQuery | BenchmarkQuery;
}
