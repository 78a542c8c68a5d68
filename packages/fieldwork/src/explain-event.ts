import { defaultSource, ProblemError, type EventDetail, type SubjectEvents, type SubjectQuery } from "@afterword/sdk";
import type { EventRow } from "@afterword/store";
import { isEventIn } from "./access/event-parts.ts";
import type { Ctx } from "./context.ts";
import { eventDetail } from "./explain/event-detail.ts";

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
    return eventDetail(ctx, rows, event);
  });
}

/** Events of one subject that are explained in one call. */
const mostOfSubject = 100;

/** The events of a subject with what each rule said last, the oldest arrival first; none where there are none to be seen. */
export async function explainSubject(
  ctx: Ctx,
  { subject, source = defaultSource }: SubjectQuery,
): Promise<SubjectEvents> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const types = [...ctx.project.project.events.keys()];
    const found = await rows.events.listOfSubject(source, subject, types);
    const items: EventDetail[] = [];
    for (const event of found.slice(-mostOfSubject))
      if (await isEventIn(ctx, rows, event)) items.push(await eventDetail(ctx, rows, event));
    return { items };
  });
}
