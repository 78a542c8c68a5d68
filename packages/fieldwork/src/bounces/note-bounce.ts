import { dayMs } from "@afterword/sdk";
import type { BounceKind, InvitationRow, ReturnedRow, Rows } from "@afterword/store";
import { reachOf } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { addSendDecision, explainUnsent, hasOtherWay } from "../explain-unsent.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** So many messages must have come back softly, with so long between the first and the last, within so long. */
const softRule = { mails: 3, spanMs: 7 * dayMs, withinMs: 90 * dayMs };

/** A message that is reported, with what it asked. */
export interface Found {
  readonly message: ReturnedRow;
  readonly invitation: InvitationRow | null;
}

/** That a message did not arrive, as it is kept. */
export interface Bounce {
  readonly kind: BounceKind;
  readonly code: string;
  /** A keyed hash of where it went. */
  readonly sentTo: string;
  /** The scope under which it is kept that such an address takes nothing. */
  readonly scope: string;
}

/** The person first, then what they were asked, as everywhere: an opt-out and an answer take the same locks. */
export async function lockedMessage(rows: Rows, id: string): Promise<Found | null> {
  const { invitation = null, record = null } = (await rows.bounces.find(id)) ?? {};
  const seen = invitation === null ? null : await rows.invitations.find(invitation);
  if (seen) await rows.people.lock(seen.person);
  const locked = seen && (await rows.invitations.find(seen.id, { lock: true }));
  if (record !== null) await rows.records.find(record, { lock: true });
  const message = await rows.bounces.find(id);
  return message && { message, invitation: locked };
}

/**
 * Keeps that a message did not arrive, with what follows: nobody writes again to an address that there is not, nor to one
 * where message after message fails.
 *
 * @returns whether that, or worse, was not known before
 */
export async function noteBounce(ctx: Ctx, rows: Rows, found: Found, bounce: Bounce): Promise<boolean> {
  const { kind, code, sentTo } = bounce;
  if (!(await rows.bounces.keep(found.message.id, { kind, code, sentTo, at: ctx.now }))) return false;
  await (kind === "hard" ? refuseAddress(ctx, rows, found, bounce) : countSoft(ctx, rows, bounce));
  return true;
}

async function refuseAddress(
  ctx: Ctx,
  rows: Rows,
  { message, invitation }: Found,
  { sentTo, code, scope }: Bounce,
): Promise<void> {
  await rows.optOuts.add({ contactHash: sentTo, scope, reason: "bounced", createdAt: ctx.now });
  if (!invitation) return;
  // Whoever has another address by now is reminded there.
  const person = await rows.people.find(invitation.person);
  const reach = person && reachOf(ctx.secret, ctx.project.channel(message.channel), person);
  if (!reach || reach.hashes.includes(sentTo))
    await rows.bounces.suppressWaiting(invitation.id, message.channel, ctx.now);
  // A reminder that comes back does not say that the message before it did not arrive; nor does the first way of the other.
  if (message.kind !== "invitation" || invitation.channel !== message.channel) return;
  // Nobody knew whether it had left: now it is known that it never arrived.
  if (invitation.sentAt === null && message.state !== "data") {
    await explainUnsent(ctx, rows, message, invitation, "bounced_address", { code });
    return;
  }
  await rows.bounces.noteInvitation(invitation.id, ctx.now);
  if (!(await isUnanswered(rows, invitation))) return;
  const outcome = (await hasOtherWay(ctx, rows, invitation)) ? "scheduled" : "skipped";
  const said = { outcome, reason: "bounced_address", gate: "send", compared: { code } } as const;
  await addSendDecision(ctx, rows, invitation, said);
}

/** Whether it may be said that the mail reached nobody. Where several are needed for a figure, that would tell who answered. */
async function isUnanswered(rows: Rows, { id, survey, answeredAt, withdrawnAt }: InvitationRow): Promise<boolean> {
  if ((await kOfFigures(rows, survey)) > 1 || answeredAt !== null || withdrawnAt !== null) return false;
  return (await rows.responses.findOfInvitation(id)) === null;
}

/** An address from which message after message comes back is not written to again either. */
async function countSoft(ctx: Ctx, rows: Rows, { sentTo, scope }: Bounce): Promise<void> {
  const { n, spanMs } = await rows.bounces.countSoft(sentTo, ctx.now - softRule.withinMs);
  if (n < softRule.mails || spanMs < softRule.spanMs) return;
  await rows.optOuts.add({ contactHash: sentTo, scope, reason: "bounced_softly", createdAt: ctx.now });
}
