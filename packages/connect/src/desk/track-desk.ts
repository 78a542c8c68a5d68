import { ProblemError, type AfterwordApi, type EventDefinition, type EventResult } from "@afterword/sdk";
import type { DeskEvent, DeskReading } from "./desk.ts";
import { given } from "./values.ts";

/**
 * Tracks what came of a desk's payload, in-process or over HTTP; nothing where it was ignored. Of a ticket that a desk tells
 * once more with other words, such as a title that was mended, the first telling holds and the second is a duplicate.
 *
 * @throws ProblemError what is wrong with the payload, or what the server says against it
 * @example
 * const results = await trackDesk(aw, await desk.receive(request.headers, rawBody));
 */
export async function trackDesk(aw: Pick<AfterwordApi, "track">, reading: DeskReading): Promise<EventResult[]> {
  if (reading.outcome === "refused") throw reading.problem;
  const results: EventResult[] = [];
  for (const event of reading.outcome === "events" ? reading.events : []) results.push(await track(aw, event));
  return results;
}

async function track(
  aw: Pick<AfterwordApi, "track">,
  { definition, body: { type: _, data, person, ...options } }: DeskEvent<EventDefinition>,
): Promise<EventResult> {
  try {
    return await aw.track(definition, data, { ...given(options), person });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "idempotency_mismatch") throw error;
    return { id: options.id ?? "", status: "duplicate", decisions: [] };
  }
}
