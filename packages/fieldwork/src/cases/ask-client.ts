import { dayMs, nextOpening, placeOf, type WindowDefinition } from "@afterword/sdk";
import type { CaseRow, Rows, TimerRow } from "@afterword/store";
import { addressHash, addressHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { newClientMessage } from "../new-message.ts";
import { questionTokenOf, sha256 } from "../secret.ts";
import { clientOf } from "./client-of.ts";
import { findAlert } from "./kept-alerts.ts";
import type { Where } from "./new-case.ts";
import { lockClient } from "./send-case-mail.ts";

/** So long after it was resolved a client is asked: they have seen by then whether it helped. */
const afterMs = dayMs;
/** Nobody is asked about another case within this time. */
const restMs = 7 * dayMs;
/** So long a client can answer. */
const openMs = 30 * dayMs;
/** When the question leaves, where the case is. */
const hours: WindowDefinition = { fromMinute: 9 * 60, toMinute: 17 * 60, days: "workdays" };

/** Has the client of a case asked whether it is settled, in the transaction that resolves it; unless its alert says no. */
export async function planAsking(
  ctx: Ctx,
  rows: Pick<Rows, "alerts" | "timers">,
  row: CaseRow,
  where: Where,
): Promise<void> {
  if ((await findAlert(ctx, rows, row.rule))?.followUp === false) return;
  const { locale, segments } = where;
  const place = placeOf({ timeZone: null, locale, attributes: segments }, ctx.project.project);
  const opens = nextOpening(hours, ctx.now + afterMs, place);
  await rows.timers.add({
    kind: "ask-client",
    key: `${row.id}:${String(row.revision)}`,
    dueAt: Number.isFinite(opens) ? opens : ctx.now + afterMs,
    payload: { case: row.id, resolution: row.revision },
    createdAt: ctx.now,
  });
}

/**
 * Asks the client of a resolved case whether it is settled: the question, its note and its mail are one transaction that ends
 * the timer. Not of a case that was opened again, nor one that restricts who hears of it; and nobody who can't be written to,
 * or was asked about another case of late.
 */
export async function askClient(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { case: id, resolution } = timer.payload as { readonly case: string; readonly resolution: number };
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    // The person first, as by an erasure; and two cases of one client may be resolved at once.
    await lockClient(rows, { case: id });
    const row = await rows.cases.find(id, { lock: true });
    if (row?.state !== "resolved" || row.isRestricted) return;
    const client = await clientOf(ctx, rows, row);
    if ("unreachable" in client) return;
    const sentTo = addressHash(ctx.secret, client.email);
    for (const hash of addressHashes(ctx.secret, client.email))
      if (await rows.caseQuestions.isAskedSince({ case: id, sentTo: hash }, ctx.now - restMs)) return;
    const isNew = await rows.caseQuestions.add({
      ...{ case: id, resolution, response: row.response, survey: row.survey },
      tokenHash: sha256(questionTokenOf(ctx.secret, { case: id, resolution, keyId: ctx.secret.keyId })),
      ...{ keyId: ctx.secret.keyId, sentTo, answer: null, times: 0 },
      ...{ askedAt: ctx.now, expiresAt: ctx.now + openMs, answeredAt: null },
    });
    if (!isNew) return;
    const text = String(resolution);
    await rows.cases.addNotes(row, [{ kind: "asked", state: null, text, by: "worker", at: ctx.now }]);
    await rows.messages.add(newClientMessage(ctx, row, `client-question-${text}`, client.email));
  });
}
