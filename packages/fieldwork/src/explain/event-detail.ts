import type { EventDetail } from "@afterword/sdk";
import type { DecisionRow, EventRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { toDecision } from "../decision-row.ts";
import { latestSaid } from "./latest-said.ts";
import { endOf, settledBy } from "../why-held.ts";
import { shownGate } from "./shown-gate.ts";
import { mayTellAnswered } from "./view-invitation.ts";

/** An event with what each rule said last, gate by gate. */
export async function eventDetail(ctx: Ctx, rows: Rows, event: EventRow): Promise<EventDetail> {
  return {
    id: event.id,
    source: event.source,
    type: event.type,
    subject: event.subject,
    resolution: event.resolution,
    person: event.person,
    data: { ...event.data },
    occurredAt: new Date(event.occurredAt).toISOString(),
    receivedAt: new Date(event.receivedAt).toISOString(),
    decisions: await Promise.all((await latestSaid(rows, event)).map((decision) => shownDecision(ctx, rows, decision))),
  };
}

type Shown = EventDetail["decisions"][number];

async function shownDecision(ctx: Ctx, rows: Rows, decision: DecisionRow): Promise<Shown> {
  const otherwise = await otherwiseOf(ctx, rows, decision);
  return {
    ...toDecision(decision),
    phase: decision.phase,
    decidedAt: new Date(decision.decidedAt).toISOString(),
    gates: decision.gates.map((gate) => shownGate(ctx, gate)),
    ...(decision.nextEligibleAt === null || ctx.parts !== null
      ? {}
      : { nextEligibleAt: new Date(decision.nextEligibleAt).toISOString() }),
    ...(otherwise ? { otherwise } : {}),
  };
}

/** The other way that is still to come to somebody who was asked; whether it is would tell who has not answered. */
async function otherwiseOf(ctx: Ctx, rows: Rows, decision: DecisionRow): Promise<Shown["otherwise"]> {
  const { rule, phase, outcome, invitation: id, decidedAt, survey } = decision;
  const fallback = ctx.project.rule(rule)?.definition.fallback;
  if (!fallback || phase !== "decided" || outcome !== "scheduled" || id === null) return undefined;
  const dueAt = decidedAt + fallback.afterMs;
  if (dueAt <= ctx.now || !(await mayTellAnswered(rows)(survey))) return undefined;
  const invitation = await rows.invitations.find(id);
  if (!invitation || endOf(invitation, ctx.now) !== null) return undefined;
  const response = await rows.responses.findOfInvitation(id);
  if (response !== null || (await settledBy(rows, invitation, response)) !== null) return undefined;
  return { channel: fallback.channel, at: new Date(dueAt).toISOString() };
}
