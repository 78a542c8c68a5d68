import { z } from "zod";
import { factNames } from "./fact.ts";
import { line } from "./person.ts";

const names = z.array(line(165)).min(1).max(30);

const yesOrNo = ["true", "false"] as const;

/**
 * Facts by which answers can be split, as `by` and `where` name them, with their values: whether the first contact solved
 * what the answer is about, whether the target was met, and how many times as long as the target it took. Of the last, the
 * upper end belongs to its part: `0.5-1` is more than half the target, and no more than all of it.
 */
export const factValues = {
  "fact:resolvedFirstContact": yesOrNo,
  "fact:sla": yesOrNo,
  "fact:turnaround": ["0-0.5", "0.5-1", "1-1.5", "1.5-"],
} as const;

/** A fact by which answers can be split. */
export type FactSegment = keyof typeof factValues;

/** Every fact by which answers can be split. */
export const factSegments = Object.keys(factValues) as FactSegment[];

/** What a metric over facts can be asked with, besides what every metric takes. */
export const factQuery = {
  /** `sla`, `turnaround` and measured `fcr`: the type of the events to count, in place of those that the survey is asked about. */
  event: line(100).optional(),
  /** `fcr` of a choice question: the options that mean solved. */
  solved: names.optional(),
  /** `correlation`: what the question is compared with; `sla` is whether the target was met. */
  fact: z.enum([...factNames, "sla"]).optional(),
  /** `correlation`: by ranks, or by the numbers themselves. Default `spearman`. */
  method: z.enum(["spearman", "pearson"]).optional(),
  /** `correlation`, and scores with `compare`: the segment within whose values it is computed, or compared, too. */
  within: line(64).optional(),
  /**
   * `drivers`: the questions to compare, by default all scored ones but the outcome; and themes of comments, `theme:system`, or `themes` for
   * all of the codebook: then of the answers with a comment.
   */
  drivers: names.optional(),
};

/** Parameters of the query that take several values, separated by commas. */
export const listsOfFactQuery: readonly string[] = ["solved", "drivers"];

/** What a row of a metric over facts, a correlation or a driver has besides. */
export const factRow = {
  /** Of `turnaround`: nine of ten took at most so many hours. */
  p90: z.number().nullable().optional(),
  /** Of `fcr`: what the events say, or what people answered. */
  source: z.enum(["measured", "asked"]).optional(),
  /** Of `correlation`: how it was computed. */
  coefficient: z.enum(["spearman", "pearson"]).optional(),
  /** Of `correlation`: over everybody, of one stratum, or pooled over strata. */
  part: z.enum(["overall", "stratum", "pooled"]).optional(),
  /** Of `correlation`: two-sided, 0 to 1. */
  p: z.number().nullable().optional(),
  /** Of `drivers`: Pearson's correlation with the outcome. */
  correlation: z.number().nullable().optional(),
  /** Of `drivers`: the driver's mean; of a theme, how many in a hundred comments are about it. */
  performance: z.number().nullable().optional(),
  /** Of `drivers`: its part of R², 0 to 1. */
  importance: z.number().nullable().optional(),
};
