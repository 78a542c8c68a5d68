import type { Benchmark } from "../contract/benchmark.ts";
import type { ComparedTo } from "../contract/comparison.ts";
import type { AnswerQuery, MetricName, MetricRow, Period } from "../contract/metric.ts";
import type { Trend, TrendPeriod } from "../contract/trend.ts";
import type { Duration } from "../duration.ts";
import type { EventSegments } from "../event.ts";
import type { KeysOfKind, Questions } from "../survey/answers.ts";
import type { scoredKinds, SurveyDefinition } from "../survey/definition.ts";
import type { Survey } from "../survey/define-survey.ts";
import { boundOf, lengthOf } from "./bounds.ts";
import { factResultsOf, type FactResults } from "./fact-results.ts";
import type { Transport } from "./transport.ts";

type QuestionsOf<S> = S extends Survey<string, infer Q extends Questions> ? Q : never;

/** The segments that the rules asking a survey declare. */
export type SegmentsOf<R, S> = R extends { readonly event: infer E; readonly survey: infer X }
  ? X extends S
    ? EventSegments<E>
    : never
  : never;

/** Questions with a score: one number on a fixed scale. */
export type ScoredNames<S> = KeysOfKind<QuestionsOf<S>, (typeof scoredKinds)[number]>;

/** Questions whose answers have a mean. */
export type AveragedNames<S> = KeysOfKind<QuestionsOf<S>, (typeof scoredKinds)[number] | "number">;

/** Questions whose answers can be counted one by one. */
export type CountedNames<S> = KeysOfKind<
  QuestionsOf<S>,
  (typeof scoredKinds)[number] | "yesNo" | "choice" | "choices" | "consent"
>;

/** A row of figures, its group typed by the segments asked for. */
export type ResultRow<D extends string> = Omit<MetricRow, "group"> & {
  readonly group: { readonly [K in D]: string | null };
};

/** Figures of one question, cut as wanted; awaiting it reads them. */
export interface ResultsQuery<Segment extends string, D extends string = never> extends PromiseLike<ResultRow<D>[]> {
  /** One row for each value of a segment, or of a pair. */
  by<const By extends readonly [Segment] | readonly [Segment, Segment]>(
    ...segments: By
  ): ResultsQuery<Segment, By[number]>;
  /** Only answers whose segments have these values. */
  where(values: { readonly [K in Segment]?: string }): ResultsQuery<Segment, D>;
  /** From this instant on (by time of submission; a response rate by time asked). */
  from(at: Date | string): ResultsQuery<Segment, D>;
  /** Before this instant. */
  to(at: Date | string): ResultsQuery<Segment, D>;
  /** The last so many days, from the start of a UTC day: `90d`. Where k is above 1, the whole months and waves in them that are closed. */
  last(period: Duration): ResultsQuery<Segment, D>;
  /** One row for each period. */
  every(period: Period): ResultsQuery<Segment, D>;
  /** Quarters and years of a fiscal year that starts in this month, 1 to 12: with 7, `FY2027` is July 2026 to June 2027. */
  fiscalYearStart(month: FiscalMonth): ResultsQuery<Segment, D>;
  /**
   * Each row beside the period before it, or each group beside all others: `comparison` has the difference, its interval
   * and a verdict. Not of `count`.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").compare("rest");
   */
  compare(to: ComparedTo): ResultsQuery<Segment, D>;
  /**
   * An interval that allows for people who answered more than once, whose answers are alike: rows have `people` and
   * `effectiveN` too. It reads each answer, so it takes longer. Only of a score, without `compare`.
   *
   * @example const [row] = await aw.results(ticketCsat).score("csat").clusters("person");
   */
  clusters(of: "person"): ResultsQuery<Segment, D>;
  /**
   * The figure period by period as a control chart: what is more than the usual up and down has `signals`. Limits come from
   * the first 12 periods with a value, or as many as `baseline` says. Not of `count`, nor with `by`: follow one group with
   * `where`.
   *
   * @example const { chart, rows } = await aw.results(ticketCsat).score("csat").where({ team: "ICT" }).trend("month");
   */
  trend(period: TrendPeriod, options?: { readonly baseline?: number }): Promise<Trend>;
  /**
   * The groups of a segment beside what they have together, with the limits of a funnel plot; ranks are intervals. Not of
   * `count`.
   *
   * @example const { target, rows } = await aw.results(ticketCsat).score("csat").last("365d").benchmark("team");
   */
  benchmark<const By extends Segment>(segment: By): Promise<BenchmarkOf<By>>;
}

