import { openApi } from "@afterword/sdk";
import type { Router } from "express";
import type { Parts } from "../parts.ts";

/** Whether the process lives, whether it can work, and what it offers. */
export function healthRoutes(router: Router, parts: Parts): void {
  router.get("/livez", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/readyz", async (_request, response) => {
    await parts.store.readAnywhere((rows) => rows.setting("ready"));
    await parts.store.probe();
    response.json({ status: "ready" });
  });
  router.get("/openapi.json", (_request, response) => {
    response.json(openApi({ url: parts.settings.publicUrl, version: "0.1.0" }));
  });
}
