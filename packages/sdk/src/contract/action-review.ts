import { z } from "zod";
import { instant } from "./event.ts";
import { lines } from "./meeting.ts";

/** What comes of looking how far an action is: it goes on, something about it is changed, or it is stopped. */
export const reviewDecisions = ["go_on", "change", "stop"] as const;

const day = z.iso.date("Not a date such as 2026-11-21.");

/** What was found when somebody looked how far an action is. */
export const actionReview = z.object({
  /** The day of the plan that it answers to, and all before it; null for a look in between. */
  on: day.nullable(),
  found: z.string(),
  decision: z.enum(reviewDecisions),
  /** What changes, or why it is stopped. */
  reason: z.string().nullable(),
  /** Who wrote it; null where nobody of that name is left. */
  by: z.string().nullable(),
  at: instant,
});

/** What was found when somebody looked how far an action is. */
export type ActionReview = z.output<typeof actionReview>;

/** What was found, and what comes of it. */
export const actionReviewInput = z
  .strictObject({
    /** The revision of the action that was seen. */
    revision: z.int().min(1),
    found: lines(2_000),
    decision: z.enum(reviewDecisions),
    /** Needed for `change` and `stop`. What is stopped is dropped, and this is why. */
    reason: lines(2_000).optional(),
    /** The day of the plan that it answers to: the latest that has come unless told, else the next one. */
    on: day.optional(),
  })
  .refine(({ decision, reason }) => decision === "go_on" || reason !== undefined, {
    path: ["reason"],
    message: "Say what changes, or why it is stopped.",
  });

/** What was found, and what comes of it. */
export type ActionReviewInput = z.input<typeof actionReviewInput>;
