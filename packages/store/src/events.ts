import type { Scope } from "./scope.ts";
import { allIn, insertReturning, insertRows, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** A fact from the host system. */
export interface EventRow {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly resolution: number;
  readonly person: string;
  readonly data: { readonly [field: string]: unknown };
  readonly occurredAt: number;
  /** Whether the host said when it happened. */
  readonly isTimeStated: boolean;
  readonly sequence: number | null;
  readonly receivedAt: number;
  readonly contentHash: string;
  readonly origin: "host" | "import";
}

type Stored = Omit<EventRow, "data" | "isTimeStated"> & { data: string; isTimeStated: number };

const columns = `source, id, type, subject, resolution, person, data, occurred_at as "occurredAt",
  is_time_stated as "isTimeStated", sequence, received_at as "receivedAt", content_hash as "contentHash", origin`;
const toRow = (row: Stored): EventRow => ({
  ...row,
  data: JSON.parse(row.data) as EventRow["data"],
  isTimeStated: row.isTimeStated === 1,
});

const into = `events (unit, mode, source, id, type, subject, resolution, person, data, occurred_at, is_time_stated,
  sequence, received_at, content_hash, origin)`;
const toValues = (scope: Scope, event: EventRow): SqlValue[] => [
  scope.unit,
  scope.mode,
  event.source,
  event.id,
  event.type,
  event.subject,
  event.resolution,
  event.person,
  JSON.stringify(event.data),
  event.occurredAt,
  event.isTimeStated ? 1 : 0,
  event.sequence,
  event.receivedAt,
  event.contentHash,
  event.origin,
];

/** Adds an event; false when (source, id) is there already. */
export async function add(sql: Sql, scope: Scope, event: EventRow): Promise<boolean> {
  return (await addMany(sql, scope, [event])) === 1;
}

/** Adds events and gives those that were not there before; the others stay as they were. */
export async function addNew(
  sql: Sql,
  scope: Scope,
  events: readonly EventRow[],
): Promise<Pick<EventRow, "source" | "id">[]> {
  const rows = events.map((event) => toValues(scope, event));
  return insertReturning(sql, into, rows, "on conflict do nothing returning source, id");
}

/** Adds events and says how many; those whose (source, id) is there already stay as they were. */
export async function addMany(sql: Sql, scope: Scope, events: readonly EventRow[]): Promise<number> {
  const rows = events.map((event) => toValues(scope, event));
  return insertRows(sql, into, rows, "on conflict do nothing");
}

/** An event by source and id. */
export async function find(sql: Sql, scope: Scope, source: string, id: string): Promise<EventRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from events where unit = $1 and mode = $2 and source = $3 and id = $4`,
    [scope.unit, scope.mode, source, id],
  );
  return row && toRow(row);
}

/** The events of one source that have one of these ids. */
export async function findMany(sql: Sql, scope: Scope, source: string, ids: readonly string[]): Promise<EventRow[]> {
  const rows = await allIn(ids, (list) =>
    sql.all<Stored>(
      `select ${columns} from events where unit = $1 and mode = $2 and source = $3
       and id in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, source, ...list],
    ),
  );
  return rows.map(toRow);
}

/** Events with this id, of any source. */
export async function findById(sql: Sql, scope: Scope, id: string): Promise<EventRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from events where unit = $1 and mode = $2 and id = $3 order by source limit 2`,
    [scope.unit, scope.mode, id],
  );
  return rows.map(toRow);
}

/** A subject's events of some types, oldest arrival first. */
export async function listOfSubject(
  sql: Sql,
  scope: Scope,
  source: string,
  subject: string,
  types: readonly string[],
): Promise<EventRow[]> {
  if (types.length === 0) return [];
  const rows = await sql.all<Stored>(
    `select ${columns} from events where unit = $1 and mode = $2 and source = $3 and subject = $4
     and type in (${placeholders(types.length, 5)}) order by received_at, id`,
    [scope.unit, scope.mode, source, subject, ...types],
  );
  return rows.map(toRow);
}

/** The events of some types that several subjects of one source have. */
export async function listOfSubjects(
  sql: Sql,
  scope: Scope,
  source: string,
  subjects: readonly string[],
  types: readonly string[],
): Promise<EventRow[]> {
  if (types.length === 0) return [];
  const rows = await allIn(subjects, (list) =>
    sql.all<Stored>(
      `select ${columns} from events where unit = $1 and mode = $2 and source = $3
       and subject in (${placeholders(list.length, 4)}) and type in (${placeholders(types.length, 4 + list.length)})`,
      [scope.unit, scope.mode, source, ...list, ...types],
    ),
  );
  return rows.map(toRow);
}

/** Corrects the how-manieth resolution an event belongs to, when an earlier re-opening has arrived late. */
export async function setResolution(
  sql: Sql,
  scope: Scope,
  event: Pick<EventRow, "source" | "id">,
  resolution: number,
): Promise<void> {
  await sql.run("update events set resolution = $1 where unit = $2 and mode = $3 and source = $4 and id = $5", [
    resolution,
    scope.unit,
    scope.mode,
    event.source,
    event.id,
  ]);
}

/** Where a page of a person's events begins. */
export interface ArrivalPosition {
  readonly receivedAt: number;
  readonly id: string;
  readonly source: string;
}

/** A person's events, the latest arrival first, from after a position. */
export async function listOfPerson(
  sql: Sql,
  scope: Scope,
  person: string,
  page: { readonly after: ArrivalPosition | null; readonly limit: number },
): Promise<EventRow[]> {
  const { after, limit } = page;
  const from = after ? "and (received_at, id, source) < ($5, $6, $7)" : "";
  const rows = await sql.all<Stored>(
    `select ${columns} from events where unit = $1 and mode = $2 and person = $3 ${from}
     order by received_at desc, id desc, source desc limit $4`,
    [scope.unit, scope.mode, person, limit, ...(after ? [after.receivedAt, after.id, after.source] : [])],
  );
  return rows.map(toRow);
}

/** Where a page of events in order of time begins. */
export interface EventPosition {
  readonly occurredAt: number;
  readonly id: string;
  readonly source: string;
}

/** Events that happened in a period, in order of time, from after a position. */
export async function pageByTime(
  sql: Sql,
  scope: Scope,
  page: { readonly from: EventPosition; readonly to: number; readonly limit: number },
): Promise<EventRow[]> {
  const { from, to, limit } = page;
  const rows = await sql.all<Stored>(
    `select ${columns} from events where unit = $1 and mode = $2
     and (occurred_at, id, source) > ($3, $4, $5) and occurred_at < $6 order by occurred_at, id, source limit $7`,
    [scope.unit, scope.mode, from.occurredAt, from.id, from.source, to, limit],
  );
  return rows.map(toRow);
}

/** Events that happened before a time, the latest first. */
export async function listLatest(sql: Sql, scope: Scope, before: number, limit: number): Promise<EventRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from events where unit = $1 and mode = $2 and occurred_at < $3
     order by occurred_at desc, id desc, source desc limit $4`,
    [scope.unit, scope.mode, before, limit],
  );
  return rows.map(toRow);
}
