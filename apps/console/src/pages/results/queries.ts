import { loadChartWords } from "@afterword/language/charts";
import type {
  BenchmarkQuery,
  CoverageQuery,
  MetricName,
  MetricQuery,
  RisingQuery,
  TrendMetric,
  TrendQuery,
} from "@afterword/sdk";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";

// What was asked for stays for a minute; and what is shown stays until what replaces it is there.
const kept = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

/** What charts say in a language. */
export const chartWordsQuery = (locale: string) =>
  queryOptions({ queryKey: ["chart words", locale], queryFn: () => loadChartWords([locale]), staleTime: Infinity });

/** Rows of a metric. */
export const rowsQuery = (metric: MetricName, query: MetricQuery) =>
  queryOptions({
    ...kept,
    queryKey: ["figures", "rows", metric, query],
    queryFn: () => aw.figures.rows(metric, query),
  });

/** A metric over time. */
export const trendQuery = (metric: TrendMetric, query: TrendQuery) =>
  queryOptions({
    ...kept,
    queryKey: ["figures", "trend", metric, query],
    queryFn: () => aw.figures.trend(metric, query),
  });

/** Groups beside what they have together. */
export const benchmarkQuery = (metric: MetricName, query: BenchmarkQuery) =>
  queryOptions({
    ...kept,
    queryKey: ["figures", "benchmark", metric, query],
    queryFn: () => aw.figures.benchmark(metric, query),
  });

/** Whom a survey reached. */
export const coverageQuery = (query: CoverageQuery) =>
  queryOptions({ ...kept, queryKey: ["figures", "coverage", query], queryFn: () => aw.figures.coverage(query) });

/** Themes that more people write about than before. */
export const risingQuery = (query: RisingQuery) =>
  queryOptions({ ...kept, queryKey: ["figures", "rising", query], queryFn: () => aw.comments.rising(query) });

/** How far coding comments has come; looked at again and again while all are coded anew. */
export const codingQuery = queryOptions({
  queryKey: ["coding"],
  queryFn: () => aw.comments.coding(),
  refetchInterval: ({ state: { data } }) => (data?.state === "coding" ? 700 : false),
});

/** So many actions of a survey are looked for. */
const mostActions = 200;

/** What is made better because of a survey. */
export const actionsOfSurvey = (survey: string) =>
  queryOptions({
    queryKey: ["actions", "of", survey],
    queryFn: () => aw.actions.list({ survey, limit: mostActions }),
  });
