import { createHash } from "node:crypto";
import { render, trusted, type Html } from "../html.ts";
import { lookStyleIn } from "../look.ts";
import { scriptElement, scriptHash } from "../script/script-element.ts";
import { choiceStyle } from "./choice.ts";
import { colorStyle } from "./color.ts";
import { frameStyle } from "./frame.ts";
import { printStyle } from "./print.ts";
import { scaleStyle } from "./scale.ts";
import { unaskedStyle } from "./unasked.ts";

const sheet = [colorStyle, frameStyle, choiceStyle, scaleStyle, unaskedStyle, printStyle]
  .join("")
  .replace(/\s+/g, " ")
  .trim();

/** The only style of every page. */
export const styleElement: Html = trusted(`<style>${sheet}</style>`);

/**
 * The `Content-Security-Policy` of every page: its own style and script, which talk to their own
 * origin alone, and nothing else.
 *
 * @param framedBy origins of sites that may frame the page; nobody unless told
 * @param page the page itself, whose own colours are let in by their hash
 * @example
 * response.setHeader("Content-Security-Policy", contentSecurityPolicy());
 */
export function contentSecurityPolicy(framedBy: readonly string[] = [], page = ""): string {
  const own = lookStyleIn(page);
  const styles = own === null ? sheetHash : `${sheetHash} ${hashOf(own)}`;
  return `default-src 'none'; style-src ${styles}; ${ownPolicy}; frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(" ")}`;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const sheetHash = hashOf(sheet);

const ownPolicy = [
  `script-src '${scriptHash}'`,
  "connect-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/**
 * The parts that every page has, as they stand in it one after the other: its style and its script. A server can pack them
 * once.
 *
 * @example
 * const packed = sharedParts.map((part) => gzipSync(part));
 */
export const sharedParts: readonly string[] = [styleElement, scriptElement].map(render);
