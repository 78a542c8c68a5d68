import { z } from "zod";
import { gate, instant } from "./event.ts";
import { line } from "./person.ts";

/** What one rule would say about a person if an event happened now. */
export const ruleOutlook = z.object({
  rule: z.string(),
  survey: z.string(),
  /** When it would decide: after the rule's delay. */
  at: instant,
  eligible: z.boolean(),
  reason: z.string().optional(),
  /** The gates about the person; those about the event, and what goes first, are left out. */
  gates: z.array(gate),
  /** Not before then, by what is known now. */
  nextEligibleAt: instant.optional(),
});

/** What was said about a person: by a rule about an event, or for a wave. */
export const personDecision = z.object({
  event: z.object({ id: z.string(), source: z.string(), type: z.string() }).nullable(),
  wave: z.string().nullable(),
  rule: z.string().nullable(),
  survey: z.string(),
  subject: z.string().nullable(),
  outcome: z.enum(["scheduled", "skipped"]),
  reason: z.string().optional(),
  invitationId: z.string().optional(),
  /** False while later events may still change it. */
  final: z.boolean(),
  decidedAt: instant,
  nextEligibleAt: instant.optional(),
  /** Of a wave: the values that were compared. Of an event they are in its own explanation, gate by gate. */
  compared: z.record(z.string(), z.unknown()).optional(),
});

/** Why a person is asked or not: what each rule would say now, and what was said, newest first. */
export const personDecisions = z.object({
  person: z.string(),
  rules: z.array(ruleOutlook),
  decisions: z.array(personDecision),
  nextCursor: z.string().nullable(),
});

/** Why a person is asked or not. */
export type PersonDecisions = z.output<typeof personDecisions>;

/** Where the list of decisions starts, and about how many events and waves it is. */
export const personDecisionsQuery = z.strictObject({
  cursor: line(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(50),
});

/** Where the list of decisions starts. */
export type PersonDecisionsQuery = z.input<typeof personDecisionsQuery>;

/**
 * Where an invitation stands. `sent` means that the person was asked; where fewer than k may not be seen it stays `sent`,
 * answered or not.
 */
export const invitationStates = ["waiting", "sent", "answered", "declined", "withdrawn", "expired"] as const;

/** Where an invitation stands. */
export type InvitationState = (typeof invitationStates)[number];

/** One person asked once. */
export const invitationItem = z.object({
  id: z.string(),
  person: z.string(),
  survey: z.string(),
  /** Null where fewer than k may not be seen: few are asked under one version. */
  version: z.int().nullable(),
  rule: z.string().nullable(),
  wave: z.string().nullable(),
  event: z.object({ id: z.string(), source: z.string() }).nullable(),
  subject: z.string().nullable(),
  channel: z.string(),
  locale: z.string().nullable(),
  /** The probability with which this person was drawn, above 0 up to 1. */
  inclusion: z.number(),
  state: z.enum(invitationStates),
  createdAt: instant,
  sentAt: instant.nullable(),
  expiresAt: instant,
  withdrawnAt: instant.nullable(),
  /** The reason code for which it was withdrawn. */
  withdrawnFor: z.string().nullable(),
});

/** One person asked once. */
export type InvitationItem = z.output<typeof invitationItem>;

const message = z.object({
  kind: z.string(),
  /** How it goes: `email`, or a channel of the project. */
  channel: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
  dueAt: instant,
  settledAt: instant.nullable(),
  attempts: z.array(z.object({ at: instant, outcome: z.string(), reply: z.string() })),
});

/** An invitation with why it was made, and every message of it. Never its link. */
export const invitationDetail = invitationItem.extend({
  /** The decision that made it, gate by gate; of a wave the values that were compared. */
  because: z
    .object({ decidedAt: instant, gates: z.array(gate), compared: z.record(z.string(), z.unknown()) })
    .nullable(),
  /** Where fewer than k may not be seen without reminders: they tell who has not answered. */
  messages: z.array(message),
});

/** An invitation with why it was made, and every message of it. */
export type InvitationDetail = z.output<typeof invitationDetail>;

/** Which invitations to list. */
export const invitationsQuery = z.strictObject({
  person: line(200).optional(),
  subject: line(200).optional(),
  survey: line(64).optional(),
  wave: line(80).optional(),
  state: z.enum(invitationStates).optional(),
  cursor: line(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which invitations to list. */
export type InvitationsQuery = z.input<typeof invitationsQuery>;

/** A page of invitations. */
export interface InvitationsPage {
  readonly items: readonly InvitationItem[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}
