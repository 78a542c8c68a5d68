import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Request, Response, Router } from "express";
import { script } from "../embed/script.generated.ts";

const bytes = Buffer.from(script);
/** The script's name by what is in it: sixteen digits of its SHA-256. */
const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** The script by the name that is kept for good, with the hash that browsers hold it to. */
export const embedScript = {
  name: `embed.${hash}.js`,
  integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
} as const;

/**
 * The script of pages of hosts. Any page may load it, as it has nothing of anybody's; by the name that says what is in it
 * it is kept for good, by the other for an hour.
 */
export function embedScriptRoutes(router: Router): void {
  router.get("/embed.js", (request: Request, response: Response) => {
    sendScript(request, response, "public, max-age=3600");
  });
  router.get("/embed.:hash.js", (request: Request<{ hash: string }>, response: Response, next: () => void) => {
    if (request.params.hash === hash) sendScript(request, response, "public, max-age=31536000, immutable");
    else next();
  });
}

let packed: Buffer | undefined;
const pack = (): Buffer => (packed ??= gzipSync(bytes, { level: 9 }));

function sendScript(request: Request, response: Response, caching: string): void {
  response
    .set({
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": caching,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      ETag: `"${hash}"`,
      // Where it can be had by the name that is kept for good.
      Link: `<embed.${hash}.js>; rel="canonical"`,
    })
    .vary("Accept-Encoding");
  if (request.acceptsEncodings("gzip") !== "gzip") response.send(bytes);
  else response.set("Content-Encoding", "gzip").send(pack());
}
