import type { Ctx } from "@afterword/fieldwork";
import type { WarningChange } from "@afterword/sdk";
import type { Router } from "express";
import { catalogueTransport } from "../catalogue-transport.ts";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of services, indicators and warnings. */
export function catalogueRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => catalogueTransport(() => ctx);
  mount(router, parts, "listServices", (ctx) => on(ctx).services.list());
  mount(router, parts, "readService", (ctx, { params }) => on(ctx).services.read(params["id"] ?? ""));
  mount(router, parts, "listIndicators", (ctx) => on(ctx).indicators.list());
  mount(router, parts, "readIndicator", (ctx, { params }) => on(ctx).indicators.read(params["id"] ?? ""));
  mount(router, parts, "listWarnings", (ctx, { query }) => on(ctx).warnings.list(query));
  mount(router, parts, "settleWarning", (ctx, { params, body }) =>
    on(ctx).warnings.settle(params["id"] ?? "", body as WarningChange),
  );
}
