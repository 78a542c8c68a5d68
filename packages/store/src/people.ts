import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

/** Someone who can be asked. */
export interface PersonRow {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly attributes: { readonly [name: string]: string | number | boolean };
}

type Stored = Omit<PersonRow, "attributes"> & { attributes: string };

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
  const row = await one<Stored>(
    sql,
    `select id, email, name, locale, time_zone as "timeZone", attributes from people
     where unit = $1 and mode = $2 and id = $3${lockClause}`,
    [scope.unit, scope.mode, id],
  );
  return row && { ...row, attributes: JSON.parse(row.attributes) as PersonRow["attributes"] };
}

/** Adds a person, or updates what is given; what is null stays as it was, attributes are replaced when any are given. */
export async function put(sql: Sql, scope: Scope, person: PersonRow, now: number): Promise<void> {
  await insertPeople(
    sql,
    scope,
    [person],
    now,
    `email = coalesce(excluded.email, people.email),
     name = coalesce(excluded.name, people.name),
     locale = coalesce(excluded.locale, people.locale),
     time_zone = coalesce(excluded.time_zone, people.time_zone),
     attributes = case when excluded.attributes = '{}' then people.attributes else excluded.attributes end`,
  );
}

/** Adds several people, each of whom is listed once; of those who are there only what was missing is filled in. */
export async function fillMany(sql: Sql, scope: Scope, people: readonly PersonRow[], now: number): Promise<void> {
  await insertPeople(
    sql,
    scope,
    people,
    now,
    `email = coalesce(people.email, excluded.email),
     name = coalesce(people.name, excluded.name),
     locale = coalesce(people.locale, excluded.locale),
     time_zone = coalesce(people.time_zone, excluded.time_zone),
     attributes = case when people.attributes = '{}' then excluded.attributes else people.attributes end`,
  );
}

async function insertPeople(
  sql: Sql,
  scope: Scope,
  people: readonly PersonRow[],
  now: number,
  update: string,
): Promise<void> {
  await insertRows(
    sql,
    "people (unit, mode, id, email, name, locale, time_zone, attributes, created_at, updated_at)",
    people.map((person) => [
      scope.unit,
      scope.mode,
      person.id,
      person.email,
      person.name,
      person.locale,
      person.timeZone,
      JSON.stringify(person.attributes),
      now,
      now,
    ]),
    `on conflict (unit, mode, id) do update set ${update}, updated_at = excluded.updated_at`,
  );
}
