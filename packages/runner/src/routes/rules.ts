import type { Ctx } from "@afterword/fieldwork";
import type { RuleChange } from "@afterword/sdk";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { rulesTransport } from "../rules-transport.ts";

/** The routes of rules. */
export function ruleRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => rulesTransport(() => ctx).rules;
  mount(router, parts, "listRules", (ctx) => on(ctx).list());
  mount(router, parts, "changeRule", (ctx, { params, body }) => on(ctx).change(params["id"] ?? "", body as RuleChange));
}
