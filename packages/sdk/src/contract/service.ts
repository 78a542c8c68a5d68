import { z } from "zod";
import { actionItem } from "./action.ts";
import { indicatorItem } from "./indicator.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

const text = z.union([z.string(), z.record(z.string(), z.string())]);

/** A standard of a service, as an indicator: its id is the service's and the standard's name. */
export const serviceStandard = indicatorItem.extend({
  standard: z.enum(["turnaround", "firstContact"]),
  /** Of `turnaround`: within how many hours. */
  hours: z.number().nullable(),
});

/** A standard of a service, and whether it is kept. */
export type ServiceStandard = z.output<typeof serviceStandard>;

/** A service of the catalogue. */
export const serviceItem = z.object({
  id: z.string(),
  name: text,
  /** The address of who answers for it. */
  owner: z.string().nullable(),
  /** The segment values that its requests and answers have. */
  segments: z.record(z.string(), z.string()),
  channels: z.array(z.string()),
  standards: z.array(serviceStandard),
  /** How many actions for it are planned or under way; null for whoever may not read actions. */
  openActions: z.int().nullable(),
});

/** A service of the catalogue. */
export type ServiceItem = z.output<typeof serviceItem>;

/** A step that clients take, and how satisfied they are with it. */
export const journeyStage = z.object({
  id: z.string(),
  name: text,
  survey: z.string(),
  question: z.string(),
  metric: z.enum(["csat", "ces", "nps", "mean"]),
  value: z.number().nullable(),
  n: z.int().nullable(),
  interval: interval.nullable(),
  withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
  /** How it differs from the step before; null where that has another metric, or either has no figure. */
  change: z
    .object({
      value: z.number().nullable(),
      interval: interval.nullable(),
      /** Two-sided, adjusted for all steps (Holm). */
      p: z.number().nullable(),
      verdict: z.enum(["higher", "lower", "no_clear_difference", "too_few"]),
    })
    .nullable(),
  /** Whether satisfaction breaks here: it is clearly lower than at the step before. */
  breaks: z.boolean(),
});

/** A step that clients take, and how satisfied they are with it. */
export type JourneyStage = z.output<typeof journeyStage>;

/** A service with its journey, how it is reached, and what is done for it. */
export const serviceDetail = serviceItem.extend({
  /** The last twelve whole months, in UTC; the second is the day after. */
  from: z.iso.date(),
  to: z.iso.date(),
  journey: z.array(journeyStage),
  /** How its requests came, the most frequent first; null is any channel that is not known. */
  channelUse: z.array(
    z.object({ channel: z.string().nullable(), n: z.int(), share: z.number(), interval: interval.nullable() }),
  ),
  /** Planned, under way and done, newest first, 50 at most. */
  actions: z.array(actionItem),
});

/** A service with its journey. */
export type ServiceDetail = z.output<typeof serviceDetail>;

/** The routes of the catalogue. */
export const serviceRoutes = {
  listServices: {
    method: "GET",
    path: "/v1/services",
    summary: "The catalogue of services, and whether their standards are kept.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(serviceItem) }) },
  },
  readService: {
    method: "GET",
    path: "/v1/services/{id}",
    summary: "A service: standards, the journey and where satisfaction breaks, channels, and actions.",
    action: "figures.read",
    reach: "part",
    params: z.object({ id: line(64) }),
    replies: { 200: serviceDetail },
  },
} as const;
