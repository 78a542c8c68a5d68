import { check, meeting, type RecordChange, type RecordItem } from "@afterword/sdk";
import type { RecordNoteRow, RecordRow, Rows } from "@afterword/store";
import * as audit from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { checkMeeting } from "./check-meeting.ts";
import { nextState } from "./next-state.ts";
import { notify } from "./notify.ts";
import { findRecordIn } from "./find-record.ts";
import { showItem } from "./read-record.ts";

/**
 * Moves a record on, or replies to whoever sent it. The reply shows on their status page, and goes to the address that they
 * left, if they did; so does that it was closed without one. The same reply once more changes nothing. Of a meeting, writes
 * all of its content anew. Whoever may do this need not be let read what was said.
 *
 * @throws ProblemError `not_found`, `record_state`, and `invalid_request` for a reply to what nobody sent, and a content
 *   that can't be one
 */
export async function changeRecord(ctx: Ctx, id: string, change: RecordChange): Promise<RecordItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const record = await findRecordIn(ctx, rows, id, { lock: true });
    const notes = await rows.records.listNotes(record.id);
    if (!isRepeated(record, notes, change)) {
      await apply(ctx, rows, { record, seq: notes.length + 1 }, change);
      await audit.note(ctx, rows, { action: "records.change", kind: "record", id: record.id });
    }
    return showItem(rows, { ...record, ...(await rows.records.find(record.id)) });
  });
}

/** Whether a reply is what was done last: whoever did not hear back sends it again. */
function isRepeated({ state }: RecordRow, notes: readonly RecordNoteRow[], change: RecordChange): boolean {
  const { reply, content, state: wanted = "answered" } = change;
  return content === undefined && reply !== undefined && notes.at(-1)?.text === reply && wanted === state;
}

/** A record that is locked, and the number of its next note. */
interface Changing {
  readonly record: RecordRow;
  readonly seq: number;
}

async function apply(ctx: Ctx, rows: Rows, { record, seq }: Changing, change: RecordChange): Promise<void> {
  const state = nextState(record, change);
  const { reply, content } = change;
  if (reply !== undefined && record.kind !== "direct")
    throw unusable("reply", "Nobody sent it: there is nobody to reply to.");
  const isRewritten = content !== undefined && (await rewrite(ctx, rows, record, content));
  if (isRewritten)
    await rows.records.addNote({ ...noteOf(ctx, { record, seq }), kind: "content", state: null, text: null });
  const next = isRewritten ? seq + 1 : seq;
  if (state !== record.state || reply !== undefined) await note(ctx, rows, { record, seq: next }, { state, reply });
}

/**
 * Writes another content, and says whether it is another. The one before is not kept: it may have the words of somebody
 * who takes their consent back.
 *
 * @throws ProblemError `invalid_request`
 */
async function rewrite(
  ctx: Ctx,
  rows: Rows,
  record: RecordRow,
  given: NonNullable<RecordChange["content"]>,
): Promise<boolean> {
  if (record.kind === "direct") throw unusable("content", "It is what somebody sent.");
  const written = check(meeting, { ...given, kind: record.kind }, "invalid_request", "content");
  checkMeeting(ctx, written, "content.");
  const { kind: _, locale = record.locale, ...content } = written;
  const isSame = contentHash({ content, locale }) === contentHash({ content: record.content, locale: record.locale });
  if (!isSame) await rows.records.setContent(record.id, { content, locale, at: ctx.now });
  return !isSame;
}

async function note(
  ctx: Ctx,
  rows: Rows,
  changing: Changing,
  { state, reply }: { readonly state: RecordRow["state"]; readonly reply: string | undefined },
): Promise<void> {
  const { record, seq } = changing;
  await rows.records.addNote({
    ...noteOf(ctx, changing),
    kind: reply === undefined ? "state" : "reply",
    state: state === record.state ? null : state,
    text: reply ?? null,
  });
  await rows.records.move(record.id, { state, at: ctx.now });
  if (reply !== undefined) await notify(ctx, rows, record, `case-reply-${seq}`);
  else if (state === "closed") await notify(ctx, rows, record, "case-closed");
}

const noteOf = ({ actor, now }: Ctx, { record, seq }: Changing) => ({
  record: record.id,
  seq,
  by: `${actor.kind} ${actor.id}`,
  at: now,
});
