import type { Ctx } from "@afterword/fieldwork";
import type { AggregateFile, AggregateInput } from "@afterword/sdk";
import type { Router } from "express";
import { aggregatesTransport } from "../aggregates-transport.ts";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

/** The routes of figures that are told to other organisations. */
export function aggregateRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => aggregatesTransport(() => ctx);
  mount(router, parts, "signAggregate", (ctx, { body }) => on(ctx).sign(body as AggregateInput));
  mount(router, parts, "verifyAggregate", (ctx, { body }) => on(ctx).verify(body as AggregateFile));
  mount(router, parts, "compareAggregates", (ctx, { body }) => {
    const { files } = (body ?? {}) as { readonly files?: readonly AggregateFile[] };
    return on(ctx).compare(Array.isArray(files) ? files : []);
  });
}
