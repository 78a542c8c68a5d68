import type { Ctx } from "@afterword/fieldwork";
import type { WebhookChange, WebhookInput } from "@afterword/sdk";
import type { Router } from "express";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { webhooksTransport } from "../webhooks-transport.ts";

/** The routes of webhooks. */
export function webhookRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => webhooksTransport(() => ctx, wake);
  const idOf = (params: Readonly<Record<string, string>>) => params["id"] ?? "";
  mount(router, parts, "listWebhooks", (ctx) => on(ctx).list());
  mount(router, parts, "addWebhook", async (ctx, { body }) => new Created(await on(ctx).add(body as WebhookInput)));
  mount(router, parts, "readWebhook", (ctx, { params }) => on(ctx).get(idOf(params)));
  mount(router, parts, "changeWebhook", (ctx, { params, body }) => on(ctx).change(idOf(params), body as WebhookChange));
  mount(router, parts, "removeWebhook", (ctx, { params }) => on(ctx).remove(idOf(params)));
  mount(router, parts, "testWebhook", (ctx, { params }) => on(ctx).test(idOf(params)));
  mount(router, parts, "rotateWebhook", (ctx, { params }) => on(ctx).rotate(idOf(params)));
  mount(router, parts, "listDeliveries", (ctx, { params, query }) => on(ctx).deliveries(idOf(params), query));
  mount(router, parts, "replayDelivery", (ctx, { params }) => on(ctx).replay(idOf(params), params["delivery"] ?? ""));
}
