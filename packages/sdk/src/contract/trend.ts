import { z } from "zod";
import { factQuery } from "./fact-query.ts";
import { answerFields, metricRow, noComparison } from "./metric.ts";
import { line } from "./person.ts";

/** The metrics that are one number of answers with an interval: those that can be compared between groups. */
export const scoreMetrics = ["csat", "nps", "ces", "mean", "response-rate"] as const;

/** A metric that is one number with an interval. */
export type ScoreMetric = (typeof scoreMetrics)[number];

/** The metrics that can be followed over time: scores, and figures of events. */
export const trendMetrics = [...scoreMetrics, "sla", "turnaround", "fcr"] as const;

/** A metric that can be followed over time. */
export type TrendMetric = (typeof trendMetrics)[number];

/** Periods that a trend can have. */
export const trendPeriods = ["week", "month", "quarter", "year"] as const;

/** A period that a trend can have. */
export type TrendPeriod = (typeof trendPeriods)[number];

/**
 * What to follow over time. `from` is inclusive, `to` exclusive; days are UTC. The survey is empty where an event is named
 * instead.
 */
export const trendQuery = answerFields
  .omit({ by: true, ...noComparison })
  .extend({
    survey: line(64).default(""),
    event: factQuery.event,
    solved: factQuery.solved,
    period: z.enum(trendPeriods),
    /** From how many periods with a value the centre and limits are made; those of the first ones hold for all. */
    baseline: z.coerce.number<number>().int().min(2).max(120).default(12),
  })
  .refine(({ survey, event }) => survey !== "" || event !== undefined, { path: ["survey"], message: "Name a survey." });

/** What to follow over time. */
export type TrendQuery = z.input<typeof trendQuery>;

/** A query of a trend that was checked. */
export type CheckedTrendQuery = z.output<typeof trendQuery>;

const bound = z.number().nullable();

/** A control chart of a figure, with a row for each period from the first to the last. */
export const trend = z.object({
  chart: z.object({
    /** `xmr` of single values; `p` of shares, `laney` of shares with more than 500 answers or events in a period. */
    kind: z.enum(["xmr", "p", "laney"]),
    /** How many periods the limits are made from; provisional when these are fewer than 12. */
    baseline: z.object({ periods: z.int(), isProvisional: z.boolean() }),
    center: bound,
    /** Of `xmr` only, where one pair of limits holds for all periods. They may lie beyond the ends of the scale. */
    lower: z.number().optional(),
    upper: z.number().optional(),
  }),
  rows: z.array(
    metricRow.extend({
      center: bound,
      lower: bound,
      upper: bound,
      /** `outside` its limits; `run_of_eight`: it and the seven before it are on one side of the centre. */
      signals: z.array(z.enum(["outside", "run_of_eight"])),
    }),
  ),
});

/** A control chart of a figure. */
export type Trend = z.output<typeof trend>;
