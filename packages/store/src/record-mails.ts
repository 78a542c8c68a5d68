import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

// Messages about what people told unasked. Their address is not stored: it is an answer, and here keyed
// hashes.

/** The records about which somebody was to be written to at an address. */
export async function listOfAddress(sql: Sql, scope: Scope, sentTo: string): Promise<string[]> {
  const rows = await sql.all<{ record: string }>(
    `select distinct record from messages where unit = $1 and mode = $2 and sent_to = $3 and record is not null
     order by record`,
    [scope.unit, scope.mode, sentTo],
  );
  return rows.map(({ record }) => record);
}

/** How many messages of a kind were added for a mailbox since a time, before another. */
export async function countBefore(
  sql: Sql,
  scope: Scope,
  message: { readonly id: string; readonly createdAt: number; readonly kind: string },
  of: { readonly mailbox: string; readonly since: number },
): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    `select count(*) as n from messages where unit = $1 and mode = $2 and mailbox = $3 and created_at >= $4
     and record is not null and kind = $5 and (created_at < $6 or (created_at = $6 and id < $7))`,
    [scope.unit, scope.mode, of.mailbox, of.since, message.kind, message.createdAt, message.id],
  );
  return row?.n ?? 0;
}
