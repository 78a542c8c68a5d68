import type { EventRow } from "@afterword/store";
import type { CompiledProject } from "./compile-project.ts";
import { derivedId, type ReadEvent } from "./read-event.ts";
import { resolutionOf } from "./resolutions.ts";

/** The types of events about a subject that say which resolution an event of this type belongs to. */
export function placingTypes({ reopeningTypes, project }: CompiledProject, type: string): readonly string[] {
  return reopeningTypes.includes(type) ? [...project.events.keys()] : reopeningTypes;
}

/**
 * An event's row, placed among the events of its subject.
 *
 * @param others the subject's events of the types that {@link placingTypes} names
 */
export function eventRow(
  ctx: { readonly now: number; readonly project: CompiledProject },
  read: ReadEvent,
  origin: EventRow["origin"],
  others: readonly EventRow[],
): EventRow {
  const { reopeningTypes } = ctx.project;
  const event: EventRow = {
    source: read.source,
    // With a stated time the id does not depend on the resolution; without, it plays no part in the order.
    id: read.givenId ?? (read.occurredAt === null ? "" : derivedId(read, 0)),
    type: read.definition.type,
    subject: read.subject,
    resolution: 1,
    person: read.person.id,
    data: read.data,
    occurredAt: read.occurredAt ?? ctx.now,
    isTimeStated: read.occurredAt !== null,
    sequence: read.sequence,
    receivedAt: ctx.now,
    contentHash: read.contentHash,
    origin,
  };
  const resolution = resolutionOf(event, others, reopeningTypes);
  return { ...event, resolution, id: read.givenId ?? derivedId(read, resolution) };
}
