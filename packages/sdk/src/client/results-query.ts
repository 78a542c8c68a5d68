import type { Benchmark, BenchmarkQuery } from "../contract/benchmark.ts";
import type { MetricRow, Period } from "../contract/metric.ts";
import type { Trend, TrendPeriod } from "../contract/trend.ts";
import type { Duration } from "../duration.ts";

/** A row of figures, its group typed by the segments asked for. */
export type ResultRow<D extends string> = Omit<MetricRow, "group"> & {
  readonly group: { readonly [K in D]: string | null };
};

/** A time to compare with, which ends before what is compared begins; without one it is the time just before. */
export type EarlierTime =
  | { readonly from: Date | string; readonly to: Date | string }
  | { readonly from?: undefined; readonly to?: undefined };

/** The segment of which only those with the same value are compared. */
export interface Within<Segment extends string> {
  readonly within?: Segment;
}

/** What only some figures can be asked for. */
export type FigureWay = "compare" | "weight" | "trend" | "benchmark";

/** Figures of one question, cut as wanted; awaiting it reads them. `Way` is what else can be asked of them. */
export type ResultsQuery<
  Segment extends string,
  D extends string = never,
  Way extends FigureWay = FigureWay,
> = CutQuery<Segment, D, Way> & Pick<FigureWays<Segment, D, Way>, Way>;

/** What all figures can be asked for: which answers, and how they are cut. */
export interface CutQuery<Segment extends string, D extends string, Way extends FigureWay> extends PromiseLike<
  ResultRow<D>[]
> {
  /** One row for each value of a segment, or of a pair. */
  by<const By extends readonly [Segment] | readonly [Segment, Segment]>(
    ...segments: By
  ): ResultsQuery<Segment, By[number], Way>;
  /** Only answers whose segments have these values. */
  where(values: { readonly [K in Segment]?: string }): ResultsQuery<Segment, D, Way>;
  /** From this instant on (by time of submission; a response rate by time asked). */
  from(at: Date | string): ResultsQuery<Segment, D, Way>;
  /** Before this instant. */
  to(at: Date | string): ResultsQuery<Segment, D, Way>;
  /** The last so many days, from the start of a UTC day: `90d`. Where k is above 1, the whole months and waves in them that are closed. */
  last(period: Duration): ResultsQuery<Segment, D, Way>;
  /** One row for each period. */
  every(period: Period): ResultsQuery<Segment, D, Way>;
  /** Quarters and years of a fiscal year that starts in this month, 1 to 12: with 7, `FY2027` is July 2026 to June 2027. */
  fiscalYearStart(month: FiscalMonth): ResultsQuery<Segment, D, Way>;
}

/** What `score` and `mean` can be asked for, and other figures some of; `Way` is what can be asked of a figure. */
export interface FigureWays<Segment extends string, D extends string, Way extends FigureWay> {
  /**
   * Each row beside the period before it, or beside an earlier time that `from` and `to` name: `comparison` has the
   * difference, its interval and a verdict. With `within` it also has the difference between those alone who have the same
   * value of a segment; not where k is above 1. Of `score`, `mean` and `responseRate`.
   *
   * @example
   * const year = { from: "2021-01-01", to: "2022-01-01" };
   * const rows = await aw.results(ticketCsat).score("csat").from("2025-01-01").to("2026-01-01").compare("previous", year);
   */
  compare(
    to: "previous",
    options?: EarlierTime & Within<Segment>,
  ): ResultsQuery<Segment, D, Exclude<Way, "trend" | "benchmark">>;
  /**
   * Each group beside all others.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").compare("rest");
   */
  compare(to: "rest", options?: Within<Segment>): ResultsQuery<Segment, D, Exclude<Way, "trend" | "benchmark">>;
  /**
   * Each group beside the one that has the value `against`. Takes one segment in `by`.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").compare("group", { against: "ICT" });
   */
  compare(
    to: "group",
    options: { readonly against: string } & Within<Segment>,
  ): ResultsQuery<Segment, D, Exclude<Way, "trend" | "benchmark">>;
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
  ): ResultsQuery<Segment, D, Exclude<Way, "trend" | "benchmark">>;
  /**
   * The figure period by period as a control chart: what is more than the usual up and down has `signals`. Limits come from
   * the first 12 periods with a value, or as many as `baseline` says. Of `turnaround` it is the medians that are followed.
   * Not of `count`, nor with `by`: follow one group with `where`.
   *
   * @example const { chart, rows } = await aw.results(ticketCsat).score("csat").where({ team: "ICT" }).trend("month");
   */
  trend(period: TrendPeriod, options?: { readonly baseline?: number }): Promise<Trend>;
  /**
   * The groups of a segment beside what they have together, with the limits of a funnel plot; ranks are intervals. Of
   * `score`, `mean` and `responseRate`. Limits that are `adjusted` are wider where the groups differ more than by chance.
   *
   * @example const { target, rows } = await aw.results(ticketCsat).score("csat").last("365d").benchmark("team");
   */
  benchmark<const By extends Segment>(segment: By, options?: Pick<BenchmarkQuery, "limits">): Promise<BenchmarkOf<By>>;
}

/** A benchmark, its rows' group typed by the segment asked for. */
export type BenchmarkOf<D extends string> = Omit<Benchmark, "rows"> & {
  readonly rows: readonly (Omit<Benchmark["rows"][number], "group"> & Pick<ResultRow<D>, "group">)[];
};

/** A month in which a fiscal year can start. */
export type FiscalMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
