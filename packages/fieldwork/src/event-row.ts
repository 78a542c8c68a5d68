import { order } from "@afterword/sdk";
import type { EventRow } from "@afterword/store";
import type { CompiledProject } from "./compile-project.ts";
import type { Ctx } from "./context.ts";
import { positionOf } from "./decision-facts.ts";
import { derivedId, type ReadEvent } from "./read-event.ts";

/** The types of events about a subject that say which resolution an event of this type belongs to. */
export function placingTypes({ reopeningTypes, project }: CompiledProject, type: string): readonly string[] {
  return reopeningTypes.includes(type) ? [...project.events.keys()] : reopeningTypes;
}

/**
 * An event's row, placed among the events of its subject: its resolution is one more than the re-openings before it. A
 * re-opening belongs to the resolution it ends, so that sending it again names the same event.
 *
 * @param others the subject's events of the types that {@link placingTypes} names
 */
export function eventRow(ctx: Ctx, read: ReadEvent, origin: EventRow["origin"], others: readonly EventRow[]): EventRow {
  const { reopeningTypes } = ctx.project;
  const event: EventRow = {
    source: read.source,
    id: read.givenId ?? "",
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
  const before = others.filter((other) => order(positionOf(other), positionOf(event)) <= 0);
  const ended = before.filter((other) => !reopeningTypes.includes(other.type)).map((other) => other.resolution);
  const resolution = reopeningTypes.includes(event.type) ? Math.max(1, ...ended) : before.length + 1;
  return { ...event, resolution, id: read.givenId ?? derivedId(read, resolution) };
}
