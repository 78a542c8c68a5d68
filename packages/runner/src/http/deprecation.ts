import { routes, type Route } from "@afterword/sdk";
import type { Router } from "express";

/**
 * Lets replies of routes that are going away say so: since when (RFC 9745), until when (RFC 8594), and where it is written what to
 * call instead. What is refused says it too.
 */
export function tellDeprecations(router: Router, table: Readonly<Record<string, Route>> = routes): void {
  for (const { method, path, deprecated } of Object.values(table)) {
    if (!deprecated) continue;
    const headers = {
      Deprecation: `@${String(Date.parse(deprecated.since) / 1_000)}`,
      Sunset: new Date(deprecated.sunset).toUTCString(),
      Link: `<${deprecated.link}>; rel="deprecation"; type="text/html"`,
    };
    const verb = method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
    router[verb](path.replaceAll(/\{(\w+)\}/g, ":$1"), (_request, response, next) => {
      response.set(headers);
      next();
    });
  }
}
