import { ProblemError } from "@afterword/sdk";

/** A position in a list, as text that says nothing to its reader. */
export const writeCursor = (position: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/**
 * Reads a position of this form.
 *
 * @param form the type of each part
 * @throws ProblemError `invalid_query` when it is none of ours
 */
export function readCursor(cursor: string, form: readonly ("string" | "number")[]): (string | number)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isOurs =
      Array.isArray(parts) && parts.length === form.length && parts.every((part, at) => typeof part === form[at]);
    if (isOurs) return parts as (string | number)[];
  } catch {
    // Falls through: it is none of ours.
  }
  throw invalidCursor();
}

/** The problem of a cursor that is none of the list's. */
export const invalidCursor = (): ProblemError =>
  new ProblemError("invalid_query", {
    errors: [{ path: "cursor", code: "invalid", message: "Not a cursor of this list." }],
  });
