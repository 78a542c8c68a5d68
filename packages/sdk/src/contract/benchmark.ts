import { z } from "zod";
import { resultsLimits } from "../results/search.ts";
import { interval } from "./interval.ts";
import { answerFields, metricRow, noComparison } from "./metric.ts";
import { line } from "./person.ts";

/** Which groups to hold beside each other. `from` is inclusive, `to` exclusive; days are UTC. */
export const benchmarkQuery = answerFields.omit({ period: true, fiscalYearStart: true, ...noComparison }).extend({
  by: z.array(line(64)).length(1),
  /** `adjusted`: limits and verdicts allow for as much as the groups differ among themselves. */
  limits: z.enum(resultsLimits).default("plain"),
});

/** Which groups to hold beside each other. */
export type BenchmarkQuery = z.input<typeof benchmarkQuery>;

/** A query of a benchmark that was checked. */
export type CheckedBenchmarkQuery = z.output<typeof benchmarkQuery>;

const bounds = z.object({ lower: z.number(), upper: z.number() }).nullable();

/** Groups beside what they have together: the data of a funnel plot. */
export const benchmark = z.object({
  /** The figure of all groups that are shown, together. */
  target: z.number().nullable(),
  n: z.int(),
  interval: interval.nullable(),
  /** Which limits the rows have. */
  limits: z.enum(resultsLimits),
  /**
   * How much more the groups that are shown differ than by chance: the mean square of their distances from the target in
   * standard errors, a tenth at each end drawn in. Adjusted limits are wider by its root where it is above 1. Null below
   * 10 groups, whose limits stay plain.
   */
  dispersion: z.number().nullable(),
  warnings: z.array(z.string()),
  rows: z.array(
    metricRow.extend({
      /** Where 95 of 100 groups with so many answers lie when none differs from the target. */
      limits95: bounds,
      /** Where 998 of 1,000 do. */
      limits998: bounds,
      /** Outside of the 95 % limits `above` or `below`, of the 99.8 % limits `far_`; `too_few` below 30 answers. */
      verdict: z.enum(["within", "above", "below", "far_above", "far_below", "too_few"]).nullable(),
      /** The ranks that the group may have, 1 for the highest figure; never a single one unless it is certain. */
      rank: bounds,
      /** The figure drawn towards the others by as much as it is uncertain: an estimate where answers are few. */
      pooled: z.number().nullable(),
      pooledInterval: interval.nullable(),
    }),
  ),
});

/** Groups beside what they have together. */
export type Benchmark = z.output<typeof benchmark>;
