import type { EventFactsRow, EventRow, FactRow, PersonRow, Rows } from "@afterword/store";
import type { CompiledProject } from "../compile-project.ts";
import type { Ctx } from "../context.ts";
import { segmentsOf } from "../segments-of.ts";
import { factsOf } from "./event-values.ts";
import { isSameValues, joinFacts } from "./join-facts.ts";

/** What keeping facts needs of the store; a simulation keeps none. */
export interface FactDesk {
  readonly facts: Pick<Rows["facts"], "listOfSubjects">;
  readonly eventFacts: Pick<Rows["eventFacts"], "addMany" | "listOfSubjects" | "setValues">;
}

type Told = { readonly event: EventRow; readonly person: Pick<PersonRow, "attributes"> };

/** Whether facts are kept of events of this type: it declares some, a rule asks about it, or an indicator counts it. */
export const hasFacts = (project: CompiledProject, type: string): boolean =>
  project.rulesOf(type).length > 0 ||
  project.counted.has(type) ||
  Object.keys(project.project.events.get(type)?.facts ?? {}).length > 0;

/** Under which names a project's events are kept column by column: those of which facts are kept. */
export const factSeries = ({ project, store }: Pick<Ctx, "project" | "store">): string[] =>
  [...project.project.events.keys()].filter((type) => hasFacts(project, type)).map((type) => store.eventSeries(type));

/**
 * Keeps what new events state, with what was said about their subjects before. They are added first and looked around
 * after, so that a fact that arrives at the same time finds them or is found.
 */
export async function keepFacts(project: CompiledProject, desk: FactDesk, told: readonly Told[]): Promise<void> {
  const rows = told
    .filter(({ event }) => hasFacts(project, event.type))
    .map(({ event, person }) => rowOf(project, event, person));
  if (rows.length === 0) return;
  await desk.eventFacts.addMany(rows);
  for (const [source, ofSource] of Map.groupBy(rows, (row) => row.source)) {
    const said = await desk.facts.listOfSubjects(source, subjectsOf(ofSource));
    await rejoin(desk, source, said);
  }
}

/** Says anew what is known of the events that facts of one source may be about; gives those events. */
export async function rejoin(desk: FactDesk, source: string, said: readonly FactRow[]): Promise<EventFactsRow[]> {
  if (said.length === 0) return [];
  const events = await desk.eventFacts.listOfSubjects(source, subjectsOf(said));
  const bySubject = Map.groupBy(said, ({ subject }) => subject);
  for (const [subject, ofSubject] of Map.groupBy(events, (one) => one.subject ?? ""))
    for (const [event, values] of joinFacts(ofSubject, bySubject.get(subject) ?? []))
      if (!isSameValues(event.values, values)) await desk.eventFacts.setValues({ ...event, values });
  return events;
}

const subjectsOf = (rows: readonly { readonly subject: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ subject }) => subject ?? [])),
];

function rowOf(project: CompiledProject, event: EventRow, person: Told["person"]): EventFactsRow {
  const own = factsOf(project.project.events.get(event.type) ?? { facts: {} }, event.data);
  const segments = Object.entries(segmentsOf(project, event, person)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    source: event.source,
    event: event.id,
    type: event.type,
    subject: event.subject,
    occurredAt: event.occurredAt,
    segments: Object.fromEntries(segments),
    own,
    values: own,
  };
}
