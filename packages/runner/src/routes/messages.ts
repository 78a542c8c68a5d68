import type { Ctx } from "@afterword/fieldwork";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import { messagesTransport } from "../messages-transport.ts";
import type { Parts } from "../parts.ts";

/** The routes of mails that did not go. */
export function messageRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => messagesTransport(() => ctx, wake);
  mount(router, parts, "listMessages", (ctx, { query }) => on(ctx).list(query));
  for (const how of ["retry", "drop"] as const)
    mount(router, parts, `${how}Message`, async (ctx, { params }) => {
      const item = await on(ctx).end(params["id"] ?? "", how);
      parts.logger.info({ message: item.id, how, by: ctx.actor }, "an administrator ended a message's rest");
      return item;
    });
}
