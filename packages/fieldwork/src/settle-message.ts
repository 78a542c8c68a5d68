import type { SendResult } from "@afterword/delivery";
import type { InvitationRow, MessageRow, Rows } from "@afterword/store";
import { nextWait, triesInAll } from "./back-off.ts";
import { reachedAt, type Reach } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { explainUnsent } from "./explain-unsent.ts";
import { planReminders } from "./follow-ups.ts";
import { lockSubject } from "./lock-subject.ts";
import { tell } from "./webhooks/tell.ts";

/** What is done about mails that can't leave at once. */
export interface OutboxPolicy {
  /** Whether a mail whose fate nobody knows is sent once more, or held for an administrator. */
  readonly uncertain: "retry" | "hold";
  /** Shortens the waits between attempts; 1 is as it should be. */
  readonly backOffScale: number;
}

/** Most copies of one mail that follow a first one whose fate nobody knows. */
export const copiesOf = ({ uncertain }: Pick<OutboxPolicy, "uncertain">): number => (uncertain === "retry" ? 1 : 0);

type Outcome = "sent" | "retry" | "waiting" | "uncertain" | "dead";

/** What an attempt came to. */
export interface Settled {
  /**
   * `waiting`: the relay could not be used, which was no attempt of this mail. `uncertain`: the server had the text and its
   * reply was lost. `lost`: another worker holds the message by now.
   */
  readonly outcome: Outcome | "lost";
  readonly reply: string;
  /** The server refuses mail from us, or mail like this: somebody has to look at it. */
  readonly isPolicy: boolean;
}

interface Attempt {
  readonly message: MessageRow;
  /** Where it went; null when it did not get that far. */
  readonly address: string | null;
  readonly result: SendResult;
}

type Settlement = Parameters<Rows["messages"]["settle"]>[1];

/** Settles a message after an attempt, with all that follows from it for its invitation and its recipient. */
export async function settleMessage(ctx: Ctx, rows: Rows, attempt: Attempt, policy: OutboxPolicy): Promise<Settled> {
  const { message, result } = attempt;
  const outcome = outcomeOf(message, result);
  const reply = result.reply.slice(0, 500);
  const settled = { outcome, reply, isPolicy: isPolicy(result) };
  const invitation = await lockSubject(rows, message);
  if (!(await rows.messages.settle(message, settlementOf(ctx, attempt, outcome, policy))))
    return { ...settled, outcome: "lost" };
  // What was no attempt leaves no trace among them; why it waits is said with the message.
  if (outcome === "waiting") return settled;
  const shown = outcome === "sent" && message.doubts > 0 ? "resent" : outcome === "dead" ? result.outcome : outcome;
  await rows.messages.addAttempt(message, { outcome: shown, reply, at: ctx.now });
  if (outcome === "sent" && invitation) await sent(ctx, rows, message, invitation);
  if (outcome !== "dead") return settled;
  const isRefusedAddress = result.outcome === "refused" && result.class === "address";
  const reach = isRefusedAddress ? reachOfAttempt(ctx, attempt) : null;
  if (reach) await keepBounce(ctx, rows, reach);
  // Why it will never arrive: the address takes none, or trying has ended.
  const reason = isRefusedAddress ? "bounced_address" : "undeliverable";
  await explainUnsent(ctx, rows, message, invitation, reason, { reply });
  await tell(ctx, rows, {
    type: "message.dead",
    survey: await surveyOf(rows, message, invitation),
    message: message.id,
  });
  return settled;
}

function outcomeOf(message: MessageRow, result: SendResult): Outcome {
  if (result.outcome === "sent") return "sent";
  if (result.outcome === "refused") return "dead";
  if (result.uncertain === true) return "uncertain";
  // A relay that can't be reached says nothing about this mail.
  if (result.connection) return "waiting";
  return triesOf(message) < triesInAll ? "retry" : "dead";
}

/** Attempts since it was added, or since an administrator had it sent again. */
const triesOf = ({ attempt, triedBefore }: MessageRow): number => attempt - triedBefore;

/** Where an attempt went; null when it did not get that far. */
function reachOfAttempt(ctx: Ctx, { message, address }: Pick<Attempt, "message" | "address">): Reach | null {
  const channel = ctx.project.channel(message.channel);
  return address === null || channel === undefined ? null : reachedAt(ctx.secret, channel, address);
}

function settlementOf(ctx: Ctx, attempt: Attempt, outcome: Outcome, policy: OutboxPolicy): Settlement {
  const { message, result } = attempt;
  const mayCopy = outcome === "uncertain" && message.doubts < copiesOf(policy);
  const state = mayCopy || outcome === "waiting" ? "retry" : outcome;
  const asked = result.outcome === "retry" ? (result.retryAfterMs ?? null) : null;
  const wait = nextWait(outcome === "retry" ? triesOf(message) : 1, policy.backOffScale, asked);
  return {
    state,
    reason: state === "sent" ? null : result.reply.slice(0, 500),
    dueAt: state === "retry" ? ctx.now + wait : message.dueAt,
    at: ctx.now,
    // Reminders go nowhere else where nobody may see who answered what. Where members are written to, they say themselves.
    sentTo: state === "sent" && message.notice === null ? (reachOfAttempt(ctx, attempt)?.hash ?? null) : null,
    isDoubtful: outcome === "uncertain",
    isNoAttempt: outcome === "waiting",
  };
}

/** RFC 3463: subject 7 is security or policy. */
const isPolicy = (result: SendResult): boolean =>
  result.outcome === "refused" && (result.class === "policy" || result.code?.startsWith("5.7.") === true);

async function sent(ctx: Ctx, rows: Rows, message: MessageRow, invitation: InvitationRow): Promise<void> {
  // Whom the first way never reached was asked by the other.
  // A first way that did not arrive is no reason any more: they were asked by this one.
  if (message.kind === "other-way") await rows.bounces.forgetInvitation(invitation.id);
  const isAsking = message.kind === "invitation" || (message.kind === "other-way" && invitation.sentAt === null);
  if (!isAsking) return;
  await rows.invitations.markSent(invitation.id, ctx.now);
  await tell(ctx, rows, { type: "invitation.sent", survey: invitation.survey, invitation: invitation.id });
  await planReminders(rows, ctx, invitation);
}

/** The survey that a mail is about, or the record or the case that it is about. */
async function surveyOf(
  rows: Rows,
  { record, case: id }: MessageRow,
  invitation: InvitationRow | null,
): Promise<string | null> {
  if (id !== null) return (await rows.cases.find(id))?.survey ?? null;
  if (record === null) return invitation?.survey ?? null;
  return (await rows.records.find(record))?.survey ?? null;
}

/** Whoever has this address is not written to again. */
const keepBounce = (ctx: Ctx, rows: Rows, { hash, bounced }: Reach): Promise<void> =>
  rows.optOuts.add({ contactHash: hash, scope: bounced, reason: "bounced", createdAt: ctx.now });
