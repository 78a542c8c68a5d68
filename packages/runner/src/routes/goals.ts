import type { Ctx } from "@afterword/fieldwork";
import type { GoalInput } from "@afterword/sdk";
import type { Router } from "express";
import { goalsTransport } from "../goals-transport.ts";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of goals. */
export function goalRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => goalsTransport(() => ctx).goals;
  mount(router, parts, "listGoals", (ctx) => on(ctx).list());
  mount(router, parts, "putGoal", (ctx, { body }) => on(ctx).put(body as GoalInput));
  mount(router, parts, "removeGoal", (ctx, { params }) => on(ctx).remove(params["id"] ?? ""));
}
