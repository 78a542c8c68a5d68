import { contentSecurityPolicy } from "@afterword/pages";
import type { Response } from "express";

/** Sends a respondent's page with the headers that keep its link and its content to itself. */
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
    .type("html")
    .send(html);
}
