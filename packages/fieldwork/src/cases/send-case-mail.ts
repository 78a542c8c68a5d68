import type { ClientJob } from "@afterword/delivery";
import type { MessageRow, PersonRow, Rows } from "@afterword/store";
import { envelopeOf, replyToOf } from "../bounces/verp.ts";
import type { Ctx } from "../context.ts";
import { allowedLook, findLook } from "../look/find-look.ts";
import type { Held, Ready } from "../prepare-invitation.ts";
import { clientOf } from "./client-of.ts";

/** What a mail to the client of a case is made from, as things are now; or why it does not leave. */
export async function prepareCaseMail(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<ClientJob> | Held> {
  const row = message.case === null ? null : await rows.cases.find(message.case);
  if (!row) return { heldFor: "cancelled" };
  const client = await clientOf(ctx, rows, row);
  if ("unreachable" in client)
    return { heldFor: client.unreachable === "no_address" ? "no_channel" : client.unreachable };
  const isReceipt = message.kind === "client-received";
  const words = isReceipt ? null : await wordsOf(rows, message);
  // An erasure takes what was written.
  if (words === null && !isReceipt) return { heldFor: "cancelled" };
  const { email, name, locale, timeZone, subject, survey } = client;
  const make = async (): Promise<ClientJob> => ({
    kind: isReceipt ? "client-received" : "client-answer",
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    ...replyToOf(ctx, message),
    look: allowedLook(await findLook(rows, row.response), ctx.senders.domains),
    survey,
    person: { email, name, locale, timeZone },
    reference: subject,
    words,
  });
  return { address: email, make };
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
