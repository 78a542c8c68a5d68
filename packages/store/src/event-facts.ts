import { eventSeries } from "./columns/event-series.ts";
import { removeDays, removeOfResponses } from "./columns/parts.ts";
import { factColumns, factNames, type FactValues } from "./fact-columns.ts";
import type { Scope } from "./scope.ts";
import type { Segments } from "./segments.ts";
import { allIn, dayOf, insertRows, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** What is known of what an event is about. */
export interface EventFactsRow {
  readonly source: string;
  readonly event: string;
  readonly type: string;
  /** Null after an erasure: nothing that is said later is about it. */
  readonly subject: string | null;
  readonly occurredAt: number;
  readonly segments: Segments;
  /** As the event itself said. */
  readonly own: FactValues;
  /** As is known now. */
  readonly values: FactValues;
}

interface Stored extends Omit<EventFactsRow, "segments" | "own" | "values"> {
  readonly segments: string;
  readonly own: string;
  readonly turnaroundHours: number | null;
  readonly slaHours: number | null;
  readonly resolvedFirstContact: number | null;
  readonly cost: number | null;
}

const columns = factNames.map((name) => factColumns[name]);
const valuesOf = (values: FactValues): SqlValue[] => factNames.map((name) => values[name] ?? null);

/** Keeps what events say. */
export async function addMany(sql: Sql, scope: Scope, rows: readonly EventFactsRow[]): Promise<void> {
  await insertRows(
    sql,
    `event_facts (unit, mode, source, event, type, subject, occurred_at, day, segments, own, ${columns.join(", ")})`,
    rows.map((row) => [
      scope.unit,
      scope.mode,
      row.source,
      row.event,
      row.type,
      row.subject,
      row.occurredAt,
      dayOf(row.occurredAt),
      JSON.stringify(row.segments),
      JSON.stringify(row.own),
      ...valuesOf(row.values),
    ]),
  );
  for (const [type, ofType] of Map.groupBy(rows, (row) => row.type)) {
    const days = ofType.map(({ occurredAt }) => dayOf(occurredAt));
    await removeDays(sql, scope, eventSeries(type), days);
  }
}

/** What is known of the events of some subjects of one source. */
export async function listOfSubjects(
  sql: Sql,
  scope: Scope,
  source: string,
  subjects: readonly string[],
): Promise<EventFactsRow[]> {
  const rows = await allIn(subjects, (list) =>
    sql.all<Stored>(
      `select source, event, type, subject, occurred_at as "occurredAt", segments, own,
         ${factNames.map((name) => `${factColumns[name]} as "${name}"`).join(", ")}
       from event_facts where unit = $1 and mode = $2 and source = $3
       and subject in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, source, ...list],
    ),
  );
  return rows.map(toRow);
}

function toRow(stored: Stored): EventFactsRow {
  const { source, event, type, subject, occurredAt, segments, own } = stored;
  const known = factNames.flatMap((name) => (stored[name] === null ? [] : [[name, stored[name]]]));
  return {
    source,
    event,
    type,
    subject,
    occurredAt,
    segments: JSON.parse(segments) as Segments,
    own: JSON.parse(own) as FactValues,
    values: Object.fromEntries(known) as FactValues,
  };
}

/** Says anew what is known of an event. */
export async function setValues(
  sql: Sql,
  scope: Scope,
  { source, event, type, occurredAt, values }: Omit<EventFactsRow, "subject" | "segments" | "own">,
): Promise<void> {
  await sql.run(
    `update event_facts set ${columns.map((column, at) => `${column} = $${String(at + 5)}`).join(", ")}
     where unit = $1 and mode = $2 and event = $3 and source = $4`,
    [scope.unit, scope.mode, event, source, ...valuesOf(values)],
  );
  await removeDays(sql, scope, eventSeries(type), [dayOf(occurredAt)]);
  await removeOfResponses(sql, scope, { event, source });
}

/** Cuts what is known of an event from its subject: it stays as it is. */
export async function cutSubject(
  sql: Sql,
  scope: Scope,
  { source, event }: Pick<EventFactsRow, "source" | "event">,
): Promise<void> {
  await sql.run("update event_facts set subject = null where unit = $1 and mode = $2 and event = $3 and source = $4", [
    scope.unit,
    scope.mode,
    event,
    source,
  ]);
}
