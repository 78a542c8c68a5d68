import type { FactName } from "../contract/fact.ts";
import type { MetricName, MetricQuery, MetricRow } from "../contract/metric.ts";
import type { Duration } from "../duration.ts";
import type { KeysOfKind, Questions } from "../survey/answers.ts";
import type { Survey } from "../survey/define-survey.ts";

/** Questions that can ask whether something was solved. */
type SolvedNames<S> = S extends Survey<string, infer Q extends Questions> ? KeysOfKind<Q, "yesNo" | "choice"> : never;

/** Questions that are answered in a comment. */
type CommentNames<S> = S extends Survey<string, infer Q extends Questions> ? KeysOfKind<Q, "comment"> : never;

/** A figure that is of one stretch of time and split by nothing; awaiting it reads its rows. */
export interface WholeQuery<Segment extends string> extends PromiseLike<MetricRow[]> {
  /** Only answers whose segments have these values. */
  where(values: { readonly [K in Segment]?: string }): WholeQuery<Segment>;
  /** From this instant on, by time of submission. */
  from(at: Date | string): WholeQuery<Segment>;
  /** Before this instant. */
  to(at: Date | string): WholeQuery<Segment>;
  /** The last so many days: `90d`. */
  last(period: Duration): WholeQuery<Segment>;
}

/**
 * Figures of the events that a survey's rules ask about, and of its answers beside facts and other answers. `Cut` is a query
 * that can be split, `Counts` one that can't be compared either, `Scored` names the questions with a score.
 */
export interface FactResults<S, Scored extends string, Segment extends string, Cut, Counts = Cut> {
  /**
   * The share of events within their target, in percent, by when they happened.
   *
   * @example const rows = await aw.results(ticketCsat).sla().by("team").every("month");
   */
  sla(): Cut;
  /**
   * How many hours the events took: the median, with the 90th percentile as `p90`, by when they happened.
   *
   * @example const [row] = await aw.results(ticketCsat).turnaround().last("90d");
   */
  turnaround(): Cut;
  /**
   * First-contact resolution, in percent: measured on the events, or, with a question, asked. They are two figures.
   *
   * @param solved of a choice question: the options that mean solved
   * @example const [measured] = await aw.results(ticketCsat).fcr();
   */
  fcr(question?: SolvedNames<S>, solved?: readonly string[]): Cut;
  /**
   * How the answers to a scored question go up and down with a fact of the event that each is about: over everybody and,
   * with `within`, in each value of a segment and pooled over them. It says what goes together, not what causes what.
   *
   * @example const [row] = await aw.results(ticketCsat).correlation("csat", "turnaroundHours");
   */
  correlation(
    question: Scored,
    fact: FactName | "sla",
    options?: { readonly method?: "spearman" | "pearson"; readonly within?: Segment },
  ): WholeQuery<Segment>;
  /**
   * Which scored questions the answers to one are associated with, the strongest first. All others, unless told; also themes of
   * comments, `theme:system`, or `themes` for all of the codebook.
   *
   * @throws ProblemError `invalid_query`, also with too few answers, or questions that say nearly the same
   * @example const rows = await aw.results(ticketCsat).drivers("csat");
   * @example const rows = await aw.results(ticketCsat).drivers("csat", ["themes"]);
   */
  drivers(question: Scored, among?: readonly (Scored | ThemeDriver)[]): WholeQuery<Segment>;
  /**
   * How many comments are about each theme, as `answers`, and what these say; the value is how many in a hundred have any. Of one
   * question where there are several that are answered in a comment.
   *
   * @example const [row] = await aw.results(ticketCsat).themes().last("90d");
   */
  themes(question?: CommentNames<S>): Counts;
}

/** Themes of comments beside scored questions: one, or all of the codebook. */
export type ThemeDriver = "themes" | `theme:${string}`;

/** @param start begins a query of a metric */
export function factResultsOf<S, Scored extends string, Segment extends string, Cut>(
  start: (metric: MetricName, query?: Partial<Omit<MetricQuery, "survey">>) => Cut,
): FactResults<S, Scored, Segment, Cut> {
  const whole = (metric: MetricName, query: Partial<Omit<MetricQuery, "survey">>) =>
    start(metric, query) as unknown as WholeQuery<Segment>;
  return {
    sla: () => start("sla"),
    turnaround: () => start("turnaround"),
    fcr: (question, solved) =>
      start("fcr", { ...(question === undefined ? {} : { question }), ...(solved ? { solved: [...solved] } : {}) }),
    correlation: (question, fact, options = {}) => whole("correlation", { question, fact, ...options }),
    themes: (question) => start("themes", question === undefined ? {} : { question }),
    drivers: (question, among) => whole("drivers", { question, ...(among ? { drivers: [...among] } : {}) }),
  };
}
