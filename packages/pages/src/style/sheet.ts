import { createHash } from "node:crypto";
import { trusted, type Html } from "../html.ts";
import { choiceStyle } from "./choice.ts";
import { colorStyle } from "./color.ts";
import { frameStyle } from "./frame.ts";
import { scaleStyle } from "./scale.ts";

const sheet = [colorStyle, frameStyle, choiceStyle, scaleStyle].join("").replace(/\s+/g, " ").trim();

/** The only style of every page. */
export const styleElement: Html = trusted(`<style>${sheet}</style>`);

/**
 * The `Content-Security-Policy` of every page: its own style, forms to its own origin, and nothing else.
 *
 * @example
 * response.setHeader("Content-Security-Policy", contentSecurityPolicy);
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(sheet).digest("base64")}'`,
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
