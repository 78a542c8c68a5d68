import type { Benchmark } from "../contract/benchmark.ts";
import type { FactSegment } from "../contract/fact-query.ts";
import type { AnswerQuery, MetricName, MetricQuery, MetricRow, Period } from "../contract/metric.ts";
import type { Trend, TrendPeriod } from "../contract/trend.ts";
import type { RateName } from "../contract/who-answered.ts";
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

/** A time to compare with, which ends before what is compared begins; without one it is the time just before. */
export type EarlierTime =
  { readonly from: Date | string; readonly to: Date | string } | { readonly from?: undefined; readonly to?: undefined };

/** The segment of which only those with the same value are compared. */
export interface Within<Segment extends string> {
  readonly within?: Segment;
}

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
   * Each row beside the period before it, or beside an earlier time that `from` and `to` name: `comparison` has the
   * difference, its interval and a verdict. With `within` it also has the difference between those alone who have the same
   * value of a segment; not where k is above 1. Not of `count`.
   *
   * @example
   * const year = { from: "2021-01-01", to: "2022-01-01" };
   * const rows = await aw.results(ticketCsat).score("csat").from("2025-01-01").to("2026-01-01").compare("previous", year);
   */
  compare(to: "previous", options?: EarlierTime & Within<Segment>): ResultsQuery<Segment, D>;
  /**
   * Each group beside all others.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").compare("rest");
   */
  compare(to: "rest", options?: Within<Segment>): ResultsQuery<Segment, D>;
  /**
   * Each group beside the one that has the value `against`. Takes one segment in `by`.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").compare("group", { against: "ICT" });
   */
  compare(to: "group", options: { readonly against: string } & Within<Segment>): ResultsQuery<Segment, D>;
  /**
   * Beside each raw figure the one in which answers are weighted to those who were asked, by the values of these segments
   * (raking): `weighted` has it with its interval and what the answers are worth. `trim` cuts weights at 0.3 and 3 times
   * their mean. Of `score` and `mean`.
   *
   * @example const [row] = await aw.results(ticketCsat).score("csat").weight("team");
   */
  weight(
    segments: Segment | readonly [Segment, ...Segment[]],
    options?: { readonly trim?: boolean },
  ): ResultsQuery<Segment, D>;
  /**
   * An interval that allows for people who answered more than once, whose answers are alike: rows have `people` and
   * `effectiveN` too. It reads each answer, so it takes longer. Only of a score, without `compare`.
   *
   * @example const [row] = await aw.results(ticketCsat).score("csat").clusters("person");
   */
  clusters(of: "person"): ResultsQuery<Segment, D>;
  /**
   * The figure period by period as a control chart: what is more than the usual up and down has `signals`. Limits come from
   * the first 12 periods with a value, or as many as `baseline` says. Of `turnaround` it is the medians that are followed.
   * Not of `count`, nor with `by`: follow one group with `where`.
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
  /**
   * CSAT, NPS, CES or the mean, by the question's kind. Its unit: percent, points, percent, the scale's own. Answers can be
   * split and filtered by what is known of their event too: `fact:resolvedFirstContact` and `fact:sla` are `true` or
   * `false`, null where it is not known. Not where k is above 1.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("fact:resolvedFirstContact").compare("rest");
   */
  score(question: ScoredNames<S>): ResultsQuery<Segment | FactSegment>;
  /** The mean, in the scale's own unit, whatever the headline is. */
  mean(question: AveragedNames<S>): ResultsQuery<Segment | FactSegment>;
  /** How often each answer was given. */
  count(question: CountedNames<S>): ResultsQuery<Segment | FactSegment>;
  /**
   * Answered among those asked, in percent (AAPOR RR2). With a rate's name rows have that rate as their value, and besides
   * all six rates, what became of everybody who was asked (`dispositions`), the `funnel` of invitations, and by which
   * segments those who answered are made up differently (`mix`). Each invitation is looked at for it.
   *
   * @example const [row] = await aw.results(ticketCsat).responseRate("RR2").last("90d");
   */
  responseRate(rate?: RateName): ResultsQuery<Segment>;
}

/** Builds the results interface of a survey on a transport. */
export function resultsOf<S extends Survey, Segment extends string>(
  transport: Transport,
  survey: S,
): Results<S, Segment> {
  const start = <By extends string = Segment>(metric: MetricName, question?: string): ResultsQuery<By> =>
    queryOf(transport, metric, { survey: survey.id, ...(question === undefined ? {} : { question }) });
  return {
    score: (question) => start(scoreMetric(survey.definition, question), question),
    mean: (question) => start("mean", question),
    count: (question) => start("distribution", question),
    responseRate: (rate) =>
      queryOf(transport, "response-rate", { survey: survey.id, ...(rate === undefined ? {} : { rate }) }),
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

type Asked = AnswerQuery & Pick<MetricQuery, "within" | "rate" | "weight" | "trim">;

function queryOf<Segment extends string, D extends string>(
  transport: Transport,
  metric: MetricName,
  query: Asked,
): ResultsQuery<Segment, D> {
  const more = <E extends string = D>(change: { readonly [K in keyof Asked]?: Asked[K] | undefined }) =>
    queryOf<Segment, E>(transport, metric, { ...query, ...change } as Asked);
  const builder: ResultsQuery<Segment, D> = {
    by: (...segments) => more({ by: [...segments] }),
    where: (values) => more({ where: { ...query.where, ...definedValues(values) } }),
    from: (at) => more({ from: boundOf("from", at), last: undefined }),
    to: (at) => more({ to: boundOf("to", at) }),
    last: (period) => more({ last: lengthOf(period), from: undefined }),
    every: (period) => more({ period }),
    fiscalYearStart: (month) => more({ fiscalYearStart: month }),
    compare: (to, options: EarlierTime & Within<Segment> & { readonly against?: string } = {}) =>
      more({
        compare: to,
        compareFrom: options.from === undefined ? undefined : boundOf("compareFrom", options.from),
        compareTo: options.to === undefined ? undefined : boundOf("compareTo", options.to),
        against: options.against,
        within: options.within,
      }),
    weight: (segments, { trim } = {}) =>
      more({
        weight: typeof segments === "string" ? [segments] : [...segments],
        trim: trim === undefined ? undefined : trim ? "true" : "false",
      }),
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
