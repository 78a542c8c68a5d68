import type { Ctx } from "@afterword/fieldwork";
import type { AlertChange, AlertInput, AlertSeen } from "@afterword/sdk";
import type { Router } from "express";
import { alertsTransport } from "../alerts-transport.ts";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of alerts. */
export function alertRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => alertsTransport(() => ctx);
  mount(router, parts, "listAlerts", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "addAlert", async (ctx, { body }) => new Created(await on(ctx).add(body as AlertInput)));
  mount(router, parts, "tryAlert", (ctx, { body }) => on(ctx).try(body as AlertInput));
  mount(router, parts, "changeAlert", (ctx, { params, body }) =>
    on(ctx).change(params["id"] ?? "", body as AlertChange),
  );
  mount(router, parts, "removeAlert", (ctx, { params, query }) =>
    on(ctx).remove(params["id"] ?? "", query as unknown as AlertSeen),
  );
}
