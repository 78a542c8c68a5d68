import type { BounceVerdict, RecipientReport } from "@afterword/delivery";
import { dayMs, type BounceOutcome } from "@afterword/sdk";
import type { InvitationRow, ReturnedRow, Rows } from "@afterword/store";
import { addressHash, addressHashes, bouncedScope } from "../contact.ts";
import { receiveReply } from "../cases/receive-reply.ts";
import type { Ctx } from "../context.ts";
import { addSendDecision, explainUnsent } from "../explain-unsent.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { messageOf } from "./verp.ts";

/** What a mail for bounces came to. */
export interface ReceivedBounce {
  readonly kind: BounceOutcome;
  /** The enhanced status code, where something is reported. */
  readonly code: string | null;
  /** The message that it is about; null when it is about none of ours. */
  readonly message: string | null;
}

/** So many mails must have come back softly, with so long between the first and the last, within so long. */
const softRule = { mails: 3, spanMs: 7 * dayMs, withinMs: 90 * dayMs };

/**
 * Takes in a mail that came to the address for bounces. Only a report about a message of ours, to the address that it went
 * to, changes anything: where there is no such address nobody writes to it again. No mail answers, declines or opts
 * out, and none is ever replied to; a reply to a mail about a case is taken into its history. The same again changes nothing.
 */
export async function receiveBounce(ctx: Ctx, raw: Uint8Array): Promise<ReceivedBounce> {
  const mail = await ctx.delivery.bounces.read(raw);
  const ignored = (kind: BounceOutcome, message: string | null = null) => ({ kind, code: null, message });
  if (mail.isAutomatic) return ignored("auto_reply");
  const repliedTo = messageOf(ctx, mail.sentTo, "reply");
  if (repliedTo !== null) return ignored(await receiveReply(ctx, repliedTo, mail), repliedTo);
  const id = messageOf(ctx, mail.sentTo);
  if (id === null) return ignored("forged");
  return ctx.store.write(ctx.scope, async (rows) => {
    const found = await lockedMessage(rows, id);
    if (!found?.message.hasLeft) return ignored("forged");
    if (mail.reports.every(({ addresses }) => addresses.length === 0)) return ignored("unclear", id);
    const about = await recipientOf(ctx, rows, found, mail.reports);
    if (about === null) return ignored("forged");
    const { kind, code } = about.verdict;
    if (kind === "none" || kind === "delayed") return { kind: kind === "none" ? "unclear" : kind, code, message: id };
    const bounce = { kind, code, sentTo: about.sentTo, at: ctx.now };
    const isNew = await rows.bounces.keep(id, bounce);
    if (isNew && kind === "hard") await refuseAddress(ctx, rows, found, bounce);
    if (isNew && kind === "soft") await countSoft(ctx, rows, about.sentTo);
    return { kind: isNew ? kind : "duplicate", code, message: id };
  });
}

interface Found {
  readonly message: ReturnedRow;
  readonly invitation: InvitationRow | null;
}

/** The person first, then what they were asked, as everywhere: an opt-out and an answer take the same locks. */
async function lockedMessage(rows: Rows, id: string): Promise<Found | null> {
  const { invitation = null, record = null } = (await rows.bounces.find(id)) ?? {};
  const seen = invitation === null ? null : await rows.invitations.find(invitation);
  if (seen) await rows.people.lock(seen.person);
  const locked = seen && (await rows.invitations.find(seen.id, { lock: true }));
  if (record !== null) await rows.records.find(record, { lock: true });
  const message = await rows.bounces.find(id);
  return message && { message, invitation: locked };
}

/** What is reported of the address that the message went to; null when it is another's. */
async function recipientOf(
  ctx: Ctx,
  rows: Rows,
  { message, invitation }: Found,
  reports: readonly RecipientReport[],
): Promise<{ readonly sentTo: string; readonly verdict: BounceVerdict } | null> {
  const person = message.sentTo === null && invitation ? await rows.people.find(invitation.person) : null;
  const sentTo = message.sentTo ?? (person?.email == null ? null : addressHash(ctx.secret, person.email));
  if (sentTo === null) return null;
  const isOf = (address: string) => addressHashes(ctx.secret, address).includes(sentTo);
  const report = reports.find(({ addresses }) => addresses.some(isOf));
  return report ? { sentTo, verdict: ctx.delivery.bounces.kindOf(report) } : null;
}

async function refuseAddress(
  ctx: Ctx,
  rows: Rows,
  { message, invitation }: Found,
  { sentTo, code, at }: { readonly sentTo: string; readonly code: string; readonly at: number },
): Promise<void> {
  await rows.optOuts.add({ contactHash: sentTo, scope: bouncedScope, reason: "bounced", createdAt: at });
  if (!invitation) return;
  // Whoever has another address by now is reminded there.
  const email = (await rows.people.find(invitation.person))?.email ?? null;
  if (email === null || addressHashes(ctx.secret, email).includes(sentTo))
    await rows.messages.suppressOfInvitation(invitation.id, "bounced_address", at);
  // A reminder that comes back does not say that the mail before it did not arrive.
  if (message.kind !== "invitation") return;
  // Nobody knew whether it had left: now it is known that it never arrived.
  if (invitation.sentAt === null && message.state !== "data") {
    await explainUnsent(ctx, rows, message, invitation, "bounced_address", { code });
    return;
  }
  await rows.bounces.noteInvitation(invitation.id, at);
  if (!(await isUnanswered(rows, invitation))) return;
  const said = { outcome: "skipped", reason: "bounced_address", gate: "send", compared: { code } } as const;
  await addSendDecision(ctx, rows, invitation, said);
}

/** Whether it may be said that the mail reached nobody. Where several are needed for a figure, that would tell who answered. */
async function isUnanswered(rows: Rows, { id, survey, answeredAt, withdrawnAt }: InvitationRow): Promise<boolean> {
  if ((await kOfFigures(rows, survey)) > 1 || answeredAt !== null || withdrawnAt !== null) return false;
  return (await rows.responses.findOfInvitation(id)) === null;
}

/** An address from which mail after mail comes back is not written to again either. */
async function countSoft(ctx: Ctx, rows: Rows, sentTo: string): Promise<void> {
  const { n, spanMs } = await rows.bounces.countSoft(sentTo, ctx.now - softRule.withinMs);
  if (n < softRule.mails || spanMs < softRule.spanMs) return;
  await rows.optOuts.add({
    contactHash: sentTo,
    scope: bouncedScope,
    reason: "bounced_softly",
    createdAt: ctx.now,
  });
}
