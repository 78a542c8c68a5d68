import { contentSecurityPolicy, sharedParts } from "@afterword/pages";
import type { Response } from "express";
import { packer } from "../http/pack.ts";

const pack = packer(sharedParts);

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
  const isPacked = response.req.acceptsEncodings("gzip") === "gzip";
  const body = isPacked ? pack(html) : Buffer.from(html);
  if (isPacked) response.set("Content-Encoding", "gzip");
  // Nothing stores it, so it needs no tag to compare it by.
  response.set("Content-Length", String(body.length)).end(body);
}
