import type { Ctx } from "@afterword/fieldwork";
import type { KeyInput, UnitChange, UnitInput } from "@afterword/sdk";
import type { Router } from "express";
import { accessTransport } from "../access-transport.ts";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of keys, units and the audit log. */
export function accessRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => accessTransport(() => ctx);
  mount(router, parts, "listKeys", (ctx) => on(ctx).keys.list());
  mount(router, parts, "createKey", async (ctx, { body }) => new Created(await on(ctx).keys.create(body as KeyInput)));
  mount(router, parts, "revokeKey", (ctx, { params }) => on(ctx).keys.revoke(params["id"] ?? ""));
  mount(router, parts, "listUnits", (ctx) => on(ctx).units.list());
  mount(
    router,
    parts,
    "createUnit",
    async (ctx, { body }) => new Created(await on(ctx).units.create(body as UnitInput)),
  );
  mount(router, parts, "changeUnit", (ctx, { params, body }) =>
    on(ctx).units.change(params["id"] ?? "", body as UnitChange),
  );
  mount(router, parts, "removeUnit", (ctx, { params }) => on(ctx).units.remove(params["id"] ?? ""));
  mount(router, parts, "listAudit", (ctx, { query }) => on(ctx).audit.list(query));
  mount(router, parts, "checkAudit", (ctx) => on(ctx).audit.check());
}
