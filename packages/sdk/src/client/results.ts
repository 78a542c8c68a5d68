import type { MetricName, MetricQuery, MetricRow, Period } from "../contract/metric.ts";
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
  /** The last so many days: `90d`. Where k is above 1, the whole months and waves in them that are closed. */
  last(period: Duration): ResultsQuery<Segment, D>;
  /** One row for each period. */
  every(period: Period): ResultsQuery<Segment, D>;
}

/** Figures of one survey. */
export interface Results<S, Segment extends string> extends FactResults<
  S,
  ScoredNames<S>,
  Segment,
  ResultsQuery<Segment>
> {
  /** CSAT, NPS, CES or the mean, by the question's kind. Its unit: percent, points, percent, the scale's own. */
  score(question: ScoredNames<S>): ResultsQuery<Segment>;
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
  query: MetricQuery,
): ResultsQuery<Segment, D> {
  const more = <E extends string = D>(change: { readonly [K in keyof MetricQuery]?: MetricQuery[K] | undefined }) =>
    queryOf<Segment, E>(transport, metric, { ...query, ...change });
  const builder: ResultsQuery<Segment, D> = {
    by: (...segments) => more({ by: [...segments] }),
    where: (values) => more({ where: { ...query.where, ...definedValues(values) } }),
    from: (at) => more({ from: boundOf("from", at), last: undefined }),
    to: (at) => more({ to: boundOf("to", at) }),
    last: (period) => more({ last: lengthOf(period), from: undefined }),
    every: (period) => more({ period }),
    then: (done, failed) => (transport.metric(metric, query) as Promise<ResultRow<D>[]>).then(done, failed),
  };
  return builder;
}

function definedValues(values: { readonly [segment: string]: string | undefined }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
