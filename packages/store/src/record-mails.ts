import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

// Messages about what people told unasked. Their address is not stored: it is an answer, and here a keyed hash.

/** The records about which somebody was to be written to at an address. */
export async function listOfAddress(sql: Sql, scope: Scope, sentTo: string): Promise<string[]> {
  const rows = await sql.all<{ record: string }>(
    `select distinct record from messages where unit = $1 and mode = $2 and sent_to = $3 and record is not null
     order by record`,
    [scope.unit, scope.mode, sentTo],
  );
  return rows.map(({ record }) => record);
}

/** How many messages of a kind were added for an address since a time. */
export async function countSince(
  sql: Sql,
  scope: Scope,
  of: { readonly sentTo: string; readonly kind: string; readonly since: number },
): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    `select count(*) as n from messages where unit = $1 and mode = $2 and sent_to = $3 and created_at >= $4
     and record is not null and kind = $5`,
    [scope.unit, scope.mode, of.sentTo, of.since, of.kind],
  );
  return row?.n ?? 0;
}

/** How the messages about a record stand, in the order in which they were added. */
export async function list(
  sql: Sql,
  scope: Scope,
  record: string,
): Promise<{ readonly kind: string; readonly state: string; readonly reason: string | null }[]> {
  return sql.all(
    `select kind, state, reason from messages where unit = $1 and mode = $2 and record = $3
     order by created_at, kind`,
    [scope.unit, scope.mode, record],
  );
}

/** Deletes the messages about a record, sent or not, and says how many; before the record itself. */
export async function remove(sql: Sql, scope: Scope, record: string): Promise<number> {
  const key = [scope.unit, scope.mode, record];
  await sql.run(
    `delete from message_attempts where unit = $1 and mode = $2
     and message in (select m.id from messages m where m.unit = $1 and m.mode = $2 and m.record = $3)`,
    key,
  );
  return sql.run("delete from messages where unit = $1 and mode = $2 and record = $3", key);
}
