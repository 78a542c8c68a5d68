import { dayMs, isSent, nextOpening, placeOf, type CompiledRule } from "@afterword/sdk";
import type { InvitationRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { sayMoved } from "./explain-unsent.ts";
import { newMessage } from "./new-message.ts";
import { endOf, settledBy, whyHeld } from "./why-held.ts";

/** Reminders of one invitation, at most. They go by the channel that it went by last. */
const mostReminders = 3;
const reminders = ["reminder-1", "reminder-2", "reminder-3"] as const;

/** What planning needs of the store. */
interface Planning {
  readonly timers: Pick<Rows["timers"], "add">;
}

type Ending = Pick<InvitationRow, "id" | "expiresAt">;

/** Plans what follows an invitation that was just made: another way to reach the person, if the rule has one. */
export async function planFollowUps(
  rows: Planning,
  ctx: Pick<Ctx, "now">,
  rule: Pick<CompiledRule, "definition">,
  invitation: Ending,
): Promise<void> {
  const { fallback } = rule.definition;
  if (!fallback) return;
  const dueAt = ctx.now + fallback.afterMs;
  await add(rows, ctx, invitation, { kind: "fallback", key: invitation.id, dueAt, payload: {} });
}

/**
 * Plans the reminders of a rule's invitation, counted from when its mail left, within the rule's hours. A wave reminds by
 * itself.
 */
export async function planReminders(rows: Rows, ctx: Ctx, invitation: InvitationRow): Promise<void> {
  const rule = invitation.wave === null ? ctx.project.rule(invitation.rule) : undefined;
  if (!rule || rule.definition.remindMs.length === 0) return;
  const { remindMs, window } = rule.definition;
  const person = window && (await rows.people.find(invitation.person));
  const place = person ? placeOf(person, ctx.project.project) : null;
  let before = ctx.now;
  for (const [at, ms] of remindMs.slice(0, mostReminders).entries()) {
    // Two that wait for the same opening don't arrive together.
    const wanted = Math.max(ctx.now + ms, before + dayMs);
    const dueAt = window && place ? nextOpening(window, wanted, place) : wanted;
    const n = at + 1;
    await add(rows, ctx, invitation, { kind: "remind", key: `${invitation.id}:${String(n)}`, dueAt, payload: { n } });
    before = dueAt;
  }
}

async function add(
  rows: Planning,
  ctx: Pick<Ctx, "now">,
  invitation: Ending,
  timer: { readonly kind: string; readonly key: string; readonly dueAt: number; readonly payload: object },
): Promise<void> {
  // Nobody is reminded of a link that has ended.
  if (timer.dueAt >= invitation.expiresAt) return;
  const payload = { ...timer.payload, invitation: invitation.id };
  // It names no person: one whose mail is under way while they are erased would stay named here.
  await rows.timers.add({ ...timer, payload, createdAt: ctx.now });
}

/** Adds a reminder, unless the person has answered or declined, or can't answer any more. */
export async function remind(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await openInvitation(ctx, rows, timer);
    const kind = reminders[Number(timer.payload["n"]) - 1];
    if (!invitation || !kind) return;
    const channel = isSent(invitation.channel) ? invitation.channel : "email";
    await rows.messages.add(newMessage(ctx, invitation.id, kind, ctx.now, { channel }));
  });
}

/**
 * Reaches a person in the rule's other way who has not answered in the first, unless they declined or it has ended. What it
 * came to is said of the event, where it may be told who has not answered.
 */
export async function fallBack(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await endedBy(ctx, rows, timer);
    const fallback = invitation && ctx.project.rule(invitation.rule)?.definition.fallback;
    if (!fallback || invitation.withdrawnAt !== null) return;
    const { channel, afterMs } = fallback;
    const reason = await whyNotMoved(ctx, rows, invitation, channel);
    await sayMoved(ctx, rows, invitation, { reason, compared: { channel, afterMs } });
    if (reason !== null) return;
    await rows.invitations.changeChannel(invitation.id, channel);
    if (!isSent(channel)) return;
    // What asked them in the first way may have been a message itself.
    const kind = isSent(invitation.channel) ? "other-way" : "invitation";
    await rows.messages.add(newMessage(ctx, invitation.id, kind, ctx.now, { channel }));
  });
}

/** Why somebody is not reached in another way, or null. The first way stays open to them. */
async function whyNotMoved(ctx: Ctx, rows: Rows, invitation: InvitationRow, channel: string): Promise<string | null> {
  const response = await rows.responses.findOfInvitation(invitation.id);
  const settled = await settledBy(rows, invitation, response);
  // Who has begun needs no other way to the same page.
  if (settled !== null || response !== null) return settled ?? "answered";
  const person = isSent(channel) ? await rows.people.find(invitation.person) : null;
  if (isSent(channel) && person === null) return "cancelled";
  const message = { kind: "invitation", channel };
  return person ? whyHeld(ctx, rows, { message, invitation, person, response }) : endOf(invitation, ctx.now);
}

/** Ends the timer and finds its invitation; null when it is gone, or another worker was faster. */
async function endedBy(ctx: Ctx, rows: Rows, timer: TimerRow): Promise<InvitationRow | null> {
  if (!(await rows.timers.finish(timer, "done", ctx.now))) return null;
  // Locked, so that an answer on its way is waited for.
  return rows.invitations.find(String(timer.payload["invitation"]), { lock: true });
}

/** The same, if somebody still has to be reminded; null when nothing is to be done. */
async function openInvitation(ctx: Ctx, rows: Rows, timer: TimerRow): Promise<InvitationRow | null> {
  const invitation = await endedBy(ctx, rows, timer);
  if (!invitation || endOf(invitation, ctx.now) !== null) return null;
  const response = await rows.responses.findOfInvitation(invitation.id);
  return (await settledBy(rows, invitation, response)) === null ? invitation : null;
}

/** Gives up a reminder or another way that failed again and again; the invitation stays as it is. */
export async function abandonFollowUp(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "dead", ctx.now, error));
}
