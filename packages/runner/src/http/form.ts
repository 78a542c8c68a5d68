import type { Request } from "express";

/**
 * A form's fields, also when the host's app has parsed the body before us (with `express.urlencoded()`).
 *
 * @example formOf(request).get("commit") // "1"
 */
export function formOf(request: Request): URLSearchParams {
  const body: unknown = request.body;
  if (typeof body === "string") return new URLSearchParams(body);
  const fields = new URLSearchParams();
  if (typeof body !== "object" || body === null) return fields;
  for (const [name, value] of Object.entries(body))
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === "string") fields.append(name, one);
  return fields;
}
