import type { Ctx } from "@afterword/fieldwork";
import type { ViewInput, ViewLinkInput } from "@afterword/sdk";
import type { Router } from "express";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { viewsTransport } from "../views-transport.ts";

/** The routes of saved views, and of links that show them. */
export function viewRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => viewsTransport(() => ctx).views;
  mount(router, parts, "listViews", (ctx) => on(ctx).list());
  mount(router, parts, "addView", async (ctx, { body }) => new Created(await on(ctx).add(body as ViewInput)));
  mount(router, parts, "listViewLinks", (ctx) => on(ctx).links());
  mount(
    router,
    parts,
    "addViewLink",
    async (ctx, { params, body }) => new Created(await on(ctx).addLink(params["id"] ?? "", body as ViewLinkInput)),
  );
  mount(router, parts, "removeViewLink", (ctx, { params }) => on(ctx).removeLink(params["id"] ?? ""));
  mount(router, parts, "readShownView", (ctx) => on(ctx).shown());
  mount(router, parts, "removeView", (ctx, { params }) => on(ctx).remove(params["id"] ?? ""));
}
