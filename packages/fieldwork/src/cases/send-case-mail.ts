import type { ClientJob } from "@afterword/delivery";
import type { CaseRow, MessageRow, PersonRow, Rows } from "@afterword/store";
import { envelopeOf, replyToOf } from "../bounces/verp.ts";
import type { Ctx } from "../context.ts";
import { allowedLook, findLook } from "../look/find-look.ts";
import type { Held, Ready } from "../prepare-invitation.ts";
import { linkTokenOf, questionTokenOf } from "../secret.ts";
import { clientOf } from "./client-of.ts";

/** What a mail to the client of a case is made from, as things are now; or why it does not leave. */
export async function prepareCaseMail(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<ClientJob> | Held> {
  const row = message.case === null ? null : await rows.cases.find(message.case);
  if (!row) return { heldFor: "cancelled" };
  const client = await clientOf(ctx, rows, row);
  if ("unreachable" in client)
    return { heldFor: client.unreachable === "no_address" ? "no_channel" : client.unreachable };
  const isReceipt = message.kind === "client-received";
  const resolution = resolutionOf(message);
  const answerUrl = resolution === null ? null : await linkOf(ctx, rows, row, resolution);
  const isWritten = !isReceipt && resolution === null;
  const words = isWritten ? await wordsOf(rows, message) : null;
  // An erasure takes what was written, and ends the link; a case that goes on is not asked about.
  if (isWritten ? words === null : resolution !== null && answerUrl === null) return { heldFor: "cancelled" };
  const invited =
    answerUrl === null || client.invitation === null ? null : await rows.invitations.find(client.invitation);
  const stop = invited && `${ctx.publicUrl}/u/${linkTokenOf(ctx.secret, "unsubscribe", invited)}`;
  const { email, name, locale, timeZone, subject, survey } = client;
  const make = async (): Promise<ClientJob> => ({
    kind: isReceipt ? "client-received" : isWritten ? "client-answer" : "client-question",
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    ...replyToOf(ctx, message),
    look: allowedLook(await findLook(rows, row.response), ctx.senders.domains),
    survey,
    person: { email, name, locale, timeZone },
    reference: subject,
    words,
    answerUrl,
    ...(stop === null ? {} : { unsubscribeUrl: stop }),
  });
  return { address: email, make };
}

/** Which resolution a mail asks about; null for one that asks nothing. */
function resolutionOf({ kind }: MessageRow): number | null {
  const found = /^client-question-(\d+)$/.exec(kind)?.[1];
  return found === undefined ? null : Number(found);
}

/** Where a client says whether their case is settled; null where that is not asked any more. */
async function linkOf(ctx: Ctx, rows: Rows, row: CaseRow, resolution: number): Promise<string | null> {
  const question = await rows.caseQuestions.find({ case: row.id, resolution });
  const isAsked = question !== null && question.tokenHash !== null && question.answer === null;
  if (!isAsked || question.expiresAt <= ctx.now || (row.state !== "resolved" && row.state !== "verified")) return null;
  return `${ctx.publicUrl}/h/${questionTokenOf(ctx.secret, question)}`;
}

/** The note that a mail is named after; the first has the number 1. */
async function wordsOf(rows: Rows, { kind, case: id }: MessageRow): Promise<string | null> {
  const seq = Number(/^client-answer-(\d+)$/.exec(kind)?.[1]);
  if (Number.isNaN(seq) || id === null) throw new Error(`There is no mail of kind "${kind}".`);
  return (await rows.cases.listNotes(id))[seq - 1]?.text ?? null;
}

/** Whom a mail about a case goes to, locked, as an opt-out locks them. */
export async function lockClient(rows: Rows, { case: id }: Pick<MessageRow, "case">): Promise<PersonRow | null> {
  const row = id === null ? null : await rows.cases.find(id);
  const response = row && (await rows.unasked.find(row.response));
  return response?.person == null ? null : rows.people.lock(response.person);
}
