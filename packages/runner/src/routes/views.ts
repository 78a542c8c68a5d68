import type { Ctx } from "@afterword/fieldwork";
import { ProblemError, type PaperQuery, type ViewInput, type ViewLinkInput } from "@afterword/sdk";
import type { Router } from "express";
import { Created, mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import { paperOfResults } from "../paper/of-results.ts";
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
  mount(router, parts, "readShownView", async (ctx) => {
    const { id, shows } = ctx.actor;
    // What is put on paper is opened once.
    if (shows?.view === null && !parts.paper.open(id)) throw new ProblemError("not_found");
    return on(ctx).shown();
  });
  mount(router, parts, "exportResults", (ctx, { query }, response) => {
    const bytes = paperOfResults(parts, ctx, query as PaperQuery, { request: response.req, response });
    return Promise.resolve(new FileReply({ name: "results.pdf", type: "application/pdf", bytes }));
  });
  mount(router, parts, "removeView", (ctx, { params }) => on(ctx).remove(params["id"] ?? ""));
}
