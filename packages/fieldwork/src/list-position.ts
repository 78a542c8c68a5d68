import { ProblemError } from "@afterword/sdk";

/** Where a page of responses starts: after this one. */
export interface Position {
  readonly submittedAt: number;
  readonly id: string;
}

/** A position as a cursor. */
export const writePosition = (row: Position): string =>
  Buffer.from(JSON.stringify([row.submittedAt, row.id])).toString("base64url");

/** The position of a cursor. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export function readPosition(cursor: string): Position {
  try {
    const [submittedAt, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [unknown, unknown];
    const isOurs = Number.isSafeInteger(submittedAt) && typeof id === "string" && /^[\w-]{1,64}$/.test(id);
    if (isOurs) return { submittedAt: submittedAt as number, id };
  } catch {
    // Falls through: it is none of ours.
  }
  throw new ProblemError("invalid_query", {
    errors: [{ path: "cursor", code: "invalid", message: "Not a cursor of this list." }],
  });
}
