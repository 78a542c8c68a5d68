import { mergeAttributes } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { allIn, insertReturning, insertRows, one, placeholders, type Sql } from "./sql.ts";

/** Someone who can be asked. */
export interface PersonRow {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly attributes: { readonly [name: string]: string | number | boolean };
  /** Their telephone number with its country (E.164); left out where nothing is said of it. */
  readonly phone?: string | null;
}

/** A person with when they were first heard of, and last changed. */
export interface KeptPersonRow extends PersonRow {
  readonly createdAt: number;
  readonly updatedAt: number;
}

const columns = `id, email, phone, name, locale, time_zone as "timeZone", attributes`;
const keptColumns = `${columns}, created_at as "createdAt", updated_at as "updatedAt"`;

type Stored<R extends PersonRow> = Omit<R, "attributes"> & { readonly attributes: string };
function toRow<R extends PersonRow>({ phone = null, ...row }: Stored<R>): R {
  const attributes = JSON.parse(row.attributes) as PersonRow["attributes"];
  return { ...row, attributes, ...(phone === null ? {} : { phone }) } as unknown as R;
}

/**
 * Locks a person until the transaction ends, so that two decisions about one person take turns, and returns them.
 */
export async function lock(sql: Sql, scope: Scope, id: string): Promise<PersonRow | null> {
  return select(sql, scope, id, sql.lock.rows);
}

/** A person by id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<PersonRow | null> {
  return select(sql, scope, id, "");
}

async function select(sql: Sql, scope: Scope, id: string, lockClause: string): Promise<PersonRow | null> {
  const row = await one<Stored<PersonRow>>(
    sql,
    `select ${columns} from people where unit = $1 and mode = $2 and id = $3${lockClause}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Those of several people who are there; locked, always in one order, when the caller is about to change them. */
