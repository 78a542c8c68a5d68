import { openApi, ProblemError } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { healthOf, version } from "../health.ts";
import { llmsText } from "../llms/text.ts";
import { mount, permit } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { isNear } from "./dev-near.ts";

/** Whether the process lives, whether it can work, how it does, and what it offers. */
export function healthRoutes(router: Router, parts: Parts): void {
  router.get("/livez", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/readyz", async (_request, response) => {
    if (parts.drain.isOn) throw new ProblemError("unavailable", { detail: "This process is being stopped." });
    await parts.store.readAnywhere((rows) => rows.setting("ready"));
    await parts.store.probe();
    response.json({ status: "ready" });
  });
  router.get("/metrics", readers(parts), async (_request, response) => {
    const { type, text } = await parts.meters.read();
    response.type(type).send(text);
  });
  mount(router, parts, "readHealth", (ctx) => healthOf(parts, ctx));
  router.get("/openapi.json", (_request, response) => {
    response.json(openApi({ url: parts.settings.publicUrl, version }));
  });
  router.get("/llms.txt", (_request, response) => {
    response.type("text/plain").send(llmsText(parts.settings.publicUrl));
  });
}

/**
 * Who may read how a runner does: whoever holds a key for administration, and in development who sits at the machine. How
 * many answers come in, and when, is not for everybody.
 */
function readers(parts: Parts) {
  const byKey = permit(parts, { action: "metrics.scrape", reach: "whole" });
  return async (request: Request, response: Response, next: () => void) => {
    const { mode, publicUrl } = parts.settings;
    if (mode === "development" && isNear(request, publicUrl)) next();
    else await byKey(request, response, next);
  };
}
