import { ProblemError, type RecordChange, type RecordDetail } from "@afterword/sdk";
import type { RecordRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { nextState } from "./next-state.ts";
import { notify } from "./notify.ts";
import { findRecord, showRecord } from "./read-record.ts";

/**
 * Moves a record on, or replies to whoever sent it. The reply shows on their status page, and goes to the address that they
 * left, if they did; so does that it was closed without one.
 *
 * @throws ProblemError `not_found`, `record_state`, and `invalid_request` for a reply to what nobody sent
 */
export async function changeRecord(ctx: Ctx, id: string, change: RecordChange): Promise<RecordDetail> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const record = await findRecord(rows, id, { lock: true });
    const state = nextState(record, change);
    const { reply } = change;
    if (reply !== undefined && record.kind !== "direct") throw nobodyToReplyTo();
    if (state !== record.state || reply !== undefined) await note(ctx, rows, record, { state, reply });
    return showRecord(rows, { ...record, ...(await rows.records.find(record.id)) });
  });
}

async function note(
  ctx: Ctx,
  rows: Rows,
  record: RecordRow,
  { state, reply }: { readonly state: RecordRow["state"]; readonly reply: string | undefined },
): Promise<void> {
  const seq = (await rows.records.listNotes(record.id)).length + 1;
  await rows.records.addNote({
    record: record.id,
    seq,
    kind: reply === undefined ? "state" : "reply",
    state: state === record.state ? null : state,
    text: reply ?? null,
    by: `${ctx.actor.kind} ${ctx.actor.id}`,
    at: ctx.now,
  });
  await rows.records.move(record.id, { state, at: ctx.now });
  if (reply !== undefined) await notify(ctx, rows, record, `case-reply-${seq}`);
  else if (state === "closed") await notify(ctx, rows, record, "case-closed");
}

const nobodyToReplyTo = () =>
  new ProblemError("invalid_request", {
    errors: [{ path: "reply", code: "unknown", message: "Nobody sent it: there is nobody to reply to." }],
  });
