import type { InvitationJob, SendResult } from "@afterword/delivery";
import { dayMs } from "@afterword/sdk";
import type { MessageRow, Rows } from "@afterword/store";
import { contactHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { tokenOf } from "./secret.ts";

const minuteMs = 60_000;
/** Waits before the next attempt; the last one repeats until three days have passed. */
const backOffMs = [1, 5, 30, 120, 360].map((minutes) => minutes * minuteMs);
const giveUpAfterMs = 3 * dayMs;

type Held = { readonly heldFor: string };

/**
 * Sends a claimed message and settles it. Opt-out, withdrawal and expiry are looked at once more before it leaves. The
 * message is settled only by the worker that claimed it.
 */
export async function sendMessage(ctx: Ctx, message: MessageRow): Promise<SendResult["outcome"] | "suppressed"> {
  const result = await attempt(ctx, message);
  if ("heldFor" in result) {
    await ctx.store.write(ctx.scope, (rows) => hold(ctx, rows, message, result.heldFor));
    return "suppressed";
  }
  await ctx.store.write(ctx.scope, (rows) => settle(ctx, rows, message, result));
  return result.outcome;
}

/** One attempt. What breaks on our side is tried again like what the server puts off, and given up like it. */
async function attempt(ctx: Ctx, message: MessageRow): Promise<SendResult | Held> {
  try {
    const job = await ctx.store.read(ctx.scope, (rows) => prepare(ctx, rows, message));
    return "heldFor" in job ? job : await ctx.delivery.sendInvitation(job);
  } catch (error) {
    return { outcome: "retry", reply: `Failed here: ${(error as Error).message}`, connection: false };
  }
}

async function prepare(ctx: Ctx, rows: Rows, message: MessageRow): Promise<InvitationJob | Held> {
  const invitation = await rows.invitations.find(message.invitation);
  const person = invitation && (await rows.people.find(invitation.person));
  if (!invitation || !person) return { heldFor: "cancelled" };
  if (invitation.withdrawnAt !== null) return { heldFor: invitation.withdrawnFor ?? "cancelled" };
  if (invitation.expiresAt <= ctx.now) return { heldFor: "expired" };
  if (person.email === null) return { heldFor: "no_channel" };
  if ((await rows.optOuts.findAny(contactHashes(ctx.secret, person), invitation.survey)) !== null)
    return { heldFor: "opted_out" };
  const version = await rows.surveys.findVersion(invitation.survey, invitation.version);
  if (!version) throw new Error(`Version ${String(invitation.version)} of "${invitation.survey}" is missing.`);
  const link = (path: string, purpose: "answer" | "unsubscribe") =>
    `${ctx.publicUrl}/${path}/${tokenOf(ctx.secret, purpose, invitation.id)}`;
  return {
    mode: ctx.scope.mode,
    messageId: message.messageId,
    survey: version.definition,
    person: { email: person.email, name: person.name, locale: person.locale, timeZone: person.timeZone },
    reference: invitation.subject,
    responseUrl: link("r", "answer"),
    unsubscribeUrl: link("u", "unsubscribe"),
    expiresAt: invitation.expiresAt,
  };
}

async function hold(ctx: Ctx, rows: Rows, message: MessageRow, reason: string): Promise<void> {
  if (!(await rows.messages.settle(message, { state: "suppressed", reason, dueAt: message.dueAt, at: ctx.now })))
    return;
  if (reason !== "reopened") await explainUnsent(ctx, rows, message, reason, { reason });
}

/** The invitation ends here, and the event says why. */
async function explainUnsent(
  ctx: Ctx,
  rows: Rows,
  message: MessageRow,
  reason: string,
  compared: Readonly<Record<string, unknown>>,
): Promise<void> {
  const invitation = await rows.invitations.find(message.invitation);
  if (invitation?.event == null || invitation.source === null) return;
  // A re-opening may have withdrawn it meanwhile, and has said so.
  if (!(await rows.invitations.withdraw(invitation.id, reason, ctx.now))) return;
  await rows.decisions.add({
    source: invitation.source,
    event: invitation.event,
    rule: invitation.rule,
    phase: "send",
    survey: invitation.survey,
    outcome: "skipped",
    reason,
    invitation: invitation.id,
    dueAt: null,
    isFinal: true,
    gates: [{ gate: "send", passed: false, compared }],
    nextEligibleAt: null,
    decidedAt: ctx.now,
  });
}

async function settle(ctx: Ctx, rows: Rows, message: MessageRow, result: SendResult): Promise<void> {
  // A relay that can't be reached says nothing about this mail: it waits, and neither its count nor its end moves on.
  const isRelayDown = result.outcome === "retry" && result.connection;
  const isLate = !isRelayDown && ctx.now - message.createdAt > giveUpAfterMs;
  const state = result.outcome === "sent" ? "sent" : result.outcome === "retry" && !isLate ? "retry" : "dead";
  const isMine = await rows.messages.settle(message, {
    state,
    reason: state === "sent" ? null : result.reply.slice(0, 500),
    dueAt: state === "retry" ? ctx.now + nextWait(isRelayDown ? 1 : message.attempt) : message.dueAt,
    at: ctx.now,
  });
  if (!isMine) return;
  await rows.messages.addAttempt(message, { outcome: result.outcome, reply: result.reply.slice(0, 500), at: ctx.now });
  if (state === "sent") await rows.invitations.markSent(message.invitation, ctx.now);
  if (state === "dead")
    await explainUnsent(ctx, rows, message, reasonFor(result), { reply: result.reply.slice(0, 500) });
}

/** Why a mail will never arrive: the address takes none, or trying has ended. */
const reasonFor = (result: SendResult) =>
  result.outcome === "refused" && result.class === "address" ? "bounced_address" : "undeliverable";

/** The wait after an attempt, with 20 % of jitter so that messages that failed together don't return together. */
function nextWait(attempt: number): number {
  const wait = backOffMs[Math.min(attempt, backOffMs.length) - 1] ?? minuteMs;
  return Math.round(wait * (0.8 + Math.random() * 0.4));
}
