import { z } from "zod";
import { line, personInput } from "./person.ts";

/** An instant: ISO 8601 with a zone. */
export const instant = z.iso.datetime({
  offset: true,
  error: "Not a time with its zone, such as 2026-11-21T09:00:00Z.",
});

/** Data of an event before its own schema is applied: a JSON object. */
const dataObject = z.record(z.string(), z.unknown());

/** The source of events that name none. */
export const defaultSource = "host";

/** One event as it arrives. */
export const eventInput = z.strictObject({
  id: line(200).optional(),
  type: line(100),
  source: line(200).optional(),
  occurredAt: instant.optional(),
  sequence: z.int().min(0).optional(),
  person: personInput,
  data: dataObject,
});

/** One event as it arrives. */
export type EventInput = z.input<typeof eventInput>;

/** What a rule said about an event. */
export const decision = z.object({
  rule: z.string(),
  survey: z.string(),
  outcome: z.enum(["scheduled", "skipped"]),
  reason: z.string().optional(),
  invitationId: z.string().optional(),
  dueAt: instant.optional(),
  /** False while later events may still change it. */
  final: z.boolean(),
});

/** What a rule said about an event. */
export type Decision = z.output<typeof decision>;

/** One thing that is wrong with an input, and where. */
export const fieldError = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  column: z.string().optional(),
});

/** RFC 9457 problem details. */
export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(fieldError).optional(),
  requestId: z.string().optional(),
});

/** The outcome of one event. */
export const eventResult = z.object({
  id: z.string(),
  status: z.enum(["accepted", "duplicate", "rejected"]),
  decisions: z.array(decision),
  problem: problemDocument.optional(),
});

/** The outcome of one event. */
export type EventResult = z.output<typeof eventResult>;

/** One gate that a decision passed or failed, with the values it compared. */
export const gate = z.object({ gate: z.string(), passed: z.boolean(), compared: z.record(z.string(), z.unknown()) });

/** An event with its decisions, gate by gate. */
export const eventDetail = z.object({
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  resolution: z.int(),
  person: z.string(),
  data: dataObject,
  occurredAt: instant,
  receivedAt: instant,
  decisions: z.array(
    decision.extend({
      gates: z.array(gate),
      nextEligibleAt: instant.optional(),
      decidedAt: instant,
      phase: z.string(),
      /** How else the person is reached, and when, unless they have answered by then; where that may be told. */
      otherwise: z.object({ channel: z.string(), at: instant }).optional(),
    }),
  ),
});

/** An event with its decisions, gate by gate. */
export type EventDetail = z.output<typeof eventDetail>;

/** Which subject's events to explain. */
export const subjectQuery = z.strictObject({
  subject: line(200),
  /** Which system it is of; `host` unless told. */
  source: line(200).optional(),
});

/** Which subject's events to explain. */
export type SubjectQuery = z.input<typeof subjectQuery>;

/** The events of one subject with their decisions, the oldest arrival first; of more than 100 the last ones. */
export const subjectEvents = z.object({ items: z.array(eventDetail) });

/** The events of one subject with their decisions. */
export type SubjectEvents = z.output<typeof subjectEvents>;

/** The route of what happened to one subject. */
export const subjectRoutes = {
  explainSubject: {
    method: "GET",
    path: "/v1/events",
    summary: "The events of one subject with each decision, gate by gate, the oldest first.",
    action: "decisions.read",
    reach: "part",
    query: subjectQuery,
    replies: { 200: subjectEvents },
  },
} as const;
