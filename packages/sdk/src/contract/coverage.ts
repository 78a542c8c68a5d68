import { z } from "zod";
import { bound, lengthOfTime } from "./metric.ts";
import { line } from "./person.ts";

/** Which survey's coverage, cut by up to two segments. `from` is inclusive, `to` exclusive; days are UTC. */
export const coverageQuery = z.strictObject({
  survey: line(64),
  by: z.array(line(64)).max(2).default([]),
  from: bound.optional(),
  to: bound.optional(),
  /** The last so many days, such as `90d`; instead of `from`. */
  last: lengthOfTime.optional(),
});

/** Which survey's coverage. */
export type CoverageQuery = z.input<typeof coverageQuery>;

/** A query that was checked: `by` is always there. */
export type CheckedCoverageQuery = z.output<typeof coverageQuery>;

/** Whom a survey reached, in one group. */
export const coverageRow = z.object({
  group: z.record(z.string(), z.string().nullable()),
  /** Events that the rules are about, and people who belong to a wave, once they are decided about. */
  eligible: z.int(),
  /** Events that are to be decided later. */
  pending: z.int(),
  asked: z.int(),
  /**
   * How many of those got it: the mail was sent and did not come back, or the link was shown. Null where it is withheld, as
   * are the figures about what else those who were asked did.
   */
  delivered: z.int().nullable(),
  /** How many opened their link, or answered; what programs open is left out. */
  opened: z.int().nullable(),
  /** How many answered something, be it only some pages: who started. */
  answered: z.int().nullable(),
  /** How many answered to the end. */
  completed: z.int().nullable(),
  /** How many opened it with a score from the mail. */
  tapped: z.int().nullable(),
  /** How many of these sent no answer. Their scores count nowhere. */
  tappedNotSent: z.int().nullable(),
  /** Why the others were not asked: by reason code. */
  skipped: z.record(z.string(), z.int()),
  /** Events that the rules are not about: by reason code. They are not among the eligible. */
  notEligible: z.record(z.string(), z.int()),
  /** Asked among the eligible, in percent; null without any. */
  coverage: z.number().nullable(),
  /** Answered among those asked, in percent; null without any. */
  responseRate: z.number().nullable(),
  /** The smallest and the largest probability of being drawn, 0 where a sample gives nobody of a stratum; null without any. */
  inclusion: z.object({ min: z.number(), max: z.number() }).nullable(),
  /** How many equally weighted answers those that came are worth, each weighted by 1 / inclusion (Kish). */
  effectiveN: z.number().nullable(),
  withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
  /** `low_coverage`: less than half of the coverage over all groups. */
  warnings: z.array(z.string()),
});

/** Whom a survey reached, in one group. */
export type CoverageRow = z.output<typeof coverageRow>;
