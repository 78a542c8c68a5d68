import { contentSecurityPolicy } from "@afterword/pages";
import type { Response } from "express";
import { gzipSync } from "node:zlib";

/**
 * Sends a respondent's page with the headers that keep its link and its content to itself. It is packed here, as a page
 * counts on a bad line and not every host has something in front that does it; packed by hand it stays packed once.
 */
export function sendPage(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({
      "Content-Security-Policy": contentSecurityPolicy,
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    })
    .vary("Accept-Encoding")
    .type("html");
  if (response.req.acceptsEncodings("gzip") === "gzip") response.set("Content-Encoding", "gzip").send(gzipSync(html));
  else response.send(html);
}
