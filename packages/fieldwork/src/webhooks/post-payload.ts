import type { WebhookReply } from "@afterword/delivery";
import { signWebhook, type WebhookPayload } from "@afterword/sdk";
import type { WebhookRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { signingSecrets } from "./webhook-secret.ts";

/**
 * Signs a message by Standard Webhooks and sends it.
 *
 * @param realNow the time that the receiver's clock shows, in milliseconds since 1970: it takes no message of another time
 */
export async function postPayload(
  ctx: Pick<Ctx, "now" | "secret" | "delivery">,
  webhook: WebhookRow,
  { id, payload, realNow }: { readonly id: string; readonly payload: WebhookPayload; readonly realNow: number },
): Promise<WebhookReply> {
  const body = JSON.stringify(payload);
  const timestamp = Math.floor(realNow / 1_000);
  const signature = await signWebhook(signingSecrets(ctx.secret, webhook, ctx.now), { id, timestamp, body });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Afterword",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signature,
  };
  return ctx.delivery.webhooks.send({ url: webhook.url, headers, body });
}
