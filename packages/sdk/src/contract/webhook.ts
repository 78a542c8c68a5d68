import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** What a webhook can be told of. */
export const webhookEvents = [
  "response.submitted",
  "response.changed",
  "invitation.sent",
  "person.opted_out",
  "message.dead",
  "case.opened",
  "case.resolved",
  "warning.raised",
] as const;

/** What a webhook can be told of. */
export type WebhookEvent = (typeof webhookEvents)[number];

/**
 * What a webhook carries only if it was made with it, by somebody who may read it: what was written (`comments`), and who it
 * was and what it was about (`identities`).
 */
export const webhookFields = ["comments", "identities"] as const;

/** What a webhook carries only if it was made with it. */
export type WebhookField = (typeof webhookFields)[number];

/**
 * Why nothing was delivered: an address inside, `http` where `https` is needed, a name that leads nowhere, no connection, a
 * certificate of somebody else, no reply in time, a reply that leads elsewhere, one that says no, or a mistake here.
 */
export const webhookErrors = [
  "blocked_address",
  "insecure_url",
  "unresolved",
  "unreachable",
  "certificate",
  "timeout",
  "redirected",
  "refused",
  "failed_here",
] as const;

/** Why nothing was delivered. */
export type WebhookError = (typeof webhookErrors)[number];

const url = z.string().min(1).max(2_000);
const events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length);
const fields = z.array(z.enum(webhookFields)).max(webhookFields.length);

/** A webhook to be made. It is of the mode of whoever makes it. */
export const webhookInput = z.strictObject({
  /** What it is for, such as `Service desk`. */
  name: line(200),
  /** Where to: `https`, and in development `http`; no user, no address inside unless the installation lists the host. */
  url,
  events,
  fields: fields.default([]),
});

/** A webhook to be made. */
export type WebhookInput = z.input<typeof webhookInput>;

/** What is changed of a webhook; the rest stays. */
export const webhookChange = z.strictObject({
  name: line(200).optional(),
  url: url.optional(),
  events: events.optional(),
  fields: fields.optional(),
  /** `off`: it is told nothing; `on`: it is told what happens from now on, and gets what still waited for it. */
  state: z.enum(["on", "off"]).optional(),
});

/** What is changed of a webhook. */
export type WebhookChange = z.input<typeof webhookChange>;

/** A webhook, without its secret. */
export const webhookItem = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  fields: z.array(z.enum(webhookFields)),
  state: z.enum(["on", "off"]),
  /** `by_hand`; `gone`: its target answered 410; `failing`: its target took nothing for five days. */
  offReason: z.enum(["by_hand", "gone", "failing"]).nullable(),
  createdAt: instant,
  /** How often its secret was made, and until when the one before signs beside it. */
  keyVersion: z.int(),
  previousKeyUntil: instant.nullable(),
  /** Since when its target has taken nothing, where it does not. */
  failingSince: instant.nullable(),
});

/** A webhook, without its secret. */
export type WebhookItem = z.output<typeof webhookItem>;

/** A webhook that was just made or got a new secret, with that: it is told this once. */
export const newWebhook = webhookItem.extend({ secret: z.string() });

/** A webhook with its secret. */
export type NewWebhook = z.output<typeof newWebhook>;

/** What came of a `ping`. Never what the target said. */
export const webhookTest = z.object({
  delivered: z.boolean(),
  /** The status of the target's reply, where there was one. */
  status: z.int().nullable(),
  error: z.enum(webhookErrors).nullable(),
  durationMs: z.int(),
});

/** What came of a `ping`. */
export type WebhookTest = z.output<typeof webhookTest>;

/** One message to a webhook. Never what it said, or what the target said. */
export const deliveryItem = z.object({
  /** Also its `webhook-id`, the same on every attempt. */
  id: z.string(),
  type: z.enum(webhookEvents),
  /** `dropped`: what it was about is not told any more, such as the answer of somebody who was erased. */
  state: z.enum(["queued", "sending", "retry", "sent", "dead", "dropped"]),
  /** Each attempt, the first first; a replay goes on counting. */
  attempts: z.array(z.object({ at: instant, status: z.int().nullable(), error: z.enum(webhookErrors).nullable() })),
  /** The status of the last reply, and why it was no success. */
  status: z.int().nullable(),
  error: z.enum(webhookErrors).nullable(),
  createdAt: instant,
  /** When it is tried, for `queued` and `retry`. */
  dueAt: instant.nullable(),
  /** When it ended, or was tried last. */
  settledAt: instant.nullable(),
});

/** One message to a webhook. */
export type DeliveryItem = z.output<typeof deliveryItem>;

/** Which messages to list, the newest first. */
export const deliveriesQuery = z.strictObject({
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which messages to list. */
export type DeliveriesQuery = z.input<typeof deliveriesQuery>;

/** A page of messages to a webhook. */
export interface DeliveriesPage {
  readonly items: readonly DeliveryItem[];
  /** Gives the next page; null on the last. */
  readonly nextCursor: string | null;
}
