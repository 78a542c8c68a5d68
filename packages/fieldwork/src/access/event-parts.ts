import { ProblemError } from "@afterword/sdk";
import type { EventRow, PersonRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import type { ReadEvent } from "../read-event.ts";
import { segmentsOf } from "../segments-of.ts";
import { isIn } from "./parts.ts";

type Asking = Pick<Ctx, "parts" | "project">;
type Reading = Pick<Rows, "events" | "people">;
type Segments = { readonly [segment: string]: string };

/**
 * Some events as whoever sends them may send them; null for one that is of a part which isn't theirs. It has to be of the part
 * itself, by its own segments and what was said of its subject before; and a subject that is known has to be of it already, so
 * that nobody calls off what is another's. People who are known stay as they are: changes of them take the whole
 * organisation.
 */
export async function ownEvents(
  { parts, project }: Asking,
  rows: Reading,
  events: readonly ReadEvent[],
): Promise<(ReadEvent | null)[]> {
  if (parts === null) return [...events];
  const people = await peopleOf(
    rows,
    events.map(({ person }) => person.id),
  );
  const subjects = new Map<string, Segments | null>();
  const own: (ReadEvent | null)[] = [];
  for (const event of events) {
    const { source, subject, definition, data } = event;
    const stored = people.get(event.person.id) ?? null;
    const key = `${source}\n${subject}`;
    const known = subjects.get(key) ?? (await saidOf({ project }, rows, { source, subject }));
    const segments = segmentsOf(project, { type: definition.type, data }, stored ?? event.person);
    const together = { ...known, ...segments };
    const isOwn = isIn(parts, together) && (known === null || isIn(parts, known));
    if (isOwn) subjects.set(key, together);
    own.push(isOwn ? (stored ? { ...event, person: asStored(event.person) } : event) : null);
  }
  return own;
}

/** A person of whom an event says nothing, so that what is stored stays. */
const asStored = ({ id }: ReadEvent["person"]): ReadEvent["person"] => ({
  id,
  email: null,
  phone: null,
  name: null,
  locale: null,
  timeZone: null,
  attributes: {},
});

/** What is said of an event outside. */
export const notYours = (): ProblemError =>
  new ProblemError("forbidden", { detail: "The event is of a part of the organisation that the key doesn't open." });

/** Whether a stored event is in a part that whoever asks may see: by what was said of its subject. */
export async function isEventIn({ parts, project }: Asking, rows: Reading, event: EventRow): Promise<boolean> {
  if (parts === null) return true;
  const known = await saidOf({ project }, rows, event);
  const person = await rows.people.find(event.person);
  return isIn(parts, { ...known, ...segmentsOf(project, event, person ?? { attributes: {} }) });
}

/** The segments that the events of a subject said, the latest of each; null where it is not known. */
async function saidOf(
  { project }: Pick<Asking, "project">,
  rows: Reading,
  { source, subject }: Pick<EventRow, "source" | "subject">,
): Promise<Segments | null> {
  const events = await rows.events.listOfSubject(source, subject, [...project.project.events.keys()]);
  if (events.length === 0) return null;
  const people = await peopleOf(
    rows,
    events.map(({ person }) => person),
  );
  const said: Record<string, string> = {};
  for (const event of events)
    Object.assign(said, segmentsOf(project, event, people.get(event.person) ?? { attributes: {} }));
  return said;
}

const peopleOf = async (rows: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> =>
  new Map((await rows.people.findMany([...new Set(ids)])).map((person) => [person.id, person]));
