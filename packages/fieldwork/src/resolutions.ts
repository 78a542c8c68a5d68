import { order } from "@afterword/sdk";
import type { EventRow } from "@afterword/store";
import { positionOf } from "./decision-facts.ts";

/**
 * The how-manieth resolution of its subject an event belongs to: one more than the re-openings before it. A re-opening
 * belongs to the resolution it ends, so that sending it again names the same event.
 *
 * @param others the subject's events that say which one it is; the event itself among them changes nothing
 */
export function resolutionOf(event: EventRow, others: readonly EventRow[], reopeningTypes: readonly string[]): number {
  const isReopening = (one: EventRow) => reopeningTypes.includes(one.type);
  const before = others.filter((other) => other.id !== event.id && order(positionOf(other), positionOf(event)) <= 0);
  const reopenings = before.filter(isReopening);
  if (!isReopening(event)) return reopenings.length + 1;
  return Math.max(
    1,
    ...before.filter((one) => !isReopening(one)).map((one) => resolutionOf(one, others, reopeningTypes)),
  );
}

/** The events whose stored resolution is not what their order says, with what it is. */
export function renumbered(
  events: readonly EventRow[],
  reopeningTypes: readonly string[],
): { readonly event: EventRow; readonly resolution: number }[] {
  return events
    .map((event) => ({ event, resolution: resolutionOf(event, events, reopeningTypes) }))
    .filter(({ event, resolution }) => event.resolution !== resolution);
}
