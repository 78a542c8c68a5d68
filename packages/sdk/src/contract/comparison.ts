import { z } from "zod";
import { interval } from "./interval.ts";

/** What figures can be compared with: the period before, or all other groups together. */
export const comparedTo = ["previous", "rest"] as const;

/** What figures can be compared with. */
export type ComparedTo = (typeof comparedTo)[number];

/** What may be said of two figures. */
export const verdicts = ["higher", "lower", "no_clear_difference", "too_few"] as const;

/** How a row differs from the period before it, or from all other groups. */
export const comparison = z.object({
  to: z.enum(comparedTo),
  /** The period compared with, such as `2026-Q3`; without `period` its days, such as `2026-07-01/2026-10-01`. */
  period: z.string().optional(),
  /** The figure compared with; null when nobody answered. */
  value: z.number().nullable(),
  n: z.int(),
  /** The row's value less this one. Of shares in percentage points, of NPS in points, of means in the scale's own unit. */
  difference: z.number().nullable(),
  interval: interval.nullable(),
  /** Two-sided, as if it were the only comparison. */
  p: z.number().nullable(),
  /** Adjusted for all comparisons of the reply (Benjamini and Hochberg). The verdict is made from it. */
  adjustedP: z.number().nullable(),
  verdict: z.enum(verdicts),
  /** The smallest true difference that so many answers find in 4 of 5 cases, in the unit of the difference. */
  smallestDetectable: z.number().nullable(),
});

/** How a row differs from another. */
export type Comparison = z.output<typeof comparison>;
