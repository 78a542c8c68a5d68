import { z } from "zod";
import type { ConditionJson } from "../survey/condition.ts";
import { conditionJson } from "./condition.ts";
import { instant } from "./event.ts";
import { email, line } from "./person.ts";

/** The most alerts that are kept of a survey, besides those of the project's code. */
export const mostAlerts = 50;

/** A name of an alert or a queue, as it may be said in code. */
const name = z.string().regex(/^[\w.:-]{1,64}$/, "A name has letters, digits and . : _ -, at most 64.");

const condition = z
  .custom<ConditionJson>((value) => conditionJson.safeParse(value).success, "Not a condition.")
  .meta({ type: "object", description: "{ source, name, test, value }, or all, any or not of others." });

const route = z.strictObject({
  segment: line(64),
  /** A queue by the value of the segment; any other value goes to `queue`. */
  queues: z.record(line(500), name).refine((queues) => {
    const { length } = Object.keys(queues);
    return length > 0 && length <= 100;
  }, "Name a queue for one value of the segment, and for 100 at most."),
});

/** What of an alert can be changed. */
const options = {
  when: condition,
  queue: name,
  route: route.nullable().optional(),
  urgent: z.boolean().optional(),
  /** Its cases are seen only by those who may see restricted ones. */
  restricted: z.boolean().optional(),
  /** The address that is told besides those who work there when time runs out. */
  escalation: email.nullable().optional(),
  /** The question in which people agree to be contacted: without a yes there is no case. */
  consent: line(200).nullable().optional(),
  /** Whether the client is told at once that their answer was seen; those are who agreed to be contacted unless this says otherwise. */
  acknowledge: z.boolean().nullable().optional(),
  /** Whether the client is asked after a case was resolved whether it is settled. */
  followUp: z.boolean().optional(),
};

/** Which answers of a survey open a case, and where. */
export const alertInput = z.strictObject({
  /** Its name on cases; `<survey>:<question>` unless told. */
  id: name.optional(),
  survey: line(64),
  ...options,
});

/** Which answers of a survey open a case, and where. */
export type AlertInput = z.input<typeof alertInput>;
/** The same, as it was checked. */
export type CheckedAlertInput = z.output<typeof alertInput>;

/** An alert as it is to be, in place of what it was; its survey stays. */
export const alertChange = z.strictObject({
  /** The revision that was seen. */
  revision: z.int().min(1),
  ...options,
});

/** An alert as it is to be, in place of what it was. */
export type AlertChange = z.input<typeof alertChange>;
/** The same, as it was checked. */
export type CheckedAlertChange = z.output<typeof alertChange>;

/** Which alert is removed, as it was seen. */
export const alertSeen = z.object({ revision: z.coerce.number<number | string>().int().min(1) });

/** Which alert is removed, as it was seen. */
export interface AlertSeen {
  readonly revision: number;
}

/** What opens a case. */
export const alertItem = z.object({
  id: z.string(),
  survey: z.string(),
  when: condition,
  /** The question that is named first in the condition. */
  question: z.string().nullable(),
  queue: z.string(),
  route: z.object({ segment: z.string(), queues: z.record(z.string(), z.string()) }).nullable(),
  urgent: z.boolean(),
  restricted: z.boolean(),
  escalation: z.string().nullable(),
  consent: z.string().nullable(),
  /** Whether the client is told at once; null where those are who agreed to be contacted. */
  acknowledge: z.boolean().nullable(),
  followUp: z.boolean(),
  /** The project's code declares it: it is changed there. */
  inCode: z.boolean(),
  /** Null where the code declares it. */
  revision: z.int().nullable(),
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
  /** Why it opens no case as things are, such as a question that is gone; empty where it works. */
  faults: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});

/** What opens a case. */
export type AlertItem = z.output<typeof alertItem>;

/** What an alert would have done. */
export const alertTrial = z.object({
  /** The first day that was looked at, and the first after the last. */
  from: z.string(),
  to: z.string(),
  /** How many answers were looked at; null where it is withheld. */
  looked: z.int().nullable(),
  /** How many of them it would have opened a case on, and no other alert before it. */
  opened: z.int().nullable(),
  /** False where both are rounded down to a multiple of k. */
  exact: z.boolean(),
  /** There were more answers: the newest were looked at. */
  more: z.boolean(),
  withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
});

/** What an alert would have done. */
export type AlertTrial = z.output<typeof alertTrial>;

/** Of which survey alerts are listed. */
export const alertsQuery = z.object({ survey: line(64).optional() });

/** Of which survey alerts are listed. */
export type AlertsQuery = z.input<typeof alertsQuery>;

const byId = z.object({ id: line(64) });

/** The routes of alerts. */
export const alertRoutes = {
  listAlerts: {
    method: "GET",
    path: "/v1/alerts",
    summary:
      "What opens a case: the alerts of the project's code, and those that are kept here, in the order in which they are tried.",
    action: "cases.manage",
    reach: "part",
    query: alertsQuery,
    replies: { 200: z.object({ items: z.array(alertItem) }) },
  },
  addAlert: {
    method: "POST",
    path: "/v1/alerts",
    summary: "Say which answers of a survey open a case, from now on.",
    action: "cases.manage",
    reach: "whole",
    body: alertInput,
    limit: 64 * 1024,
    replies: { 200: alertItem, 201: alertItem },
  },
  tryAlert: {
    method: "POST",
    path: "/v1/alerts/trial",
    summary:
      "How many of the last 90 days' answers an alert would have opened a case on, of 5,000 at most. Nothing is stored.",
    action: "cases.manage",
    reach: "whole",
    body: alertInput,
    limit: 64 * 1024,
    replies: { 200: alertTrial },
  },
  changeAlert: {
    method: "PUT",
    path: "/v1/alerts/{id}",
    summary: "Change an alert that is kept here, from now on.",
    action: "cases.manage",
    reach: "whole",
    params: byId,
    body: alertChange,
    limit: 64 * 1024,
    replies: { 200: alertItem },
  },
  removeAlert: {
    method: "DELETE",
    path: "/v1/alerts/{id}",
    summary: "Remove an alert that is kept here; the cases that it opened stay.",
    action: "cases.manage",
    reach: "whole",
    params: byId,
    query: alertSeen,
    replies: { 200: alertItem },
  },
} as const;