export async function findMany(
  sql: Sql,
  scope: Scope,
  ids: readonly string[],
  how?: { readonly lock: boolean },
): Promise<KeptPersonRow[]> {
  const rows = await allIn(ids, (list) =>
    sql.all<Stored<KeptPersonRow>>(
      `select ${keptColumns} from people where unit = $1 and mode = $2 and id in (${placeholders(list.length, 3)})
       order by id${how?.lock === true ? sql.lock.rows : ""}`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.map((row) => toRow(row));
}

/** People in the order of their ids, from after a position: all of them, a page at a time. */
export async function page(
  sql: Sql,
  scope: Scope,
  from: { readonly after: string | null; readonly limit: number },
): Promise<KeptPersonRow[]> {
  const rows = await sql.all<Stored<KeptPersonRow>>(
    `select ${keptColumns} from people where unit = $1 and mode = $2 and id > $3 order by id limit $4`,
    [scope.unit, scope.mode, from.after ?? "", from.limit],
  );
  return rows.map((row) => toRow(row));
}

/**
 * The same, of those whose id, address or name begins with a text, or a later word of the name does. SQLite knows the case
 * of Latin letters only: of others, names are found as they are typed, in small letters, in capitals and as names are written.
 */
export async function pageOfSearch(
  sql: Sql,
  scope: Scope,
  from: { readonly search: string; readonly after: string | null; readonly limit: number },
): Promise<KeptPersonRow[]> {
  const small = from.search.toLowerCase();
  const written = small.replace(/(?<=^|\s|-)\p{L}/gu, (letter) => letter.toUpperCase());
  const begins = [small, from.search, written, small.toUpperCase()].map((text) => `${text.replace(/[!%_]/g, "!$&")}%`);
  const rows = await sql.all<Stored<KeptPersonRow>>(
    `select ${keptColumns} from people where unit = $1 and mode = $2 and id > $3
       and (lower(id) like $5 escape '!' or lower(email) like $5 escape '!' or id like $6 escape '!'
         or ' ' || lower(name) like '% ' || $5 escape '!' or ' ' || name like '% ' || $6 escape '!'
         or ' ' || name like '% ' || $7 escape '!' or ' ' || name like '% ' || $8 escape '!')
     order by id limit $4`,
    [scope.unit, scope.mode, from.after ?? "", from.limit, ...begins],
  );
  return rows.map((row) => toRow(row));
}

/** Who has this address, whatever the case of its letters; at most `limit`, in the order of their ids. */
export async function listOfAddress(sql: Sql, scope: Scope, email: string, limit: number): Promise<KeptPersonRow[]> {
  const rows = await sql.all<Stored<KeptPersonRow>>(
    `select ${keptColumns} from people where unit = $1 and mode = $2 and lower(email) = lower($3) order by id limit $4`,
    [scope.unit, scope.mode, email, limit],
  );
  return rows.map((row) => toRow(row));
}

/**
 * Adds a person, or updates what is given; what is null stays as it was, attributes are merged by name. The person is
 * locked until the transaction ends, and returned as stored.
 *
 * An event may not fail on what an earlier one brought: attributes that would be more than the most are left out.
 */
export async function put(sql: Sql, scope: Scope, person: PersonRow, now: number): Promise<PersonRow> {
  const [row] = await putEach(sql, scope, [person], now);
  if (!row) throw new Error("A person that was just stored is missing.");
  return row;
}

/** The same for several people, each of whom is listed once; locked in one order, and returned in any. */
export async function putEach(sql: Sql, scope: Scope, people: readonly PersonRow[], now: number): Promise<PersonRow[]> {
  const given = new Map(people.map((person) => [person.id, person.attributes]));
  const rows = await insertReturning<Stored<PersonRow>>(
    sql,
    into,
    valuesOf(scope, people.toSorted(byId), now),
    `on conflict (unit, mode, id) do update set
       email = coalesce(excluded.email, people.email),
       phone = coalesce(excluded.phone, people.phone),
       name = coalesce(excluded.name, people.name),
       locale = coalesce(excluded.locale, people.locale),
       time_zone = coalesce(excluded.time_zone, people.time_zone),
       updated_at = excluded.updated_at
     returning ${columns}`,
  );
  const stored: PersonRow[] = [];
  for (const row of rows) stored.push(await merged(sql, scope, toRow<PersonRow>(row), given.get(row.id) ?? {}));
  return stored;
}

const byId = (a: PersonRow, b: PersonRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A person who was just stored, with attributes that were given. */
async function merged(sql: Sql, scope: Scope, stored: PersonRow, given: PersonRow["attributes"]): Promise<PersonRow> {
  const attributes = mergeAttributes(stored.attributes, given);
  if (attributes === stored.attributes) return stored;
  await sql.run("update people set attributes = $1 where unit = $2 and mode = $3 and id = $4", [
    JSON.stringify(attributes),
    scope.unit,
    scope.mode,
    stored.id,
  ]);
  return { ...stored, attributes };
}

/** Adds several people, each of whom is listed once; of those who are there only what was missing is filled in. */
export async function fillMany(sql: Sql, scope: Scope, people: readonly PersonRow[], now: number): Promise<void> {
  await insertPeople(
    sql,
    scope,
    people,
    now,
    `email = coalesce(people.email, excluded.email),
     phone = coalesce(people.phone, excluded.phone),
     name = coalesce(people.name, excluded.name),
     locale = coalesce(people.locale, excluded.locale),
     time_zone = coalesce(people.time_zone, excluded.time_zone),
     attributes = case when people.attributes = '{}' then excluded.attributes else people.attributes end`,
  );
}

/** Adds people and says how many; those that are there already stay as they were. */
export async function addMany(sql: Sql, scope: Scope, people: readonly PersonRow[], now: number): Promise<number> {
  return insertRows(sql, into, valuesOf(scope, people, now), "on conflict do nothing");
}

/** Stores people, each of whom is listed once, exactly as they are given: what is null there is null then. */
export async function putMany(sql: Sql, scope: Scope, people: readonly PersonRow[], now: number): Promise<void> {
  await insertPeople(
    sql,
    scope,
    people,
    now,
    `email = excluded.email, phone = excluded.phone, name = excluded.name, locale = excluded.locale, time_zone = excluded.time_zone,
     attributes = excluded.attributes`,
  );
}

/** Removes a person; what is kept about them elsewhere is the erasure's. False when there is none. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const values = [scope.unit, scope.mode, id];
  return (await sql.run("delete from people where unit = $1 and mode = $2 and id = $3", values)) === 1;
}

const into = "people (unit, mode, id, email, phone, name, locale, time_zone, attributes, created_at, updated_at)";

const valuesOf = (scope: Scope, people: readonly PersonRow[], now: number) =>
  people.map((person) => [
    scope.unit,
    scope.mode,
    person.id,
    person.email,
    person.phone ?? null,
    person.name,
    person.locale,
    person.timeZone,
    JSON.stringify(person.attributes),
    now,
    now,
  ]);

async function insertPeople(
  sql: Sql,
  scope: Scope,
  people: readonly PersonRow[],
  now: number,
  update: string,
): Promise<void> {
  const how = `on conflict (unit, mode, id) do update set ${update}, updated_at = excluded.updated_at`;
  await insertRows(sql, into, valuesOf(scope, people, now), how);
}
