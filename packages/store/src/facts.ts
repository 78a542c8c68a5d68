import type { FactName } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { allIn, insertRows, placeholders, type Sql } from "./sql.ts";

/** A fact about a subject, said by itself and not with an event. Times are milliseconds since 1970. */
export interface FactRow {
  readonly source: string;
  readonly subject: string;
  readonly key: FactName;
  readonly at: number;
  /** Yes and no are 1 and 0. */
  readonly value: number;
}

/**
 * Waits until whoever is adding events has finished, and keeps others from it until the transaction ends: a fact and the
 * event that it belongs to, arriving at once, find each other.
 */
export async function lockEvents(sql: Sql, _scope: Scope): Promise<void> {
  const text = sql.lock.writersOf("event_facts");
  if (text !== "") await sql.run(text);
}

/** Adds facts and says how many; one about the same subject, key and moment stays as it was. */
export async function addMany(sql: Sql, scope: Scope, facts: readonly FactRow[], now: number): Promise<number> {
  return insertRows(
    sql,
    "facts (unit, mode, source, subject, key, at, value, received_at)",
    facts.map(({ source, subject, key, at, value }) => [scope.unit, scope.mode, source, subject, key, at, value, now]),
    "on conflict do nothing",
  );
}

/** What was said about some subjects of one source. */
export async function listOfSubjects(
  sql: Sql,
  scope: Scope,
  source: string,
  subjects: readonly string[],
): Promise<FactRow[]> {
  return allIn(subjects, (list) =>
    sql.all<FactRow>(
      `select source, subject, key, at, value from facts where unit = $1 and mode = $2 and source = $3
       and subject in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, source, ...list],
    ),
  );
}

/** Forgets what was said about a subject, all of it or from one moment to before another. */
export async function removeOfSubject(
  sql: Sql,
  scope: Scope,
  of: { readonly source: string; readonly subject: string; readonly from: number | null; readonly to: number | null },
): Promise<void> {
  await sql.run(
    `delete from facts where unit = $1 and mode = $2 and source = $3 and subject = $4
     ${of.from === null ? "" : "and at >= $5"} ${of.to === null ? "" : `and at < $${of.from === null ? "5" : "6"}`}`,
    [scope.unit, scope.mode, of.source, of.subject, ...[of.from, of.to].filter((at) => at !== null)],
  );
}
