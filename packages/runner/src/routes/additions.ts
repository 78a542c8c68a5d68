import type { Ctx } from "@afterword/fieldwork";
import type { AdditionInput, PublishInput } from "@afterword/sdk";
import type { Router } from "express";
import { additionsTransport } from "../additions-transport.ts";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of what units add to surveys. */
export function additionRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => additionsTransport(() => ctx, parts.refreshProject).additions;
  mount(router, parts, "listAdditions", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "saveAddition", (ctx, { params: { survey = "", unit = "" }, body }) =>
    on(ctx).save(survey, unit, body as AdditionInput),
  );
  mount(router, parts, "discardAddition", (ctx, { params: { survey = "", unit = "" } }) =>
    on(ctx).discard(survey, unit),
  );
  mount(router, parts, "publishAddition", (ctx, { params: { survey = "", unit = "" }, query, body }) =>
    on(ctx).publish(survey, unit, body as PublishInput, query["dryRun"] === true),
  );
}
