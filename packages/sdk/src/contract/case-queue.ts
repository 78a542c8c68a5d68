import { z } from "zod";
import { line } from "./person.ts";

/** A queue of cases, and who reads it. */
export const caseQueue = z.object({
  queue: z.string(),
  /** By name; none where those read it who lead where a case is. */
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether each new case is given to one of them: to who speaks its client's language and has the fewest open ones. */
  inTurn: z.boolean(),
});

/** A queue of cases, and who reads it. */
export type CaseQueue = z.output<typeof caseQueue>;

/** Who reads a queue from now on. */
export const caseQueueInput = z.strictObject({
  queue: line(64),
  /** Members by their id, who work on cases; none gives it back to those who lead where a case is. */
  members: z.array(line(64)).max(50),
  /** Whether each new case is given to one of them. */
  inTurn: z.boolean().default(false),
});

/** Who reads a queue from now on. */
export type CaseQueueInput = z.input<typeof caseQueueInput>;

/** The routes of queues. */
export const caseQueueRoutes = {
  listCaseQueues: {
    method: "GET",
    path: "/v1/case-queues",
    summary: "The queues that alerts name, and others that somebody reads, by name.",
    action: "cases.manage",
    reach: "part",
    replies: { 200: z.object({ items: z.array(caseQueue) }) },
  },
  putCaseQueue: {
    method: "PUT",
    path: "/v1/case-queues",
    summary: "Say who reads a queue, in place of who did.",
    action: "cases.manage",
    reach: "whole",
    body: caseQueueInput,
    limit: 16 * 1024,
    replies: { 200: caseQueue },
  },
} as const;
