import { ProblemError, type DeliveriesPage, type DeliveryItem, type WebhookItem } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { toDeliveryItems, toWebhookItem } from "./view-webhook.ts";

/** The webhooks, oldest first, without their secrets. */
export async function listWebhooks(ctx: Ctx): Promise<{ readonly items: readonly WebhookItem[] }> {
  const rows = await ctx.store.read(ctx.scope, ({ webhooks }) => webhooks.list());
  return { items: rows.map(toWebhookItem) };
}

/** A webhook. @throws ProblemError `not_found` */
export async function readWebhook(ctx: Ctx, id: string): Promise<WebhookItem> {
  const row = await ctx.store.read(ctx.scope, ({ webhooks }) => webhooks.find(id));
  if (!row) throw new ProblemError("not_found");
  return toWebhookItem(row);
}

/** A page of what a webhook was told, the newest first. @throws ProblemError `not_found`; `invalid_query` for a cursor that is none */
export async function listDeliveries(
  ctx: Ctx,
  webhook: string,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DeliveriesPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
  return ctx.store.read(ctx.scope, async (rows) => {
    if (!(await rows.webhooks.find(webhook))) throw new ProblemError("not_found");
    const found = await rows.deliveries.list(webhook, { after, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const last = found.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: await toDeliveryItems(rows, shown),
      nextCursor: last ? writeCursor([last.createdAt, last.id]) : null,
    };
  });
}

/**
 * Sends a delivery again that ended, from the start of its attempts, under the same id.
 *
 * @throws ProblemError `not_found`; `webhook_state` when the webhook is off, or the delivery has not ended
 */
export async function replayDelivery(ctx: Ctx, webhook: string, id: string): Promise<DeliveryItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const of = await rows.webhooks.find(webhook);
    if (!of || !(await rows.deliveries.find(webhook, id))) throw new ProblemError("not_found");
    if (of.state === "off" || !(await rows.deliveries.sendAgain(webhook, id, ctx.now)))
      throw new ProblemError("webhook_state");
    await note(ctx, rows, { action: "webhooks.replay", kind: "webhook", id: webhook });
    const row = await rows.deliveries.find(webhook, id);
    const [item] = await toDeliveryItems(rows, row ? [row] : []);
    if (!item) throw new ProblemError("not_found");
    return item;
  });
}
