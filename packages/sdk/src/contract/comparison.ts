import { z } from "zod";
import { interval } from "./interval.ts";

/** What figures can be compared with: what was before, all other groups together, or one group. */
export const comparedTo = ["previous", "rest", "group"] as const;

/** What figures can be compared with. */
export type ComparedTo = (typeof comparedTo)[number];

/** What may be said of two figures. */
export const verdicts = ["higher", "lower", "no_clear_difference", "too_few"] as const;

/** How two figures differ: what every comparison says. */
const apart = {
  /** The row's value less the other. Of shares in percentage points, of NPS in points, of means in the scale's own unit. */
  difference: z.number().nullable(),
  interval: interval.nullable(),
  /** Two-sided, as if it were the only comparison. */
  p: z.number().nullable(),
  /** Adjusted for all comparisons of the reply (Benjamini and Hochberg). The verdict is made from it. */
  adjustedP: z.number().nullable(),
  verdict: z.enum(verdicts),
  /** The smallest true difference that so many answers find in 4 of 5 cases, in the unit of the difference. */
  smallestDetectable: z.number().nullable(),
};

/** How a row differs from what was before it, from all other groups, or from one of them. */
export const comparison = z.object({
  to: z.enum(comparedTo),
  /** Compared with one group: its value of the segment. */
  against: z.string().optional(),
  /** The period compared with, such as `2026-Q3`; without `period` its days, such as `2026-07-01/2026-10-01`. */
  period: z.string().optional(),
  /** The figure compared with; null when nobody answered. */
  value: z.number().nullable(),
  n: z.int(),
  ...apart,
  /** With `within`: how both differ where only those with the same value of a segment are compared. */
  within: z
    .object({
      segment: z.string(),
      /** How many of its values both have answers with. */
      strata: z.int(),
      /** The row's answers with these values, and those that it is compared with. */
      n: z.int(),
      otherN: z.int(),
      ...apart,
    })
    .optional(),
});

/** How a row differs from another. */
export type Comparison = z.output<typeof comparison>;
