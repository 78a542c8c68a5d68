import type { MailJob, MailKind, SendResult } from "@afterword/delivery";
import { dayMs } from "@afterword/sdk";
import type { InvitationRow, MessageRow, Rows } from "@afterword/store";
import { addressHash, bouncedScope } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { explainUnsent } from "./explain-unsent.ts";
import { planReminders } from "./follow-ups.ts";
import { kOfInvitation } from "./privacy/k-of-invitation.ts";
import { tokenOf } from "./secret.ts";
import { whyHeld } from "./why-held.ts";

const minuteMs = 60_000;
/** Waits before the next attempt; the last one repeats until three days have passed. */
const backOffMs = [1, 5, 30, 120, 360].map((minutes) => minutes * minuteMs);
const giveUpAfterMs = 3 * dayMs;

const kinds: readonly string[] = [
  "invitation",
  "reminder-1",
  "reminder-2",
  "reminder-3",
  "last-call",
] satisfies MailKind[];

type Held = { readonly heldFor: string };
type Paused = { readonly pausedBy: string };
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
    const job = await ctx.store.read(ctx.scope, (rows) => prepare(ctx, rows, message));
    if (!("kind" in job)) return job;
    return { email: job.person.email, result: await ctx.delivery.send(job) };
  } catch (error) {
    const reply = `Failed here: ${(error as Error).message}`;
    return { email: null, result: { outcome: "retry", reply, connection: false } };
  }
}

async function prepare(ctx: Ctx, rows: Rows, message: MessageRow): Promise<MailJob | Held | Paused> {
  const invitation = await rows.invitations.find(message.invitation);
  const person = invitation && (await rows.people.find(invitation.person));
  if (!invitation || !person) return { heldFor: "cancelled" };
  const response = await rows.responses.findOfInvitation(invitation.id);
  const heldFor = await whyHeld(ctx, rows, { message, invitation, person, response });
  if (heldFor !== null) return { heldFor };
  const wave = invitation.wave === null ? null : await rows.waves.find(invitation.wave);
  if (wave?.state === "closed") return { heldFor: "closed_wave" };
  if (wave?.state === "paused") return { pausedBy: wave.id };
  const version = await rows.surveys.findVersion(invitation.survey, invitation.version);
  if (!version) throw new Error(`Version ${String(invitation.version)} of "${invitation.survey}" is missing.`);
  const link = (path: string, purpose: "answer" | "unsubscribe") =>
    `${ctx.publicUrl}/${path}/${tokenOf(ctx.secret, purpose, invitation.id)}`;
  return {
    kind: kindOf(message),
    mode: ctx.scope.mode,
    messageId: message.messageId,
    survey: version.definition,
    k: await kOfInvitation(rows, invitation),
    person: { email: person.email ?? "", name: person.name, locale: person.locale, timeZone: person.timeZone },
    isRelational: invitation.isRelational,
    isBulk: invitation.wave !== null,
    reference: invitation.subject,
    answers: response?.answers ?? null,
    responseUrl: link("r", "answer"),
    unsubscribeUrl: link("u", "unsubscribe"),
    expiresAt: lastDay(invitation, wave),
  };
}

function kindOf({ kind }: MessageRow): MailKind {
  if (!kinds.includes(kind)) throw new Error(`There is no mail of kind "${kind}".`);
  return kind as MailKind;
}

/** A wave's links are taken for a while after it closes; what is announced is when it closes. */
const lastDay = ({ expiresAt }: InvitationRow, wave: { readonly closesAt: number } | null): number =>
  wave === null ? expiresAt : Math.min(expiresAt, wave.closesAt);

/** The message waits for its wave, unless that goes on by now. */
async function pause(ctx: Ctx, rows: Rows, message: MessageRow, wave: string): Promise<void> {
  const isPaused = (await rows.waves.find(wave, { lock: true }))?.state === "paused";
  const state = isPaused ? "paused" : "retry";
  await rows.messages.settle(message, { state, reason: null, dueAt: message.dueAt, at: ctx.now });
}

/** Locked before its message is settled, as whatever ends an invitation locks it before its messages. */
const lockInvitation = (rows: Rows, message: MessageRow) => rows.invitations.find(message.invitation, { lock: true });

async function hold(ctx: Ctx, rows: Rows, message: MessageRow, reason: string): Promise<void> {
  const invitation = await lockInvitation(rows, message);
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
  const invitation = await lockInvitation(rows, message);
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
