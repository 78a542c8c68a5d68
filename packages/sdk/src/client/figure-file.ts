import type { BenchmarkQuery } from "../contract/benchmark.ts";
import type { CoverageQuery } from "../contract/coverage.ts";
import type { MetricName, MetricQuery } from "../contract/metric.ts";
import type { TrendQuery } from "../contract/trend.ts";

/** The rows of which file: a metric's own, those of its trend or benchmark, or whom a survey reached. */
export type FigureFileQuery =
  | {
      readonly metric: MetricName;
      readonly of?: "trend" | "benchmark";
      readonly query: MetricQuery | TrendQuery | BenchmarkQuery;
    }
  | { readonly of: "coverage"; readonly query: CoverageQuery };
