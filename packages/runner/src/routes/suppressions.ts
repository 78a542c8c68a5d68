import type { Ctx } from "@afterword/fieldwork";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { suppressionsTransport } from "../suppressions-transport.ts";

/** The routes of those who are not written to. */
export function suppressionRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => suppressionsTransport(() => ctx).suppressions;
  mount(router, parts, "listSuppressions", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "liftSuppression", (ctx, { params }) => on(ctx).lift(params["person"] ?? ""));
}
