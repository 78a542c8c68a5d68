import type { EventRow, Rows } from "@afterword/store";
import type { CompiledProject } from "./compile-project.ts";
import { derivedId, type ReadEvent } from "./read-event.ts";
import { resolutionOf } from "./resolutions.ts";
import { subjectKey } from "./subject-key.ts";

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
    receivedAt: arrivalAfter(others, ctx.now),
    contentHash: read.contentHash,
    origin,
  };
  const resolution = resolutionOf(event, others, reopeningTypes);
  return { ...event, resolution, id: read.givenId ?? derivedId(read, resolution) };
}

/** Two that arrive within one millisecond have come one after the other: without times of their own that is their order. */
function arrivalAfter(others: readonly EventRow[], now: number): number {
  const newest = Math.max(now - 1, ...others.map(({ receivedAt }) => receivedAt).filter((at) => at < now + atOnceMs));
  return newest + 1;
}

/** What is further ahead comes of a clock that was set back. */
const atOnceMs = 1_000;

/**
 * The rows of several events, each placed among those that are stored of its subject: found by one statement a source.
 *
 * @param types what {@link placingTypes} names for all of them
 */
export async function eventRows(
  ctx: { readonly now: number; readonly project: CompiledProject },
  rows: { readonly events: Pick<Rows["events"], "listOfSubjects"> },
  reads: readonly ReadEvent[],
  how: { readonly origin: EventRow["origin"]; readonly types: readonly string[] },
): Promise<EventRow[]> {
  const others: EventRow[] = [];
  for (const [source, ofSource] of Map.groupBy(reads, (one) => one.source)) {
    const subjects = ofSource.map((one) => one.subject);
    others.push(...(await rows.events.listOfSubjects(source, subjects, how.types)));
  }
  const bySubject = Map.groupBy(others, subjectKey);
  return reads.map((one) => eventRow(ctx, one, how.origin, bySubject.get(subjectKey(one)) ?? []));
}
