import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** The metrics that can have a goal: the higher the better, each of them. */
export const goalMetrics = ["csat", "nps", "ces", "mean", "response-rate", "sla", "fcr"] as const;

/** A metric that can have a goal. */
export type GoalMetric = (typeof goalMetrics)[number];

/** What may be said of a figure and its goal: `unclear` where the interval leaves both open. */
export const goalVerdicts = ["met", "missed", "unclear"] as const;

/** What may be said of a figure and its goal. */
export type GoalVerdict = (typeof goalVerdicts)[number];

/** Which figure is to reach what: that of the whole survey, or of one value of a segment. */
export const goalInput = z
  .strictObject({
    survey: line(64),
    metric: z.enum(goalMetrics),
    /** Not of `response-rate`, `sla` and measured `fcr`. */
    question: line(165).optional(),
    segment: line(64).optional(),
    value: line(500).optional(),
    /** In the metric's own unit: a percentage, points of an NPS, or a mean on the question's scale. */
    goal: z.number().min(-100).max(1_000_000),
  })
  .refine(({ segment, value }) => (segment === undefined) === (value === undefined), {
    path: ["value"],
    message: "Name a segment and its value, or neither.",
  });

/** Which figure is to reach what. */
export type GoalInput = z.input<typeof goalInput>;

/** A figure that is to reach something. */
export const goalItem = z.object({
  id: z.string(),
  survey: z.string(),
  metric: z.enum(goalMetrics),
  question: z.string().nullable(),
  /** Null for the whole survey, as its value is. */
  segment: z.string().nullable(),
  value: z.string().nullable(),
  goal: z.number(),
  changedAt: instant,
});

/** A figure that is to reach something. */
export type GoalItem = z.output<typeof goalItem>;

/** What a row says of the goal of its figure, where it has one. */
export const rowGoal = z.object({ value: z.number(), verdict: z.enum(goalVerdicts) });

/** The routes of goals. */
export const goalRoutes = {
  listGoals: {
    method: "GET",
    path: "/v1/goals",
    summary: "What figures are to reach, of whole surveys and of values of segments.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(goalItem) }) },
  },
  putGoal: {
    method: "PUT",
    path: "/v1/goals",
    summary: "Say what a figure is to reach, in place of what was said before.",
    action: "surveys.manage",
    reach: "whole",
    body: goalInput,
    limit: 16 * 1024,
    replies: { 200: goalItem },
  },
  removeGoal: {
    method: "DELETE",
    path: "/v1/goals/{id}",
    summary: "Let a figure have no goal any more.",
    action: "surveys.manage",
    reach: "whole",
    params: z.object({ id: line(64) }),
    replies: { 200: goalItem },
  },
} as const;
