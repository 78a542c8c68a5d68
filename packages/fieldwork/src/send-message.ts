import type { MailJob, SendResult } from "@afterword/delivery";
import { dayMs } from "@afterword/sdk";
import type { InvitationRow, MessageRow, Rows } from "@afterword/store";
import { addressHash, bouncedScope } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { explainUnsent } from "./explain-unsent.ts";
import { planReminders } from "./follow-ups.ts";
import { prepareInvitation, type Held, type Paused } from "./prepare-invitation.ts";
import { prepareRecordMail } from "./send-record-message.ts";

const minuteMs = 60_000;
/** Waits before the next attempt; the last one repeats until three days have passed. */
const backOffMs = [1, 5, 30, 120, 360].map((minutes) => minutes * minuteMs);
const giveUpAfterMs = 3 * dayMs;

type Attempted = { readonly email: string | null; readonly result: SendResult };

/**
 * Sends a claimed message and settles it. What may have happened since it was added is looked at once more before it
 * leaves. The message is settled only by the worker that claimed it.
 */
export async function sendMessage(
  ctx: Ctx,
  message: MessageRow,
): Promise<SendResult["outcome"] | "suppressed" | "paused"> {
  const done = await attempt(ctx, message);
  if ("pausedBy" in done) {
    await ctx.store.write(ctx.scope, (rows) => pause(ctx, rows, message, done.pausedBy));
    return "paused";
  }
  if ("heldFor" in done) {
    await ctx.store.write(ctx.scope, (rows) => hold(ctx, rows, message, done.heldFor));
    return "suppressed";
  }
  await ctx.store.write(ctx.scope, (rows) => settle(ctx, rows, message, done));
  return done.result.outcome;
}

/** One attempt. What breaks on our side is tried again like what the server puts off, and given up like it. */
async function attempt(ctx: Ctx, message: MessageRow): Promise<Attempted | Held | Paused> {
  try {
    const job = await ctx.store.read(ctx.scope, (rows) => prepareJob(ctx, rows, message));
    if (!("kind" in job)) return job;
    return { email: job.person.email, result: await ctx.delivery.send(job) };
  } catch (error) {
    const reply = `Failed here: ${(error as Error).message}`;
    return { email: null, result: { outcome: "retry", reply, connection: false } };
  }
}

const prepareJob = (ctx: Ctx, rows: Rows, message: MessageRow): Promise<MailJob | Held | Paused> =>
  message.invitation === null
    ? prepareRecordMail(ctx, rows, message)
    : prepareInvitation(ctx, rows, { ...message, invitation: message.invitation });

/** The message waits for its wave, unless that goes on by now. */
async function pause(ctx: Ctx, rows: Rows, message: MessageRow, wave: string): Promise<void> {
  const isPaused = (await rows.waves.find(wave, { lock: true }))?.state === "paused";
  const state = isPaused ? "paused" : "retry";
  await rows.messages.settle(message, { state, reason: null, dueAt: message.dueAt, at: ctx.now });
}

/** Locked before its message is settled, as whatever ends an invitation or a record locks it before its messages. */
async function lockSubject(rows: Rows, { invitation, record }: MessageRow): Promise<InvitationRow | null> {
  if (invitation !== null) return rows.invitations.find(invitation, { lock: true });
  if (record !== null) await rows.records.find(record, { lock: true });
  return null;
}

async function hold(ctx: Ctx, rows: Rows, message: MessageRow, reason: string): Promise<void> {
  const invitation = await lockSubject(rows, message);
  if (!(await rows.messages.settle(message, { state: "suppressed", reason, dueAt: message.dueAt, at: ctx.now })))
    return;
  if (reason !== "reopened") await explainUnsent(ctx, rows, message, invitation, reason, { reason });
}

async function settle(ctx: Ctx, rows: Rows, message: MessageRow, { email, result }: Attempted): Promise<void> {
  // A relay that can't be reached says nothing about this mail: it waits, and neither its count nor its end moves on.
  const isRelayDown = result.outcome === "retry" && result.connection;
  const isLate = !isRelayDown && ctx.now - message.createdAt > giveUpAfterMs;
  const state = result.outcome === "sent" ? "sent" : result.outcome === "retry" && !isLate ? "retry" : "dead";
  const reply = result.reply.slice(0, 500);
  const invitation = await lockSubject(rows, message);
  const isMine = await rows.messages.settle(message, {
    state,
    reason: state === "sent" ? null : reply,
    dueAt: state === "retry" ? ctx.now + nextWait(isRelayDown ? 1 : message.attempt) : message.dueAt,
    at: ctx.now,
    // Reminders go nowhere else where nobody may see who answered what.
    sentTo: state === "sent" && email !== null ? addressHash(ctx.secret, email) : null,
  });
  if (!isMine) return;
  await rows.messages.addAttempt(message, { outcome: result.outcome, reply, at: ctx.now });
  if (state === "sent" && invitation) await sent(ctx, rows, message, invitation);
  if (state !== "dead") return;
  const isRefusedAddress = result.outcome === "refused" && result.class === "address";
  if (isRefusedAddress && email !== null) await keepBounce(ctx, rows, email);
  // Why it will never arrive: the address takes none, or trying has ended.
  const reason = isRefusedAddress ? "bounced_address" : "undeliverable";
  await explainUnsent(ctx, rows, message, invitation, reason, { reply });
}

async function sent(ctx: Ctx, rows: Rows, message: MessageRow, invitation: InvitationRow): Promise<void> {
  if (message.kind !== "invitation") return;
  await rows.invitations.markSent(invitation.id, ctx.now);
  await planReminders(rows, ctx, invitation);
}

/** Whoever has this address is not written to again. */
const keepBounce = (ctx: Ctx, rows: Rows, email: string): Promise<void> =>
  rows.optOuts.add({
    contactHash: addressHash(ctx.secret, email),
    scope: bouncedScope,
    reason: "bounced",
    createdAt: ctx.now,
  });

/** The wait after an attempt, with 20 % of jitter so that messages that failed together don't return together. */
function nextWait(attempt: number): number {
  const wait = backOffMs[Math.min(attempt, backOffMs.length) - 1] ?? minuteMs;
  return Math.round(wait * (0.8 + Math.random() * 0.4));
}
