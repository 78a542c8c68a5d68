import type { WebhookReply } from "@afterword/delivery";
import { dayMs } from "@afterword/sdk";
import type { DeliveryRow, Rows, WebhookRow } from "@afterword/store";
import { nextWait, triesInAll } from "../back-off.ts";
import type { Ctx } from "../context.ts";
import { buildPayload } from "./build-payload.ts";
import { postPayload } from "./post-payload.ts";

/** So long a target may take nothing before its webhook is switched off. */
const mostFailingMs = 5 * dayMs;
/** A message that ends the worker each time must not end workers for ever. */
const mostClaims = 100;
const gone = 410;

/** What became of a message to a webhook. */
export interface Told {
  /** `dropped`: it can't be told any more. `lost`: another worker has it by now, or it was removed. */
  readonly outcome: "sent" | "retry" | "dead" | "dropped" | "lost";
  readonly reply: WebhookReply | null;
  /** The webhook was switched off for this. */
  readonly isOff: boolean;
}

/** How a worker sends. */
export interface TellOptions {
  /** Shortens the waits between attempts; 1 is as it should be. */
  readonly backOffScale: number;
  /** The time of the receiver's clock, in milliseconds since 1970. */
  readonly realNow: number;
}

/**
 * Sends a claimed message to its webhook and settles it. It is told at least once, under the same id on each attempt: whoever
 * died with it may have been heard.
 */
export async function sendDelivery(ctx: Ctx, row: DeliveryRow, options: TellOptions): Promise<Told> {
  const found = await ctx.store.read(ctx.scope, async (rows) => {
    const webhook = await rows.webhooks.find(row.webhook);
    return webhook && { webhook, payload: await buildPayload(ctx, rows, webhook, row) };
  });
  if (!found) return { outcome: "lost", reply: null, isOff: false };
  const { webhook, payload } = found;
  if (payload === null) return drop(ctx, row);
  const reply: WebhookReply =
    triesOf(row) > mostClaims
      ? failedHere
      : await postPayload(ctx, webhook, { id: row.id, payload, realNow: options.realNow });
  return ctx.store.write(ctx.scope, (rows) =>
    settle(ctx, rows, { row, reply, wasFailing: webhook.failingSince }, options),
  );
}

const failedHere: WebhookReply = { status: null, error: "failed_here", retryAfterMs: null, durationMs: 0 };

const triesOf = ({ attempt, triedBefore }: DeliveryRow): number => attempt - triedBefore;

async function drop(ctx: Ctx, row: DeliveryRow): Promise<Told> {
  const how = { state: "suppressed", dueAt: row.dueAt, status: null, error: null, at: ctx.now } as const;
  const isMine = await ctx.store.write(ctx.scope, (rows) => rows.deliveries.settle(row, how));
  return { outcome: isMine ? "dropped" : "lost", reply: null, isOff: false };
}

async function settle(
  ctx: Ctx,
  rows: Rows,
  {
    row,
    reply,
    wasFailing,
  }: { readonly row: DeliveryRow; readonly reply: WebhookReply; readonly wasFailing: number | null },
  { backOffScale }: TellOptions,
): Promise<Told> {
  const { status, error } = reply;
  // The webhook before its messages, as where it is removed.
  const isNews = error !== null || wasFailing !== null;
  const webhook = isNews ? await rows.webhooks.find(row.webhook, { lock: true }) : null;
  const state = outcomeOf(row, reply);
  const wait = nextWait(triesOf(row), backOffScale, reply.retryAfterMs);
  const dueAt = state === "retry" ? ctx.now + wait : row.dueAt;
  if (!(await rows.deliveries.settle(row, { state, dueAt, status, error, at: ctx.now })))
    return { outcome: "lost", reply, isOff: false };
  const isOff = webhook !== null && (await noteHealth(ctx, rows, webhook, reply));
  return { outcome: state, reply, isOff };
}

function outcomeOf(row: DeliveryRow, { status, error }: WebhookReply): "sent" | "retry" | "dead" {
  if (error === null) return "sent";
  const isFinal = status === gone || error === "blocked_address" || error === "insecure_url" || error === "failed_here";
  return isFinal || triesOf(row) >= triesInAll ? "dead" : "retry";
}

/** Remembers since when a target takes nothing, and switches its webhook off in the end; says whether it did. */
async function noteHealth(
  ctx: Ctx,
  rows: Rows,
  webhook: WebhookRow,
  { status, error }: WebhookReply,
): Promise<boolean> {
  if (error === null) {
    await rows.webhooks.put({ ...webhook, failingSince: null });
    return false;
  }
  const failingSince = webhook.failingSince ?? ctx.now;
  const why = status === gone ? "gone" : ctx.now - failingSince >= mostFailingMs ? "failing" : null;
  const off = why === null || webhook.state === "off" ? {} : ({ state: "off", offReason: why } as const);
  await rows.webhooks.put({ ...webhook, failingSince, ...off });
  return "state" in off;
}
