import type { Response } from "express";
import type { Settings } from "../options.ts";

/** What a reply that is no page may load, and who may frame it. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A year, and every name below: only where the whole address is ours to say it for. */
const transport = "max-age=31536000";

/**
 * What goes with every reply, whatever it is: nothing is kept, nothing is guessed, nothing is told to other sites, nothing
 * may be framed. A page has a policy of its own instead of the empty one.
 *
 * @example response.set(guardHeaders(parts.settings))
 */
export function guardHeaders({ mode, publicUrl }: Pick<Settings, "mode" | "publicUrl">): Record<string, string> {
  const { protocol, pathname } = new URL(publicUrl);
  const isEncrypted = mode === "production" && protocol === "https:";
  return {
    "Content-Security-Policy": nothing,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(isEncrypted
      ? { "Strict-Transport-Security": pathname === "/" ? `${transport}; includeSubDomains` : transport }
      : {}),
  };
}

/** Sets what goes with every reply. What a host has said about encryption holds: it knows the rest of its address. */
export function guard(response: Response, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers))
    if (name !== "Strict-Transport-Security" || !response.hasHeader(name)) response.set(name, value);
}

/** Pages that a site of the allowlist may frame: those on which somebody answers. What stops mails is not among them. */
export const isFrameable = (place: string): boolean => /^\/[rfc](?:\/|$)/.test(place);
