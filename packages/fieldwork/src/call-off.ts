import { order, type CompiledRule, type Verdict } from "@afterword/sdk";
import type { EventRow, Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { positionOf } from "./decision-facts.ts";
import { decisionRow, timerKey } from "./decision-row.ts";

/**
 * An event calls off what earlier events of its subject have set going: timers are cancelled, mails that have not left
 * are held back, and invitations that nobody answered are withdrawn. An answer stays.
 */
export async function callOff(ctx: Ctx, rows: Rows, event: EventRow): Promise<void> {
  for (const rule of ctx.project.rulesCalledOffBy(event.type)) {
    const { id, event: type } = rule.definition;
    const earlier = (await rows.events.listOfSubject(event.source, event.subject, [type])).filter(
      (other) => order(positionOf(event), positionOf(other)) >= 0,
    );
    const { source, subject } = event;
    for (const other of earlier) {
      const isWaiting = await rows.timers.cancel("decide", timerKey(rule, other), ctx.now);
      // Looked up after the timer was waited for: a decision that won the race has left its invitation by now.
      const open = await rows.invitations.listOpenOfSubject({ rule: id, source, subject });
      const invitation = open.find((one) => one.event === other.id);
      const isWithdrawn = invitation !== undefined && (await withdraw(ctx, rows, invitation.id));
      if (isWaiting || isWithdrawn)
        await rows.decisions.add(calledOff(ctx, rule, other, event, invitation?.id ?? null));
    }
  }
}

async function withdraw(ctx: Ctx, rows: Rows, invitation: string): Promise<boolean> {
  if (!(await rows.invitations.withdraw(invitation, "reopened", ctx.now))) return false;
  await rows.messages.suppressOfInvitation(invitation, "reopened", ctx.now);
  return true;
}

function calledOff(ctx: Ctx, rule: CompiledRule, event: EventRow, by: EventRow, invitation: string | null) {
  const verdict: Verdict = {
    outcome: "skipped",
    reason: "reopened",
    gates: [{ gate: "unless", passed: false, compared: { events: rule.definition.unless, calledOffBy: by.id } }],
    final: true,
  };
  return decisionRow(rule, event, verdict, { phase: "decided", invitation, dueAt: null, now: ctx.now });
}
