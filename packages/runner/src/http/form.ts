import type { Request } from "express";

/**
 * A form's fields, also when the host's app has parsed the body before us (with `express.urlencoded()`). A NUL stands for
 * bytes that are no UTF-8: validators refuse it, where `URLSearchParams` alone would put another character in their place
 * without a word.
 *
 * @example formOf(request).get("commit") // "1"
 */
export function formOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  return new URLSearchParams(typeof body === "string" ? fieldsOfText(body) : fieldsOfObject(body));
}

/** The names in a field that lists some, with commas between them. */
export const listOf = (fields: URLSearchParams, name: string): string[] =>
  (fields.get(name) ?? "").split(",").filter(Boolean);

function fieldsOfText(body: string): [string, string][] {
  const pairs = body.split("&").filter((pair) => pair !== "");
  return pairs.map((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  });
}

/** Browsers write everything but ASCII as `%`, so that a replacement character that stands there was some other byte. */
const decode = (text: string): string =>
  text
    .replaceAll("+", " ")
    .replaceAll("\uFFFD", "\0")
    .replace(/(?:%[0-9a-f]{2})+/gi, decodeBytes);

function decodeBytes(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    const bytes = Buffer.from(escaped.replaceAll("%", ""), "hex");
    return bytes.toString("utf8").replaceAll("\uFFFD", "\0");
  }
}

function fieldsOfObject(body: unknown): [string, string][] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown): [string, string][] =>
      typeof one === "string" ? [[name, one]] : [],
    ),
  );
}
