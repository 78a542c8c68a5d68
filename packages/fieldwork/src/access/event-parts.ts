import { ProblemError } from "@afterword/sdk";
import type { EventRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import type { ReadEvent } from "../read-event.ts";
import { segmentsOf } from "../segments-of.ts";
import { isIn } from "./parts.ts";

type Asking = Pick<Ctx, "parts" | "project">;

/**
 * Those of some events that are of a part which is not the sender's: by their own segments and, where they say none, by what
 * was last heard of their subject.
 */
export async function eventsOutside(
  { parts, project }: Asking,
  rows: Pick<Rows, "events">,
  events: readonly ReadEvent[],
): Promise<ReadonlySet<ReadEvent>> {
  const outside = new Set<ReadEvent>();
  if (parts === null) return outside;
  for (const event of events) {
    const own = segmentsOf(project, { type: event.definition.type, data: event.data }, event.person);
    if (isIn(parts, own)) continue;
    const before = await rows.events.listOfSubject(event.source, event.subject, [...project.project.events.keys()]);
    const last = before.at(-1);
    const known = last ? segmentsOf(project, last, { attributes: {} }) : {};
    if (!isIn(parts, { ...known, ...own })) outside.add(event);
  }
  return outside;
}

/** What is said of an event outside. */
export const notYours = (): ProblemError =>
  new ProblemError("forbidden", { detail: "The event is of a part of the organisation that the key doesn't open." });

/** Whether a stored event is in a part that whoever asks may see: by what it said, and by what is known of the person. */
export async function isEventIn({ parts, project }: Asking, rows: Pick<Rows, "people">, event: EventRow) {
  if (parts === null) return true;
  const person = await rows.people.find(event.person);
  return isIn(parts, segmentsOf(project, event, person ?? { attributes: {} }));
}
