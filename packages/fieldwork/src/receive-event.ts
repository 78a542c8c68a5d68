import { ProblemError, type EventResult } from "@afterword/sdk";
import { notYours, ownEvents } from "./access/event-parts.ts";
import type { Ctx } from "./context.ts";
import { readEvent, type ReadEvent } from "./read-event.ts";
import { problemOf, recordEvent } from "./record-event.ts";
import { recordEvents } from "./record-events.ts";

/**
 * Receives events: each is stored once with what every rule forecasts, and a timer where a rule is to decide later. One
 * that can't be accepted takes none of the others with it.
 */
export async function receiveEvents(ctx: Ctx, inputs: readonly unknown[]): Promise<EventResult[]> {
  receiveLimit(inputs);
  const read = inputs.map((input) => tryReadEvent(ctx, input));
  return ctx.store.write(ctx.scope, async (rows) => {
    const events = read.filter((one): one is ReadEvent => !("problem" in one));
    const own = await ownEvents(ctx, rows, events);
    const mine = own.filter((one) => one !== null);
    const stored = (await recordEvents(ctx, rows, mine)).values();
    const results = own
      .map((one, at) => (one ? stored.next().value : rejected(events[at]?.givenId, notYours())))
      .values();
    return read.flatMap((one) => ("problem" in one ? one : (results.next().value ?? [])));
  });
}

const mostEvents = 1_000;

/** Refuses more events than one call takes. @throws ProblemError `invalid_request` */
export function receiveLimit(events: readonly unknown[]): void {
  if (events.length > mostEvents)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostEvents)} events in one call.` }],
    });
}

/** Receives one event. @throws ProblemError when it can't be accepted */
export async function receiveEvent(ctx: Ctx, input: unknown): Promise<EventResult> {
  const read = readEvent(ctx.project.project.events, input);
  const result = await ctx.store.write(ctx.scope, async (rows) => {
    const [own] = await ownEvents(ctx, rows, [read]);
    if (!own) throw notYours();
    return recordEvent(ctx, rows, own);
  });
  if (result.problem) throw new ProblemError("idempotency_mismatch", { detail: result.problem.detail });
  return result;
}

/** Checks an event; one that can't be accepted becomes the result that says so. */
export function tryReadEvent(
  ctx: Pick<Ctx, "project">,
  input: unknown,
): ReadEvent | (EventResult & { readonly problem: object }) {
  try {
    return readEvent(ctx.project.project.events, input);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const id = (input as { id?: unknown } | null)?.id;
    return rejected(id, error);
  }
}

function rejected(id: unknown, error: ProblemError): EventResult & { readonly problem: object } {
  const shownId = typeof id === "string" ? id.slice(0, 200) : "";
  return { id: shownId, status: "rejected", decisions: [], problem: problemOf(error) };
}
