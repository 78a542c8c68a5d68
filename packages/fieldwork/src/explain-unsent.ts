import { isSent } from "@afterword/sdk";
import type { InvitationRow, MessageRow, Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { reachOf } from "./contact.ts";
import { mayTellAnswered } from "./explain/view-invitation.ts";

/**
 * Says why a mail never left, or never arrived. When it was the mail that asks, the invitation ends here, and the event
 * says why; a reminder leaves the invitation as it is, and so does a mail to somebody who was asked in another way, or will
 * be by the rule's.
 */
export async function explainUnsent(
  ctx: Ctx,
  rows: Rows,
  message: Pick<MessageRow, "kind">,
  invitation: InvitationRow | null,
  reason: string,
  compared: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!["invitation", "other-way"].includes(message.kind) || !invitation) return;
  if (isMoved(ctx, invitation)) await sayMoved(ctx, rows, invitation, { reason, compared });
  if (invitation.sentAt !== null) return;
  if (await hasOtherWay(ctx, rows, invitation)) {
    await addSendDecision(ctx, rows, invitation, { outcome: "scheduled", reason, gate: "send", compared });
    return;
  }
  // A re-opening may have withdrawn it meanwhile, and has said so.
  if (!(await rows.invitations.withdraw(invitation.id, reason, ctx.now))) return;
  await addSendDecision(ctx, rows, invitation, { outcome: "skipped", reason, gate: "send", compared });
}

/** Whether the rule has another way to reach somebody, which is still to come. */
export async function hasOtherWay(ctx: Ctx, rows: Rows, invitation: InvitationRow): Promise<boolean> {
  const { fallback } = ctx.project.rule(invitation.rule)?.definition ?? {};
  if (!fallback || invitation.wave !== null || isMoved(ctx, invitation)) return false;
  const timer = await rows.timers.findState("fallback", invitation.id);
  if (invitation.withdrawnAt !== null || !timer || !["pending", "claimed"].includes(timer.state)) return false;
  const person = isSent(fallback.channel) ? await rows.people.find(invitation.person) : null;
  return (
    !isSent(fallback.channel) || (!!person && !!reachOf(ctx.secret, ctx.project.channel(fallback.channel), person))
  );
}

/** Whether somebody is reached in the rule's other way by now. */
const isMoved = ({ project }: Ctx, { wave, rule, channel }: InvitationRow): boolean =>
  wave === null && ![channel, undefined].includes(project.rule(rule)?.definition.channel);

/**
 * Adds what another way came to, and after which gates, to the decisions about the event. Nothing is kept where it may not be
 * told who has not answered.
 */
export async function sayMoved(
  ctx: Ctx,
  rows: Rows,
  invitation: InvitationRow,
  { reason, compared }: { readonly reason: string | null; readonly compared: Readonly<Record<string, unknown>> },
): Promise<void> {
  if (!(await mayTellAnswered(rows)(invitation.survey))) return;
  // They were asked all the same: the first way stays open.
  await addSendDecision(ctx, rows, invitation, { outcome: "scheduled", reason, gate: "fallback", compared });
}

/** Adds what became of a mail to the decisions about its event; a wave's invitation has no event. */
export async function addSendDecision(
  ctx: Ctx,
  rows: Rows,
  invitation: InvitationRow,
  said: {
    readonly outcome: "scheduled" | "skipped";
    readonly reason: string | null;
    readonly gate: string;
    readonly compared: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { source, event: id } = invitation;
  const event = id === null || source === null ? null : await rows.events.find(source, id);
  if (!event) return;
  const before = said.gate === "fallback" ? await gatesOf(rows, invitation) : [];
  await rows.decisions.add({
    source: event.source,
    event: event.id,
    rule: invitation.rule,
    phase: "send",
    survey: invitation.survey,
    outcome: said.outcome,
    reason: said.reason,
    invitation: invitation.id,
    dueAt: null,
    isFinal: true,
    gates: [...before, { gate: said.gate, passed: said.reason === null, compared: said.compared }],
    nextEligibleAt: null,
    segments: (await rows.segments.listOf([invitation.id])).get(invitation.id) ?? {},
    inclusion: invitation.inclusion,
    occurredAt: event.occurredAt,
    decidedAt: ctx.now,
  });
}

/** The gates that somebody passed to be asked. */
async function gatesOf(rows: Rows, { id, rule, source, event }: InvitationRow) {
  const said = source === null || event === null ? [] : await rows.decisions.listOfEvent(source, event);
  const made = said.findLast((one) => one.rule === rule && one.phase === "decided" && one.invitation === id);
  return made?.gates ?? [];
}
