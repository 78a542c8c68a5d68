import { order, type CompiledRule, type Verdict } from "@afterword/sdk";
import type { EventRow } from "@afterword/store";
import { positionOf } from "./decision-facts.ts";
import { decisionRow, timerKey } from "./decision-row.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { segmentsOf } from "./segments-of.ts";

/**
 * An event calls off what earlier events of its subject have set going: timers are cancelled, mails that have not left
 * are held back, and invitations that nobody answered are withdrawn. An answer stays.
 */
export async function callOff(ctx: DeskCtx, desk: Desk, event: EventRow): Promise<void> {
  for (const rule of ctx.project.rulesCalledOffBy(event.type)) {
    const { id, event: type } = rule.definition;
    const earlier = (await desk.events.listOfSubject(event.source, event.subject, [type])).filter(
      (other) => order(positionOf(event), positionOf(other)) >= 0,
    );
    const { source, subject } = event;
    for (const other of earlier) {
      const isWaiting = await desk.timers.cancel("decide", timerKey(rule, other), ctx.now);
      // Looked up after the timer was waited for: a decision that won the race has left its invitation by now.
      const open = await desk.invitations.listOpenOfSubject({ rule: id, source, subject });
      const invitation = open.find((one) => one.event === other.id);
      const isWithdrawn = invitation !== undefined && (await withdraw(ctx, desk, invitation.id));
      // Only an unanswered invitation is withdrawn: where nobody may see who answered, nothing is said of one that was sent.
      const mayTell = invitation?.sentAt == null || (ctx.project.survey(rule.definition.survey)?.k ?? 1) === 1;
      if (isWaiting || (isWithdrawn && mayTell))
        await desk.decisions.add(await calledOff(ctx, desk, rule, other, event, invitation?.id ?? null));
    }
  }
}

async function withdraw(ctx: DeskCtx, desk: Desk, invitation: string): Promise<boolean> {
  if (!(await desk.invitations.withdraw(invitation, "reopened", ctx.now))) return false;
  await desk.messages.suppressOfInvitation(invitation, "reopened", ctx.now);
  return true;
}

async function calledOff(
  ctx: DeskCtx,
  desk: Desk,
  rule: CompiledRule,
  event: EventRow,
  by: EventRow,
  invitation: string | null,
) {
  const verdict: Verdict = {
    outcome: "skipped",
    reason: "reopened",
    gates: [{ gate: "unless", passed: false, compared: { events: rule.definition.unless, calledOffBy: by.id } }],
    final: true,
  };
  const person = (await desk.people.find(event.person)) ?? { attributes: {} };
  const segments = segmentsOf(ctx.project, event, person);
  return decisionRow(rule, event, verdict, { phase: "decided", invitation, dueAt: null, segments, now: ctx.now });
}