/** A benchmark, its rows' group typed by the segment asked for. */
export type BenchmarkOf<D extends string> = Omit<Benchmark, "rows"> & {
  readonly rows: readonly (Omit<Benchmark["rows"][number], "group"> & Pick<ResultRow<D>, "group">)[];
};

/** A month in which a fiscal year can start. */
export type FiscalMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** Figures of one survey. */
export interface Results<S, Segment extends string> extends FactResults<
  S,
  ScoredNames<S>,
  Segment,
  ResultsQuery<Segment>
> {
  /** CSAT, NPS, CES or the mean, by the question's kind. Its unit: percent, points, percent, the scale's own. */
  score(question: ScoredNames<S>): ResultsQuery<Segment>;
  /** The mean, in the scale's own unit, whatever the headline is. */
  mean(question: AveragedNames<S>): ResultsQuery<Segment>;
  /** How often each answer was given. */
  count(question: CountedNames<S>): ResultsQuery<Segment>;
  /** Answered among those asked, in percent (AAPOR RR2). */
  responseRate(): ResultsQuery<Segment>;
}

/** Builds the results interface of a survey on a transport. */
export function resultsOf<S extends Survey, Segment extends string>(
  transport: Transport,
  survey: S,
): Results<S, Segment> {
  const start = (metric: MetricName, question?: string): ResultsQuery<Segment> =>
    queryOf(transport, metric, { survey: survey.id, ...(question === undefined ? {} : { question }) });
  return {
    score: (question) => start(scoreMetric(survey.definition, question), question),
    mean: (question) => start("mean", question),
    count: (question) => start("distribution", question),
    responseRate: () => start("response-rate"),
    ...factResultsOf<S, ScoredNames<S>, Segment, ResultsQuery<Segment>>((metric, query) =>
      queryOf(transport, metric, { survey: survey.id, ...query }),
    ),
  };
}

/** The headline metric of a scored question: its own for csat, nps and ces, else the mean. */
export function scoreMetric(survey: SurveyDefinition, question: string): MetricName {
  const kind = survey.questions.find((one) => one.name === question)?.kind;
  return kind === "csat" || kind === "nps" || kind === "ces" ? kind : "mean";
}

function queryOf<Segment extends string, D extends string>(
  transport: Transport,
  metric: MetricName,
  query: AnswerQuery,
): ResultsQuery<Segment, D> {
  const more = <E extends string = D>(change: { readonly [K in keyof AnswerQuery]?: AnswerQuery[K] | undefined }) =>
    queryOf<Segment, E>(transport, metric, { ...query, ...change } as AnswerQuery);
  const builder: ResultsQuery<Segment, D> = {
    by: (...segments) => more({ by: [...segments] }),
    where: (values) => more({ where: { ...query.where, ...definedValues(values) } }),
    from: (at) => more({ from: boundOf("from", at), last: undefined }),
    to: (at) => more({ to: boundOf("to", at) }),
    last: (period) => more({ last: lengthOf(period), from: undefined }),
    every: (period) => more({ period }),
    fiscalYearStart: (month) => more({ fiscalYearStart: month }),
    compare: (to) => more({ compare: to }),
    clusters: (of) => more({ clusters: of }),
    // What a trend or benchmark doesn't take is refused by its name, so nothing is left out here.
    trend: (period, options = {}) => transport.trend(metric, { ...query, ...options, period }),
    benchmark: (segment) =>
      transport.benchmark(metric, { ...query, by: [segment] }) as Promise<unknown> as Promise<
        BenchmarkOf<typeof segment>
      >,
    then: (done, failed) => (transport.metric(metric, query) as Promise<ResultRow<D>[]>).then(done, failed),
  };
  return builder;
}

function definedValues(values: { readonly [segment: string]: string | undefined }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
