import { npsBars, scoreCard, trendChart, type Measure } from "@afterword/charts";
import type { MetricName, MetricRow, ResultsBounds, resultsSteps, TrendMetric } from "@afterword/sdk";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { problemText } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";
import type { Asked } from "./asked.ts";
import { Figure } from "./figure.tsx";
import { useHappened } from "./happened.ts";
import { own } from "./isolated.tsx";
import { rowsQuery, trendQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";

/** A place of a figure's size before it is there, so that nothing moves when it comes; or why it does not come. */
export function Coming({
  of,
  size = "chart",
}: {
  readonly of: UseQueryResult;
  readonly size?: "card" | "chart" | "line";
}) {
  const words = useWords();
  if (of.isError) return <Notice kind="warning">{problemText(words, of.error)}</Notice>;
  return (
    <div className={`coming ${size} loading`} role="status">
      <span className="unseen">{words.text("console.loading")}</span>
    </div>
  );
}

const warningsOf = (rows: readonly Pick<MetricRow, "warnings">[]): string[] => rows.flatMap(({ warnings }) => warnings);

/** One figure: value, interval, answers, and whether it changed. */
export function Card({
  asked,
  where = {},
}: {
  readonly asked: Asked;
  readonly where?: Readonly<Record<string, string>>;
}) {
  const { base, compared } = useResults();
  const query = { ...base, where: { ...base.where, ...where }, question: asked.question, ...compared };
  return <CardOf metric={asked.metric} measure={asked.measure} query={query} />;
}

interface CardOfProps {
  readonly metric: MetricName;
  readonly measure: Measure;
  readonly query: Parameters<typeof rowsQuery>[1];
}

/** The card of any metric that is one number. */
export function CardOf({ metric, measure, query }: CardOfProps) {
  const found = useQuery(rowsQuery(metric, query));
  const row = found.data?.[0];
  const draw = useCallback(
    (options: Parameters<typeof scoreCard>[1]) =>
      scoreCard({ title: measure.name, measure, figure: row ?? nothing }, options),
    [measure, row],
  );
  if (row === undefined) return <Coming of={found} size="card" />;
  return <Figure draw={draw} warnings={row.warnings} isSmall isOld={found.isPlaceholderData} />;
}

const nothing = { value: null, n: 0, interval: null, withheld: null } as const;

/** NPS of each group, with detractors, passives and promoters. */
export function NpsByGroup({ asked, by }: { readonly asked: Asked; readonly by: string }) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, question: asked.question, by: [by] };
  const scores = useQuery(rowsQuery("nps", query));
  const answers = useQuery(rowsQuery("distribution", query));
  const rows = scores.data;
  const counts = answers.data;
  const title = words.text("console.results.byGroup", { measure: asked.measure.name, segment: own(by) });
  const name = asked.measure.name;
  const draw = useCallback(
    (options: Parameters<typeof npsBars>[1]) => {
      const answersOf = new Map(counts?.map((row) => [row.group[by], row.answers]));
      return npsBars(
        { title, name, rows: (rows ?? []).map((row) => ({ ...row, answers: answersOf.get(row.group[by] ?? null) })) },
        options,
      );
    },
    [rows, counts, by, title, name],
  );
  if (rows === undefined || counts === undefined) return <Coming of={rows === undefined ? scores : answers} />;
  return (
    <Figure
      draw={draw}
      source={{ metric: "nps", query }}
      warnings={warningsOf(rows)}
      isOld={scores.isPlaceholderData || answers.isPlaceholderData}
    />
  );
}

interface TrendProps {
  readonly metric: TrendMetric;
  readonly measure: Measure;
  readonly question?: string;
  readonly every: (typeof resultsSteps)[number];
  /** The time, where it is not that of the page. */
  readonly bounds?: ResultsBounds;
}

/** A figure over time with what is usual. */
export function Trend({ metric, measure, question, every, bounds }: TrendProps) {
  const words = useWords();
  const { base } = useResults();
  const query = { ...base, ...bounds, ...(question !== undefined && { question }), period: every };
  const found = useQuery(trendQuery(metric, query));
  const trend = found.data;
  const title = words.text("console.results.overTime", { measure: measure.name });
  const happened = useHappened(every);
  const draw = useCallback(
    (options: Parameters<typeof trendChart>[1]) => {
      const rows = trend?.rows ?? [];
      const periods = new Set(rows.map(({ period }) => period));
      return trendChart(
        { title, measure, rows, events: happened.filter(({ period }) => periods.has(period)) },
        options,
      );
    },
    [title, measure, trend, happened],
  );
  if (trend === undefined) return <Coming of={found} />;
  return (
    <Figure
      draw={draw}
      source={{ metric, of: "trend", query }}
      warnings={[...warningsOf(trend.rows), ...(trend.chart.baseline.isProvisional ? ["provisional"] : [])]}
      isOld={found.isPlaceholderData}
    />
  );
}
