import type { RecordDetail, RecordInput } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { declaredSegments } from "../feedback/declared-segments.ts";
import { addRecordRow } from "./add-direct-record.ts";
import { showRecord } from "./read-record.ts";

const prefixes = { forum: "FM", "focus-group": "FG" } as const;

/**
 * Stores what was said at a forum or in a focus group. It is no answer to a survey and counts in no figure.
 *
 * @throws ProblemError `invalid_request` for a segment that is not declared
 */
export async function addRecord(ctx: Ctx, input: RecordInput): Promise<RecordDetail> {
  if (input.kind === "focus-group") declaredSegments(ctx, input.group.segments ?? {});
  const { kind, locale = null, ...content } = input;
  return ctx.store.write(ctx.scope, async (rows) => {
    const what = { kind, survey: null, response: null, locale, content };
    return showRecord(rows, await addRecordRow(ctx, rows, prefixes[kind], what));
  });
}
