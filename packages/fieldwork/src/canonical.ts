import { ProblemError } from "@afterword/sdk";
import { sha256 } from "./secret.ts";

const deepest = 32;

/**
 * A hash of a JSON value that does not depend on the order of keys.
 *
 * @throws ProblemError `malformed` when the value is nested deeper than 32 levels
 */
export const contentHash = (value: unknown): string => sha256(canonical(value, 0));

function canonical(value: unknown, depth: number): string {
  if (depth > deepest) throw new ProblemError("malformed", { detail: "The value is nested too deeply." });
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (!isPlain(value)) throw new TypeError("Only what JSON can say has a content.");
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, depth + 1)}`).join(",")}}`;
}

const isPlain = (value: object): boolean =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
