import { ProblemError, type WebhookTest } from "@afterword/sdk";
import { noteAlone } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { postPayload } from "./post-payload.ts";

/**
 * Sends a `ping` at once, also to a webhook that is off, and says what came of it. Nothing is tried again.
 *
 * @param realNow the time of the receiver's clock, in milliseconds since 1970
 * @throws ProblemError `not_found`
 */
export async function testWebhook(ctx: Ctx, id: string, realNow: number): Promise<WebhookTest> {
  const webhook = await ctx.store.read(ctx.scope, ({ webhooks }) => webhooks.find(id));
  if (!webhook) throw new ProblemError("not_found");
  await noteAlone(ctx, { action: "webhooks.test", kind: "webhook", id });
  const payload = { type: "ping", timestamp: new Date(ctx.now).toISOString(), data: { webhook: id } } as const;
  const { status, error, durationMs } = await postPayload(ctx, webhook, { id: newId("msg"), payload, realNow });
  return { delivered: error === null, status, error, durationMs };
}
