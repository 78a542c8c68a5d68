import { ProblemError, type RecordDetail, type RecordInput } from "@afterword/sdk";
import type { RecordRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { addRecordRow } from "./add-direct-record.ts";
import { checkMeeting, type Meeting } from "./check-meeting.ts";
import { showRecord } from "./read-record.ts";

const prefixes = { forum: "FM", "focus-group": "FG" } as const;

/**
 * Stores what was said at a forum or in a focus group, once for each id. It is no answer to a survey and counts in no
 * figure.
 *
 * @throws ProblemError `invalid_request` for a segment that is not declared and a day that is still to come,
 *   `idempotency_mismatch` for other content under an id
 */
export async function addRecord(
  ctx: Ctx,
  { id, ...meeting }: RecordInput,
): Promise<{ readonly record: RecordDetail; readonly isNew: boolean }> {
  checkMeeting(ctx, meeting);
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = id === undefined ? null : await writtenBefore(rows, id, meeting);
    if (before) return { record: await showRecord(ctx, rows, before), isNew: false };
    const { kind, locale = null, ...content } = meeting;
    const own = id === undefined ? {} : { externalId: id, contentHash: contentHash(meeting) };
    const what = { kind, survey: null, response: null, locale, content, ...own };
    const added = await addRecordRow(ctx, rows, prefixes[kind], what);
    await note(ctx, rows, { action: "records.add", kind: "record", id: added.id });
    return { record: await showRecord(ctx, rows, added), isNew: true };
  });
}

async function writtenBefore(rows: Rows, id: string, meeting: Meeting): Promise<RecordRow | null> {
  // Who sends the same at once waits.
  await rows.locks.take("records");
  const record = await rows.records.findExternal(id);
  if (record && record.contentHash !== contentHash(meeting))
    throw new ProblemError("idempotency_mismatch", { detail: "Another record was stored under this id." });
  return record;
}
