import { webhookEvents, webhookFields, type DeliveryItem, type WebhookError, type WebhookItem } from "@afterword/sdk";
import type { ListedDeliveryRow, Rows, WebhookRow } from "@afterword/store";

/** A webhook as lists show it. */
export const toWebhookItem = (row: WebhookRow): WebhookItem => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: webhookEvents.filter((event) => row.events.includes(event)),
  fields: webhookFields.filter((field) => row.fields.includes(field)),
  state: row.state,
  offReason: row.offReason,
  createdAt: instantOf(row.createdAt),
  keyVersion: row.keyVersion,
  previousKeyUntil: orNull(row.previousUntil),
  failingSince: orNull(row.failingSince),
});

const states = {
  queued: "queued",
  claimed: "sending",
  retry: "retry",
  sent: "sent",
  dead: "dead",
  suppressed: "dropped",
} as const;

/** Messages to a webhook as lists show them. */
export async function toDeliveryItems(
  rows: Pick<Rows, "deliveries">,
  found: readonly ListedDeliveryRow[],
): Promise<DeliveryItem[]> {
  const attempts = await rows.deliveries.listAttempts(found.map(({ id }) => id));
  return found.map((row) => ({
    id: row.id,
    type: row.type as DeliveryItem["type"],
    state: states[row.state],
    attempts: (attempts.get(row.id) ?? []).map(({ at, status, error }) => ({
      at: instantOf(at),
      status,
      error: error as WebhookError | null,
    })),
    status: row.status,
    error: row.error as WebhookError | null,
    createdAt: instantOf(row.createdAt),
    dueAt: row.state === "queued" || row.state === "retry" ? instantOf(row.dueAt) : null,
    settledAt: orNull(row.settledAt),
  }));
}

const instantOf = (at: number): string => new Date(at).toISOString();
const orNull = (at: number | null): string | null => (at === null ? null : instantOf(at));
