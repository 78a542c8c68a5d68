import { z } from "zod";
import { actionMeasure, actionMetrics, actionRoots } from "./action.ts";
import { rootCauses } from "./case.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

/** Why something is proposed: a driver to fix first, a group outside a funnel, a signal of a control chart, a cause or a theme on the rise. */
export const proposalKinds = ["driver", "outlier", "signal", "cause", "theme"] as const;

const day = z.iso.date("Not a date such as 2026-11-21.");

/** Of which survey what to act on is proposed. */
export const proposalsQuery = z.strictObject({
  survey: line(64),
  /** The question that is to get better; the first that asks for satisfaction, recommendation or ease unless told. */
  question: line(165).optional(),
  /** The days that are looked at, the second not included; the last twelve whole months unless told. */
  from: day.optional(),
  to: day.optional(),
});

/** Of which survey what to act on is proposed. */
export type ProposalsQuery = z.input<typeof proposalsQuery>;

/** Something to act on, with its figures and what a plan would begin with. */
export const proposal = z.object({
  kind: z.enum(proposalKinds),
  /** What a plan would be measured by. */
  measure: actionMeasure,
  about: z.object({ kind: z.enum(actionRoots), of: z.string().nullable() }),
  /** The figure that stands out: of a driver how it was answered (0 to 100), of a cause its share of cases, of a theme its share of those who wrote, in percent. */
  value: z.number(),
  n: z.int(),
  interval: interval.nullable(),
  /** What it stands out from: the drivers' average, all groups together, the chart's centre, the share before. */
  beside: z.number().nullable(),
  /** Of an outlier: it lies outside the limits of 998 in 1,000, and not of 95 in 100 alone. */
  far: z.boolean(),
  /** Of a driver: its share of what is explained, in percent. */
  importance: z.number().nullable(),
  /** Of a signal: the latest period that has one, such as `2026-08`. */
  period: z.string().nullable(),
  cause: z.enum(rootCauses).nullable(),
});

/** Something to act on. */
export type Proposal = z.output<typeof proposal>;

/** What to act on. */
export const proposals = z.object({
  survey: z.string(),
  question: z.string(),
  metric: z.enum(actionMetrics),
  from: day,
  to: day,
  items: z.array(proposal),
  /** What could not be looked at, such as drivers with too few answers, or cases by whoever may not see them. */
  skipped: z.array(z.enum(proposalKinds)),
});

/** What to act on. */
export type Proposals = z.output<typeof proposals>;

/** The route of proposals. */
export const proposalRoutes = {
  proposeActions: {
    method: "GET",
    path: "/v1/action-proposals",
    summary:
      "What to act on: drivers to fix first, groups and months that stand out, root causes and themes on the rise.",
    action: "figures.read",
    reach: "part",
    query: proposalsQuery,
    replies: { 200: proposals },
  },
} as const;
