import type { Mode, Scope } from "./scope.ts";
import { allIn, insertRows, one, placeholders, type Sql } from "./sql.ts";

/** Where the work on a record stands. */
export type RecordState = "received" | "acknowledged" | "answered" | "closed";

/** What somebody said unasked, or what staff wrote down of a meeting. */
export interface RecordRow {
  readonly id: string;
  readonly kind: "direct" | "forum" | "focus-group";
  /** What people call it, such as `FB-7K3Q9M`. */
  readonly reference: string;
  /** Keyed hash of the code that shows where it stands; null where nobody has one. */
  readonly codeHash: string | null;
  readonly survey: string | null;
  /** The response that holds what was said; null where the content does. */
  readonly response: string | null;
  readonly state: RecordState;
  readonly locale: string | null;
  readonly content: { readonly [name: string]: unknown };
  /** The id of the code that the form was opened by; null without one. */
  readonly code: string | null;
  /** The id that whoever wrote it gave it, and the hash of what was written under it; null where none was given. */
  readonly externalId: string | null;
  readonly contentHash: string | null;
  /** Keyed hash of the address that came with it; null without one. */
  readonly sender: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One thing that happened to a record. Notes are added, never changed. */
export interface RecordNoteRow {
  readonly record: string;
  readonly seq: number;
  readonly kind: "state" | "reply" | "content";
  readonly state: RecordState | null;
  readonly text: string | null;
  /** Who did it: a kind of actor and an id, such as `key k1`. */
  readonly by: string;
  readonly at: number;
}

/** Where a page of records starts. */
export interface RecordPosition {
  readonly createdAt: number;
  readonly id: string;
}

type Stored = Omit<RecordRow, "content"> & { content: string };

const columns = `id, kind, reference, code_hash as "codeHash", survey, response, state, locale, content, code,
  external_id as "externalId", content_hash as "contentHash", sender, created_at as "createdAt", updated_at as "updatedAt"`;

const toRow = <R extends Stored>(row: R) => ({ ...row, content: JSON.parse(row.content) as RecordRow["content"] });

/** Adds a record; false when another one has its reference, its code or its external id. */
export async function add(sql: Sql, scope: Scope, row: RecordRow): Promise<boolean> {
  const added = await insertRows(
    sql,
    `records (unit, mode, id, kind, reference, code_hash, survey, response, state, locale, content, code,
       external_id, content_hash, sender, created_at, updated_at)`,
    [
      [
        scope.unit,
        scope.mode,
        row.id,
        row.kind,
        row.reference,
        row.codeHash,
        row.survey,
        row.response,
        row.state,
        row.locale,
        JSON.stringify(row.content),
        row.code,
        row.externalId,
        row.contentHash,
        row.sender,
        row.createdAt,
        row.updatedAt,
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** A record by the hash of its code, whatever its scope; it names the scope. */
export async function findByCode(
  sql: Sql,
  codeHash: string,
): Promise<(RecordRow & { readonly unit: string; readonly mode: Mode }) | null> {
  const row = await one<Stored & { unit: string; mode: Mode }>(
    sql,
    `select unit, mode, ${columns} from records where code_hash = $1`,
    [codeHash],
  );
  return row && toRow(row);
}

/** A record by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<RecordRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from records where unit = $1 and mode = $2 and id = $3${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** A record by its reference. */
export async function findByReference(sql: Sql, scope: Scope, reference: string): Promise<RecordRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from records where unit = $1 and mode = $2 and reference = $3`,
    [scope.unit, scope.mode, reference],
  );
  return row && toRow(row);
}

/** The record that was written under an external id, or null. */
export async function findExternal(sql: Sql, scope: Scope, externalId: string): Promise<RecordRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from records where unit = $1 and mode = $2 and external_id = $3`,
    [scope.unit, scope.mode, externalId],
  );
  return row && toRow(row);
}

/** The record that a response is the content of, or null. */
export async function findOfResponse(sql: Sql, scope: Scope, response: string): Promise<RecordRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from records where unit = $1 and mode = $2 and response = $3`, [
    scope.unit,
    scope.mode,
    response,
  ]);
  return row && toRow(row);
}

/** The ids of the records that came with an address, by keyed hashes of it. */
export async function listOfSender(sql: Sql, scope: Scope, hashes: readonly string[]): Promise<string[]> {
  const rows = await allIn(hashes, (list) =>
    sql.all<{ id: string }>(
      `select id from records where unit = $1 and mode = $2 and sender in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.map(({ id }) => id).sort();
}

/** Several records by their ids, in no order. */
export async function findMany(sql: Sql, scope: Scope, ids: readonly string[]): Promise<RecordRow[]> {
  return allIn(ids, async (list) => {
    const rows = await sql.all<Stored>(
      `select ${columns} from records where unit = $1 and mode = $2 and id in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    );
    return rows.map(toRow);
  });
}

/** Records, newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  page: {
    readonly kind: RecordRow["kind"] | null;
    readonly state: RecordState | null;
    readonly survey: string | null;
    readonly after: RecordPosition | null;
    readonly limit: number;
  },
): Promise<RecordRow[]> {
  const values: (string | number)[] = [scope.unit, scope.mode, page.limit];
  const next = (value: string | number) => `$${String(values.push(value))}`;
  const ofKind = page.kind === null ? "" : `and kind = ${next(page.kind)}`;
  const ofSurvey = page.survey === null ? "" : `and survey = ${next(page.survey)}`;
  const inState = page.state === null ? "" : `and state = ${next(page.state)} ${isOpen(page.state)}`;
  const { after } = page;
  const from = after === null ? "" : `and (created_at, id) < (${next(after.createdAt)}, ${next(after.id)})`;
  const rows = await sql.all<Stored>(
    `select ${columns} from records where unit = $1 and mode = $2 ${ofKind} ${ofSurvey} ${inState} ${from}
     order by created_at desc, id desc limit $3`,
    values,
  );
  return rows.map(toRow);
}

/** Said besides, as a parameter does not show that the index of open records will do. */
const isOpen = (state: RecordState): string => (state === "closed" ? "" : "and state <> 'closed'");

/** Writes another content in the place of a record's own. */
export async function setContent(
  sql: Sql,
  scope: Scope,
  id: string,
  to: Pick<RecordRow, "content" | "locale"> & { readonly at: number },
): Promise<void> {
  await sql.run(
    "update records set content = $4, locale = $5, updated_at = $6 where unit = $1 and mode = $2 and id = $3",
    [scope.unit, scope.mode, id, JSON.stringify(to.content), to.locale, to.at],
  );
}

/** Moves a record on. */
export async function move(
  sql: Sql,
  scope: Scope,
  id: string,
  to: { readonly state: RecordState; readonly at: number },
): Promise<number> {
  return sql.run("update records set state = $4, updated_at = $5 where unit = $1 and mode = $2 and id = $3", [
    scope.unit,
    scope.mode,
    id,
    to.state,
    to.at,
  ]);
}

/** Adds to what happened to a record. */
export async function addNote(sql: Sql, scope: Scope, note: RecordNoteRow): Promise<void> {
  await insertRows(sql, "record_notes (unit, mode, record, seq, kind, state, text, by, at)", [
    [scope.unit, scope.mode, note.record, note.seq, note.kind, note.state, note.text, note.by, note.at],
  ]);
}

/** What happened to a record, in order. */
export async function listNotes(sql: Sql, scope: Scope, record: string): Promise<RecordNoteRow[]> {
  return sql.all(
    `select record, seq, kind, state, text, by, at from record_notes
     where unit = $1 and mode = $2 and record = $3 order by seq`,
    [scope.unit, scope.mode, record],
  );
}

/** Deletes a record with what happened to it, and every mail about it. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const key = [scope.unit, scope.mode, id];
  await sql.run(
    `delete from message_attempts where unit = $1 and mode = $2
     and message in (select m.id from messages m where m.unit = $1 and m.mode = $2 and m.record = $3)`,
    key,
  );
  for (const table of ["messages", "record_notes", "action_records"])
    await sql.run(`delete from ${table} where unit = $1 and mode = $2 and record = $3`, key);
  return (await sql.run("delete from records where unit = $1 and mode = $2 and id = $3", key)) === 1;
}
