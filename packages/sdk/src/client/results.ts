import type { CommentSegment } from "../contract/comment.ts";
import type { FactSegment } from "../contract/fact-query.ts";
import type { AnswerQuery, MetricName, MetricQuery } from "../contract/metric.ts";
import type { RateName } from "../contract/who-answered.ts";
import type { EventSegments } from "../event.ts";
import type { KeysOfKind, Questions } from "../survey/answers.ts";
import type { scoredKinds, SurveyDefinition } from "../survey/definition.ts";
import type { Survey } from "../survey/define-survey.ts";
import { boundOf, lengthOf } from "./bounds.ts";
import { factResultsOf, type FactResults } from "./fact-results.ts";
import type { BenchmarkOf, EarlierTime, ResultRow, ResultsQuery, Within } from "./results-query.ts";
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

/** Figures of one survey. */
export interface Results<S, Segment extends string> extends FactResults<
  S,
  ScoredNames<S>,
  Segment,
  ResultsQuery<Segment, never, "trend">,
  ResultsQuery<Segment | CommentSegment, never, never>
> {
  /**
   * CSAT, NPS, CES or the mean, by the question's kind. Its unit: percent, points, percent, the scale's own. Answers can be
   * split and filtered by what is known of their event too: `fact:resolvedFirstContact` and `fact:sla` are `true` or
   * `false`, null where it is not known; and by the `theme` and the `sentiment` of their comments, where an answer may be in
   * several groups. Not where k is above 1.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("fact:resolvedFirstContact").compare("rest");
   */
  score(question: ScoredNames<S>): ResultsQuery<Segment | FactSegment | CommentSegment>;
  /** The mean, in the scale's own unit, whatever the headline is. */
  mean(question: AveragedNames<S>): ResultsQuery<Segment | FactSegment | CommentSegment>;
  /** How often each answer was given. */
  count(question: CountedNames<S>): ResultsQuery<Segment | FactSegment | CommentSegment, never, never>;
  /**
   * Answered among those asked, in percent (AAPOR RR2). With a rate's name rows have that rate as their value, and besides
   * all six rates, what became of everybody who was asked (`dispositions`), the `funnel` of invitations, and by which
   * segments those who answered are made up differently (`mix`). Each invitation is looked at for it.
   *
   * @example const [row] = await aw.results(ticketCsat).responseRate("RR2").last("90d");
   */
  responseRate(rate?: RateName): ResultsQuery<Segment, never, "compare" | "trend" | "benchmark">;
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
    // What a trend or benchmark doesn't take is refused by its name, so nothing is left out here.
    trend: (period, options = {}) => transport.trend(metric, { ...query, ...options, period }),
    benchmark: (segment, options = {}) =>
      transport.benchmark(metric, { ...query, ...options, by: [segment] }) as Promise<unknown> as Promise<
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
