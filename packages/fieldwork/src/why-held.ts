import type { InvitationRow, MessageRow, PersonRow, ResponseRow, Rows } from "@afterword/store";
import { addressHashes, bouncedScope, contactHashes, reachOf } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { secretNamed } from "./secret.ts";

/** What is looked at once more before a mail leaves. */
export interface AboutToLeave {
  readonly message: Pick<MessageRow, "kind" | "channel">;
  readonly invitation: InvitationRow;
  readonly person: PersonRow;
  readonly response: ResponseRow | null;
}

/**
 * Why a mail must not leave after all, or null. Much may have happened since it was added: all kinds are held by what
 * ends the asking, reminders and mails after another way also by an answer or a "not now".
 */
export async function whyHeld(ctx: Ctx, rows: Rows, about: AboutToLeave): Promise<string | null> {
  const { message, invitation, person } = about;
  const ended = endOf(invitation, ctx.now);
  if (ended !== null) return ended;
  if (invitation.wave === null && (await rows.ruleSwitches.listOff()).includes(invitation.rule)) return "rule_off";
  // Nobody can make its link any more.
  if (secretNamed(ctx.secret, invitation.keyId) === null) return "cancelled";
  const reach = reachOf(ctx.secret, ctx.project.channel(message.channel), person);
  if (reach === null) return "no_channel";
  const scopes = await rows.optOuts.listScopes([...new Set([...contactHashes(ctx.secret, person), ...reach.hashes])]);
  if (scopes.includes(reach.bounced)) return "bounced_address";
  if (scopes.includes("all") || scopes.includes(invitation.survey)) return "opted_out";
  // The mail that asks, unless they were asked in another way before it.
  if (message.kind === "invitation")
    return invitation.sentAt === null ? null : settledBy(rows, invitation, about.response);
  // First, so that it does not tell whether there is an answer.
  if (await isElsewhere(rows, invitation, message.channel, reach.hashes)) return "changed_address";
  return settledBy(rows, invitation, about.response);
}

/**
 * Why a receipt must not leave after all, or null. It was asked for, so an opt-out from being asked does not hold it; nor
 * does the end of the link.
 */
export async function whyReceiptHeld(
  ctx: Ctx,
  rows: Rows,
  { invitation, person }: Pick<AboutToLeave, "invitation" | "person">,
): Promise<string | null> {
  if (person.email === null) return "no_channel";
  const hashes = addressHashes(ctx.secret, person.email);
  const scopes = await rows.optOuts.listScopes(hashes);
  if (scopes.includes(bouncedScope)) return "bounced_address";
  return (await isElsewhere(rows, invitation, "email", hashes)) ? "changed_address" : null;
}

/**
 * Whether the address is another one than the invitation went to, where nobody may see who answered what: the link of a
 * reminder opens what was answered so far, so it goes to nobody who was given the address in the person's place.
 */
async function isElsewhere(
  rows: Rows,
  { id, survey }: InvitationRow,
  channel: string,
  hashes: readonly string[],
): Promise<boolean> {
  const sentTo = await rows.messages.findAddress(id, channel);
  if (sentTo === null || hashes.includes(sentTo)) return false;
  return (await kOfFigures(rows, survey)) > 1;
}

/** Why an invitation can't be answered any more, or null. */
export function endOf(invitation: InvitationRow, now: number): string | null {
  if (invitation.withdrawnAt !== null) return invitation.withdrawnFor ?? "cancelled";
  return invitation.expiresAt <= now ? "expired" : null;
}

/** What the person did that settles the matter: `answered` in full, or `declined`; null while a reminder is in place. */
export async function settledBy(
  rows: Rows,
  invitation: InvitationRow,
  response: ResponseRow | null,
): Promise<"answered" | "declined" | null> {
  // What staff took down is asked for no more, though paper has gaps.
  if (response?.status === "complete" || response?.origin === "staff") return "answered";
  // Of an anonymous answer nothing is known but that the link is spent.
  if (await rows.spentLinks.isSpent(invitation.tokenHash)) return "answered";
  return invitation.declinedAt === null ? null : "declined";
}
