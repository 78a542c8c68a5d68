import { z } from "zod";
import { actionMeasure } from "./action.ts";
import { instant } from "./event.ts";
import { targetShape } from "./indicator.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

/**
 * Why there is a warning: a target was missed, a control chart shows more than the usual up and down, or more people write about
 * a theme than in the year before.
 */
export const warningReasons = ["missed", "signal", "rising"] as const;

/** That a standard or an indicator stood out in a month, or that a theme rose in comments. */
export const warningItem = z.object({
  id: z.string(),
  /** The indicator, or a service and its standard, such as `travel.turnaround`; null of a theme. */
  indicator: z.string().nullable(),
  /** Of a theme its own name. */
  name: z.union([z.string(), z.record(z.string(), z.string())]),
  unit: z.string(),
  /** Such as `2026-10`. */
  month: z.string(),
  why: z.enum(warningReasons),
  /** As it was when it was raised. */
  value: z.number(),
  n: z.int(),
  interval: interval.nullable(),
  target: targetShape.nullable(),
  /** Of a theme where it rose; `value` is its share of the `n` people who wrote there, in percent. Null of an indicator. */
  rising: z
    .object({
      survey: z.string(),
      theme: z.string(),
      /** One segment value, or none for all comments. */
      group: z.record(z.string(), z.string()),
      /** How many people wrote about it. */
      people: z.int(),
      /** Its share in the twelve months before, in percent. */
      before: z.number(),
    })
    .nullable(),
  raisedAt: instant,
  /** Null while nobody has seen to it. */
  settledAt: instant.nullable(),
  /** The action that answers to it; null where none was needed. */
  action: z.string().nullable(),
  /** What a plan that answers to it would be measured by; null where no survey asks. */
  plan: actionMeasure.nullable(),
});

/** That a standard or an indicator stood out in a month, or that a theme rose in comments. */
export type WarningItem = z.output<typeof warningItem>;

/** Which warnings. */
export const warningsQuery = z.strictObject({ state: z.enum(["open", "settled"]).optional() });

/** Which warnings. */
export type WarningsQuery = z.input<typeof warningsQuery>;

/** That a warning was seen to: by an action, or by none. */
export const warningChange = z.strictObject({ settled: z.literal(true), action: line(64).nullable().default(null) });

/** That a warning was seen to. */
export type WarningChange = z.input<typeof warningChange>;

/** The routes of warnings. */
export const warningRoutes = {
  listWarnings: {
    method: "GET",
    path: "/v1/warnings",
    summary:
      "Standards and indicators that missed their target in a month or stood out of their control chart, and themes that rose in comments.",
    action: "figures.read",
    reach: "part",
    query: warningsQuery,
    replies: { 200: z.object({ items: z.array(warningItem) }) },
  },
  settleWarning: {
    method: "PATCH",
    path: "/v1/warnings/{id}",
    summary: "Say that a warning was seen to, and by which action.",
    action: "actions.manage",
    reach: "part",
    params: z.object({ id: line(64) }),
    body: warningChange,
    limit: 16 * 1024,
    replies: { 200: warningItem },
  },
} as const;
