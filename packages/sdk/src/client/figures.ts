import type { Benchmark, BenchmarkQuery } from "../contract/benchmark.ts";
import type { CoverageQuery, CoverageRow } from "../contract/coverage.ts";
import type { MetricName, MetricQuery, MetricRow } from "../contract/metric.ts";
import type { Trend, TrendMetric, TrendQuery } from "../contract/trend.ts";
import type { FigureFileQuery } from "./figure-file.ts";
import type { Transport } from "./transport.ts";

/** Figures by their queries as HTTP takes them, for programs that learn only when they run which surveys there are. */
export interface FiguresApi {
  /**
   * The rows of a metric.
   *
   * @throws ProblemError `invalid_query`
   * @example const rows = await aw.figures.rows("csat", { survey: "ticket-csat", question: "csat", by: ["team"] });
   */
  rows(metric: MetricName, query: MetricQuery): Promise<MetricRow[]>;
  /**
   * A metric period by period, as a control chart.
   *
   * @throws ProblemError `invalid_query`
   * @example const { rows } = await aw.figures.trend("nps", { survey: "annual", question: "nps", period: "quarter" });
   */
  trend(metric: TrendMetric, query: TrendQuery): Promise<Trend>;
  /**
   * The groups of a segment beside what they have together.
   *
   * @throws ProblemError `invalid_query`
   * @example const { target } = await aw.figures.benchmark("nps", { survey: "annual", question: "nps", by: ["site"] });
   */
  benchmark(metric: MetricName, query: BenchmarkQuery): Promise<Benchmark>;
  /**
   * Whom a survey reached.
   *
   * @throws ProblemError `invalid_query`
   * @example const rows = await aw.figures.coverage({ survey: "ticket-csat", by: ["team"] });
   */
  coverage(query: CoverageQuery): Promise<CoverageRow[]>;
  /**
   * The rows of a metric, or of whom a survey reached, as the bytes of a file: as comma-separated values, or as a workbook which also says what its figures
   * are, what was asked, and whom the survey reached.
   *
   * @param language of a workbook: a BCP 47 tag; English unless told
   * @throws ProblemError `invalid_query`
   * @example
   * const asked = { metric: "csat", query: { survey: "ticket-csat", question: "csat" } } as const;
   * for await (const bytes of aw.figures.file(asked, "xlsx")) out.write(bytes);
   */
  file(figures: FigureFileQuery, format: "csv" | "xlsx", language?: string): AsyncIterable<Uint8Array>;
}

/** The interface of figures by their queries, on a transport. */
export function figuresOf(
  transport: Pick<Transport, "metric" | "trend" | "benchmark" | "coverage" | "figuresFile">,
): FiguresApi {
  return {
    rows: (metric, query) => transport.metric(metric, query),
    trend: (metric, query) => transport.trend(metric, query),
    benchmark: (metric, query) => transport.benchmark(metric, query),
    coverage: (query) => transport.coverage(query),
    file: (figures, format, language) => transport.figuresFile(figures, format, language),
  };
}
