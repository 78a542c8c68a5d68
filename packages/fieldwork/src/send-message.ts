import type { MailJob, SendResult, TextJob } from "@afterword/delivery";
import type { MessageRow, Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { lockClient, prepareCaseMail } from "./cases/send-case-mail.ts";
import { explainUnsent } from "./explain-unsent.ts";
import { lockSubject } from "./lock-subject.ts";
import {
  findWhom,
  prepareInvitation,
  type AboutWhom,
  type Held,
  type Paused,
  type Ready,
} from "./prepare-invitation.ts";
import { prepareNotice } from "./notices/send-notice.ts";
import { prepareThanks } from "./notices/thank-teams.ts";
import { prepareReport } from "./reports/make-report.ts";
import { prepareRecordMail } from "./send-record-message.ts";
import { settleMessage, type OutboxPolicy, type Settled } from "./settle-message.ts";

/** How a worker sends. */
export interface SendOptions extends OutboxPolicy {
  /** Until when a lease taken now runs, in real time. */
  readonly leaseUntil: () => number;
}

/** What became of a message: also held back, waiting for its wave, or another worker's by now. */
export type Sent = Settled | { readonly outcome: "suppressed" | "paused" | "lost" };

/** Why the text was not handed over after all. */
type Stopped = Held | Paused | { readonly isLost: true } | { readonly isElsewhere: true };

type Attempted = { readonly address: string | null; readonly result: SendResult };

/**
 * Sends a claimed message and settles it. What may have happened since it was added is looked at when it is rendered, and
 * once more in the transaction that says that its text is handed over: whoever was told before that they get no more mail
 * gets none. The message is handed over and settled only by the worker that holds it, and settled before the text of another
 * mail leaves in its place at the relay.
 */
export async function sendMessage(ctx: Ctx, message: MessageRow, options: SendOptions): Promise<Sent> {
  let settled: Promise<Sent> | undefined;
  const settle = (done: Attempted | Stopped) => (settled ??= end(ctx, message, done, options));
  const done = await attempt(ctx, message, {
    ...options,
    onReply: async (one) => {
      // That it failed is told below: the mail has left all the same.
      await settle(one).catch(() => undefined);
    },
  });
  return settle(done);
}

async function end(ctx: Ctx, message: MessageRow, done: Attempted | Stopped, options: SendOptions): Promise<Sent> {
  const write = <T>(work: (rows: Rows) => Promise<T>) => ctx.store.write(ctx.scope, work);
  if ("isLost" in done) return { outcome: "lost" };
  if ("pausedBy" in done) {
    await write((rows) => pause(ctx, rows, message, done.pausedBy));
    return { outcome: "paused" };
  }
  if ("heldFor" in done) {
    await write((rows) => hold(ctx, rows, message, done.heldFor));
    return { outcome: "suppressed" };
  }
  const { address, result } = "isElsewhere" in done ? { address: null, result: movedOn } : done;
  return write((rows) => settleMessage(ctx, rows, { message, address, result }, options));
}

/** The address changed between rendering and handing over: the mail is made once more, and this was no attempt. */
const movedOn: SendResult = { outcome: "retry", reply: "The address changed meanwhile.", connection: true };

/** A mail that ends the worker each time must not end workers for ever. */
const mostClaims = 100;
const deadly: SendResult = { outcome: "refused", reply: "No worker lived through sending it.", class: "content" };

/** One attempt. What breaks on our side is tried again like what the server puts off, and given up like it. */
async function attempt(
  ctx: Ctx,
  message: MessageRow,
  how: SendOptions & { readonly onReply: (done: Attempted | Stopped) => Promise<void> },
): Promise<Attempted | Stopped> {
  let stopped: Stopped | null = null;
  if (message.attempt - message.triedBefore > mostClaims) return { address: null, result: deadly };
  try {
    const made = await ctx.store.read(ctx.scope, async (rows) => {
      const ready = await prepare(ctx, rows, message, await whomOf(rows, message));
      return "make" in ready ? { address: ready.address, job: await ready.make() } : ready;
    });
    if (!("job" in made)) return made;
    const { address, job } = made;
    const onData = async () => {
      stopped = await ctx.store.write(ctx.scope, (rows) => enterData(ctx, rows, message, address, how.leaseUntil()));
      if (stopped) throw new Error("It is not handed over.");
    };
    const onReply = (result: SendResult) => how.onReply(stopped ?? { address, result });
    const result = await ctx.delivery.send(job, { onData, onReply });
    return stopped ?? { address, result };
  } catch (error) {
    const reply = `Failed here: ${(error as Error).message}`;
    return stopped ?? { address: null, result: { outcome: "retry", reply, connection: false } };
  }
}

const nobody: AboutWhom = { invitation: null, person: null };

const whomOf = async (rows: Rows, { invitation }: MessageRow): Promise<AboutWhom> =>
  invitation === null ? nobody : findWhom(rows, invitation);

function prepare(
  ctx: Ctx,
  rows: Rows,
  message: MessageRow,
  about: AboutWhom,
): Promise<Ready<MailJob | TextJob> | Held | Paused> {
  if (message.invitation !== null) return prepareInvitation(ctx, rows, message, about);
  if (message.case !== null) return prepareCaseMail(ctx, rows, message);
  if (message.kind === "thanks") return prepareThanks(ctx, rows, message);
  if (message.kind === "report") return prepareReport(ctx, rows, message);
  return message.notice === null ? prepareRecordMail(ctx, rows, message) : prepareNotice(ctx, rows, message);
}

/** Says that the text is handed over, or why it must not be. What could forbid it waits until that is said. */
async function enterData(
  ctx: Ctx,
  rows: Rows,
  message: MessageRow,
  address: string,
  leaseUntil: number,
): Promise<Stopped | null> {
  // The person first, as everywhere: an opt-out takes the same lock.
  const whose = message.invitation === null ? null : await rows.invitations.find(message.invitation);
  const person = whose && (await rows.people.lock(whose.person));
  if (message.case !== null) await lockClient(rows, message);
  const invitation = await lockSubject(rows, message);
  const ready = await prepare(ctx, rows, message, { invitation, person });
  if (!("make" in ready)) return ready;
  if (ready.address !== address) return { isElsewhere: true };
  return (await rows.messages.enterData(message, leaseUntil)) ? null : { isLost: true };
}

/** The message waits for its wave, unless that goes on by now. */
async function pause(ctx: Ctx, rows: Rows, message: MessageRow, wave: string): Promise<void> {
  const isPaused = (await rows.waves.find(wave, { lock: true }))?.state === "paused";
  const state = isPaused ? "paused" : "retry";
  await rows.messages.settle(message, { state, reason: null, dueAt: message.dueAt, at: ctx.now });
}

async function hold(ctx: Ctx, rows: Rows, message: MessageRow, reason: string): Promise<void> {
  const invitation = await lockSubject(rows, message);
  if (!(await rows.messages.settle(message, { state: "suppressed", reason, dueAt: message.dueAt, at: ctx.now })))
    return;
  if (reason !== "reopened") await explainUnsent(ctx, rows, message, invitation, reason, { reason });
}
