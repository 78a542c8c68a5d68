import type { Ctx } from "@afterword/fieldwork";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { sampleTransport } from "../sample-transport.ts";

/** The routes of sample data. */
export function sampleRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => sampleTransport(() => ctx, wake).sample;
  mount(router, parts, "readSample", (ctx) => on(ctx).get());
  mount(router, parts, "fillSample", (ctx) => on(ctx).fill());
  mount(router, parts, "removeSample", (ctx) => on(ctx).remove());
}
