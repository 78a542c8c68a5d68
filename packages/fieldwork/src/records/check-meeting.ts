import { ProblemError, type RecordInput } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { declaredSegments } from "../feedback/declared-segments.ts";

/** What staff write of a meeting. */
export type Meeting = Without<RecordInput, "id">;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Where the day begins first. */
const farthestEastMs = 14 * 3_600_000;

/**
 * Looks at what a schema can't know of a meeting: the project's segments, and the time.
 *
 * @param under the path of what was given, with a dot at its end
 * @throws ProblemError `invalid_request`
 */
export function checkMeeting(ctx: Pick<Ctx, "project" | "now">, meeting: Meeting, under = ""): void {
  if (meeting.kind === "focus-group") declaredSegments(ctx, meeting.group.segments ?? {}, `${under}group.segments`);
  const today = new Date(ctx.now + farthestEastMs).toISOString().slice(0, 10);
  if (meeting.heldOn > today)
    throw new ProblemError("invalid_request", {
      errors: [{ path: `${under}heldOn`, code: "range", message: "It is still to come." }],
    });
}
