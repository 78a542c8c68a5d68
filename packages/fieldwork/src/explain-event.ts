import { ProblemError, type EventDetail } from "@afterword/sdk";
import type { EventRow } from "@afterword/store";
import { isEventIn } from "./access/event-parts.ts";
import { shownGate } from "./explain/shown-gate.ts";
import type { Ctx } from "./context.ts";
import { toDecision } from "./decision-row.ts";
import { latestSaid } from "./explain/latest-said.ts";

/**
 * An event with what each rule said last, gate by gate.
 *
 * @throws ProblemError `not_found`; `invalid_query` when several sources use the id
 */
export async function explainEvent(ctx: Ctx, input: { id: string; source?: string | undefined }): Promise<EventDetail> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const { id, source } = input;
    const found = source === undefined ? await rows.events.findById(id) : [await rows.events.find(source, id)];
    const seen: EventRow[] = [];
    for (const event of found) if (event && (await isEventIn(ctx, rows, event))) seen.push(event);
    const [event, other] = seen;
    if (!event) throw new ProblemError("not_found");
    if (other)
      throw new ProblemError("invalid_query", {
        errors: [{ path: "source", code: "required", message: "Several sources have an event with this id." }],
      });
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
  });
}
