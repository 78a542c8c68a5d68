import { receiveBounce, type Ctx } from "@afterword/fieldwork";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import { messagesTransport } from "../messages-transport.ts";
import type { Parts } from "../parts.ts";

/** The routes of mails that did not go, or came back. */
export function messageRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => messagesTransport(() => ctx, wake);
  mount(router, parts, "listMessages", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "receiveBounce", async (ctx, { body }) => {
    const { kind, code, message } = await receiveBounce(ctx, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    parts.meters.bounce(kind);
    if (kind === "reply") wake();
    parts.logger.info({ message, kind, code }, "a mail for bounces was taken in");
    return { kind, code };
  });
  for (const how of ["retry", "drop"] as const)
    mount(router, parts, `${how}Message`, async (ctx, { params }) => {
      const item = await on(ctx).end(params["id"] ?? "", how);
      parts.logger.info({ message: item.id, how, by: ctx.actor }, "an administrator ended a message's rest");
      return item;
    });
}
