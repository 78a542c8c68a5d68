import type { RecordErasure } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { erasureHash } from "../erasure-hash.ts";
import { removeCounted } from "../count-answers.ts";
import { addressIn } from "../send-record-message.ts";
import { findRecord } from "./find-record.ts";

/**
 * Erases a record for good, with the answers that it came from, what they counted for, and every mail about it. Whoever
 * wrote without a name can't be found by one: this is how they are erased.
 *
 * @throws ProblemError `not_found`
 */
export async function eraseRecord(ctx: Ctx, id: string): Promise<RecordErasure> {
  const reply = await ctx.store.write(ctx.scope, async (rows) => {
    const record = await findRecord(rows, id, { lock: true });
    const address = record.response === null ? null : await addressOf(rows, record.response);
    await rows.deliveries.removeOfMails("record", record.id);
    await rows.records.remove(record.id);
    await note(ctx, rows, { action: "records.erase", kind: "record", id: record.id });
    const hash = erasureHash(ctx.secret, "record", record.id);
    await rows.erasures.add({ kind: "record", hash, erasedAt: ctx.now });
    const isGone = record.response !== null && (await removeResponse(rows, record.response));
    // Last of all: where this fails, nothing has happened.
    const mails = address === null ? 0 : await ctx.delivery.forget(address);
    return { erased: true, responses: isGone ? 1 : 0, mails } as const;
  });
  if (ctx.store.engine === "sqlite") await ctx.store.scrub();
  return reply;
}

async function removeResponse(rows: Rows, id: string): Promise<boolean> {
  const response = await rows.unasked.find(id, { lock: true });
  if (response === null) return false;
  await rows.deliveries.removeAbout("response", [id]);
  return removeCounted(rows, response);
}

async function addressOf(rows: Rows, id: string): Promise<string | null> {
  const response = await rows.unasked.find(id, { lock: true });
  const survey = response && (await rows.surveys.findVersion(response.survey, response.version));
  return response && survey ? addressIn(survey.definition, response.answers) : null;
}
