import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** What another system is told of, and where. Its secret is stored nowhere. */
export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  /** What it carries besides: `comments`, `identities`. */
  readonly fields: readonly string[];
  readonly state: "on" | "off";
  readonly offReason: "by_hand" | "gone" | "failing" | null;
  /** What its secret is derived with; until when the one before signs beside it. */
  readonly keyVersion: number;
  readonly previousUntil: number | null;
  /** Since when its target has taken nothing. */
  readonly failingSince: number | null;
  readonly createdAt: number;
}

type Stored = Omit<WebhookRow, "events" | "fields"> & { events: string; fields: string };

const columns = `id, name, url, events, fields, state, off_reason as "offReason", key_version as "keyVersion",
  previous_until as "previousUntil", failing_since as "failingSince", created_at as "createdAt"`;

const toRow = (row: Stored): WebhookRow => ({
  ...row,
  events: JSON.parse(row.events) as string[],
  fields: JSON.parse(row.fields) as string[],
});

/** Adds a webhook. */
export async function add(sql: Sql, scope: Scope, row: WebhookRow): Promise<void> {
  await sql.run(
    `insert into webhooks (unit, mode, id, name, url, events, fields, state, off_reason, key_version, previous_until,
       failing_since, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [scope.unit, scope.mode, row.id, ...valuesOf(row), row.createdAt],
  );
}

const valuesOf = (row: WebhookRow) => [
  row.name,
  row.url,
  JSON.stringify(row.events),
  JSON.stringify(row.fields),
  row.state,
  row.offReason,
  row.keyVersion,
  row.previousUntil,
  row.failingSince,
];

/** The webhooks of a scope, oldest first. */
export async function list(sql: Sql, scope: Scope): Promise<WebhookRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from webhooks where unit = $1 and mode = $2 order by created_at, id`,
    [scope.unit, scope.mode],
  );
  return rows.map(toRow);
}

/** A webhook by its id. `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<WebhookRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from webhooks where unit = $1 and mode = $2 and id = $3${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Writes a webhook anew; false when it is gone. */
export async function put(sql: Sql, scope: Scope, row: WebhookRow): Promise<boolean> {
  const changed = await sql.run(
    `update webhooks set name = $4, url = $5, events = $6, fields = $7, state = $8, off_reason = $9, key_version = $10,
       previous_until = $11, failing_since = $12
     where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, row.id, ...valuesOf(row)],
  );
  return changed === 1;
}

/** Removes a webhook with all that was to be told to it. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<void> {
  const key = [scope.unit, scope.mode, id];
  // Whoever is settling one is waited for.
  await sql.all(`select id from deliveries where unit = $1 and mode = $2 and webhook = $3${sql.lock.rows}`, key);
  await sql.run(
    `delete from delivery_attempts where unit = $1 and mode = $2 and delivery in
       (select d.id from deliveries d where d.unit = $1 and d.mode = $2 and d.webhook = $3)`,
    key,
  );
  await sql.run("delete from deliveries where unit = $1 and mode = $2 and webhook = $3", key);
  await sql.run("delete from webhooks where unit = $1 and mode = $2 and id = $3", key);
}
