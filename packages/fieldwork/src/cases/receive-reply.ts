import { caseDays, caseMoves, type CaseState } from "@afterword/sdk";
import type { CaseRow } from "@afterword/store";
import type { ReturnedMail } from "@afterword/delivery";
import { addressHashes, mailboxOf } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { planTelling } from "../notices/tell-case.ts";
import { planEscalation } from "./escalate-case.ts";
import { dueIn } from "./new-case.ts";
import { nextCase } from "./next-case.ts";
import { openByReply } from "./open-by-alert.ts";

/** What a reply to a mail about a case came to. */
export type ReplyOutcome = "reply" | "duplicate" | "forged" | "unclear";

/** Where a case goes on when its client writes back. */
const movesOn: { readonly [S in CaseState]?: CaseState } = {
  waiting_client: "in_progress",
  resolved: "reopened",
  verified: "reopened",
  no_action: "reopened",
};

/**
 * Takes a client's reply to a mail about their case into its history. Only a reply from the address that the mail went to
 * counts; the same again changes nothing. A case that was resolved is opened again, one that waits for its client goes on, and
 * those it is for are told.
 */
export async function receiveReply(ctx: Ctx, id: string, mail: ReturnedMail): Promise<ReplyOutcome> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const sent = await rows.caseMails.find(id);
    const before = sent && (await rows.cases.find(sent.case, { lock: true }));
    if (!before || !sent.hasLeft || !isFrom(ctx, mail.from, sent.sentTo)) return "forged";
    if (mail.words === "" && mail.attachments === 0) return "unclear";
    const source = sourceOf(ctx, id, mail);
    if ((await rows.cases.listNotes(before.id)).some((note) => note.source === source)) return "duplicate";
    const segments = (await rows.segments.listOf([before.response])).get(before.response) ?? {};
    const where = { locale: (await rows.unasked.find(before.response))?.locale ?? null, segments };
    const { row, notes } = movedOn(ctx, before, dueIn(ctx, caseDays.resolve, where));
    if (!(await rows.cases.save(row))) throw new Error("A locked case was changed by somebody else.");
    const of = { by: "client", at: ctx.now };
    const reply = { kind: "reply", state: null, text: mail.words, leftOff: mail.attachments, source, ...of } as const;
    await rows.cases.addNotes(row, [reply, ...notes.map((note) => ({ ...note, ...of }))]);
    if (!row.isRestricted) await openByReply(ctx, rows, row, mail.words);
    await planTelling(ctx, rows, row, "replied");
    if (row.state === "reopened" && before.state !== "reopened") await planEscalation(ctx, rows, row, where);
    return "reply";
  });
}

/** A case after its client wrote back: whoever has it open is told that it has changed. */
function movedOn(ctx: Ctx, before: CaseRow, resolveBy: number): ReturnType<typeof nextCase> {
  const from = before.state as CaseState;
  const state = movesOn[from];
  const { revision } = before;
  if (state === undefined || !caseMoves[from].includes(state))
    return { row: { ...before, revision: revision + 1, updatedAt: ctx.now }, notes: [] };
  return nextCase(before, { revision, state }, ctx.now, resolveBy);
}

/** Whether a reply is from the address that its mail went to, or another of the same mailbox. */
function isFrom({ secret }: Pick<Ctx, "secret">, from: string, sentTo: string | null): boolean {
  if (from === "" || sentTo === null) return false;
  return [from, mailboxOf(from)].some((address) => addressHashes(secret, address).includes(sentTo));
}

/** What a mail is known by when it is read again; one without a name of its own by what it says. */
const sourceOf = ({ secret }: Pick<Ctx, "secret">, id: string, { messageId, words }: ReturnedMail): string =>
  secret.hmac("reply", id, messageId === "" ? words : messageId).toString("hex");
