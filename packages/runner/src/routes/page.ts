import { contentSecurityPolicy, sharedParts } from "@afterword/pages";
import type { Request, Response } from "express";
import { packer } from "../http/pack.ts";

const pack = packer(sharedParts);

/**
 * How long a browser has a page for. One that a link leads to, not at all: it is loaded anew. The reply to a form can't be,
 * as the browser would have to send the form once more and shows an error instead when somebody goes back to it; so it has
 * that for itself, to be shown again as it was. Not at a kiosk, where the next person would go back to it.
 */
const cacheOf = ({ method }: Request, isKiosk: boolean): string =>
  method === "POST" && !isKiosk ? "private, no-cache" : "no-store";

/**
 * Sends a respondent's page with a policy of its own; the other headers go with every reply (`guardHeaders`). It is packed here, as a page
 * counts on a bad line and not every host has something in front that does it; packed by hand it stays packed once.
 */
export function sendPage(response: Response, status: number, html: string, isKiosk = false): void {
  response
    .status(status)
    .set({
      "Content-Security-Policy": contentSecurityPolicy(
        response.locals["framedBy"] as readonly string[] | undefined,
        html,
      ),
      "Cache-Control": cacheOf(response.req, isKiosk),
      "X-Robots-Tag": "noindex",
    })
    .vary("Accept-Encoding")
    .type("html");
  const isPacked = response.req.acceptsEncodings("gzip") === "gzip";
  const body = isPacked ? pack(html) : Buffer.from(html);
  if (isPacked) response.set("Content-Encoding", "gzip");
  // Nothing asks whether it has changed, so it needs no tag to compare it by.
  response.set("Content-Length", String(body.length)).end(body);
}
