import type { Ctx } from "@afterword/fieldwork";
import type { FirstStepsChange } from "@afterword/sdk";
import type { Router } from "express";
import { firstStepsTransport } from "../first-steps-transport.ts";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of the first steps. */
export function firstStepRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => firstStepsTransport(() => ctx).firstSteps;
  mount(router, parts, "readFirstSteps", (ctx) => on(ctx).get());
  mount(router, parts, "changeFirstSteps", (ctx, { body }) => on(ctx).change(body as FirstStepsChange));
}
