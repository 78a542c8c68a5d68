import type { EventDetail } from "@afterword/sdk";
import type { EventRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { toDecision } from "../decision-row.ts";
import { latestSaid } from "./latest-said.ts";
import { shownGate } from "./shown-gate.ts";

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
    decisions: (await latestSaid(rows, event)).map((decision) => ({
      ...toDecision(decision),
      phase: decision.phase,
      decidedAt: new Date(decision.decidedAt).toISOString(),
      gates: decision.gates.map((gate) => shownGate(ctx, gate)),
      ...(decision.nextEligibleAt === null || ctx.parts !== null
        ? {}
        : { nextEligibleAt: new Date(decision.nextEligibleAt).toISOString() }),
    })),
  };
}
