import type { Scope } from "./scope.ts";
import { one, type Sql, type SqlValue } from "./sql.ts";

/** That somebody did something, or was not let. Nothing here says more of anybody than an id. */
export interface AuditRow {
  readonly id: string;
  /** The UTC hour that it is sealed with, as its first millisecond. */
  readonly hour: number;
  readonly at: number;
  readonly actorKind: string;
  readonly actor: string;
  readonly action: string;
  readonly objectKind: string;
  /** The id of what it was done to; null where it was a list, or what has no id. */
  readonly object: string | null;
  readonly outcome: "done" | "denied";
}

/** The seal over an hour's entries, and with it over every hour before. */
export interface AuditSealRow {
  readonly hour: number;
  readonly entries: number;
  readonly seal: string;
  readonly sealedAt: number;
}

/** Which entries to list. */
export interface AuditFilter {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** One of these. */
  readonly actor?: readonly string[] | undefined;
  readonly action?: string | undefined;
  /** One of these. */
  readonly object?: readonly string[] | undefined;
}

/** Where a page of entries begins. */
export interface AuditPosition {
  readonly at: number;
  readonly id: string;
}

const hourMs = 60 * 60_000;

const columns = `id, hour, at, actor_kind as "actorKind", actor, action, object_kind as "objectKind", object, outcome`;

/** Adds an entry. One of an hour that is sealed already, as the clock was put back, is sealed with the next. */
export async function add(sql: Sql, scope: Scope, entry: Omit<AuditRow, "hour">): Promise<AuditRow> {
  const last = await lastSeal(sql, scope);
  const hour = Math.max(Math.floor(entry.at / hourMs) * hourMs, last === null ? 0 : last.hour + hourMs);
  await sql.run(
    `insert into audit_entries (unit, mode, id, hour, at, actor_kind, actor, action, object_kind, object, outcome)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      scope.unit,
      scope.mode,
      entry.id,
      hour,
      entry.at,
      entry.actorKind,
      entry.actor,
      entry.action,
      entry.objectKind,
      entry.object,
      entry.outcome,
    ],
  );
  return { ...entry, hour };
}

/** Entries, the newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  filter: AuditFilter,
  page: { readonly after: AuditPosition | null; readonly limit: number },
): Promise<AuditRow[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, page.limit];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  const wanted = [
    ...(filter.from === undefined ? [] : [`at >= ${bind(filter.from)}`]),
    ...(filter.to === undefined ? [] : [`at < ${bind(filter.to)}`]),
    ...(filter.actor === undefined ? [] : [`actor in (${filter.actor.map(bind).join(", ")})`]),
    ...(filter.action === undefined ? [] : [`action = ${bind(filter.action)}`]),
    ...(filter.object === undefined ? [] : [`object in (${filter.object.map(bind).join(", ")})`]),
    ...(page.after === null ? [] : [`(at, id) < (${bind(page.after.at)}, ${bind(page.after.id)})`]),
  ];
  return sql.all<AuditRow>(
    `select ${columns} from audit_entries where ${["unit = $1", "mode = $2", ...wanted].join(" and ")}
     order by at desc, id desc limit $3`,
    values,
  );
}

/** The entries of an hour in the order in which they are sealed, from after an id. */
export async function listOfHour(
  sql: Sql,
  scope: Scope,
  hour: number,
  page: { readonly after: string; readonly limit: number },
): Promise<AuditRow[]> {
  return sql.all<AuditRow>(
    `select ${columns} from audit_entries where unit = $1 and mode = $2 and hour = $3 and id > $4
     order by id limit $5`,
    [scope.unit, scope.mode, hour, page.after, page.limit],
  );
}

/** The hours that have entries, oldest first, from one on and before another. */
export async function listHours(sql: Sql, scope: Scope, from: number, before: number): Promise<number[]> {
  const rows = await sql.all<{ hour: number }>(
    `select distinct hour from audit_entries where unit = $1 and mode = $2 and hour >= $3 and hour < $4 order by hour`,
    [scope.unit, scope.mode, from, before],
  );
  return rows.map(({ hour }) => hour);
}

/** Keeps a seal; one of the same hour stays as it is. */
export async function seal(sql: Sql, scope: Scope, row: AuditSealRow): Promise<void> {
  await sql.run(
    `insert into audit_seals (unit, mode, hour, entries, seal, sealed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [scope.unit, scope.mode, row.hour, row.entries, row.seal, row.sealedAt],
  );
}

/** Every seal, oldest first. */
export async function listSeals(sql: Sql, scope: Scope): Promise<AuditSealRow[]> {
  return sql.all<AuditSealRow>(
    `select hour, entries, seal, sealed_at as "sealedAt" from audit_seals where unit = $1 and mode = $2 order by hour`,
    [scope.unit, scope.mode],
  );
}

/** The newest seal; null where nothing is sealed yet. */
export async function lastSeal(sql: Sql, scope: Scope): Promise<AuditSealRow | null> {
  return one<AuditSealRow>(
    sql,
    `select hour, entries, seal, sealed_at as "sealedAt" from audit_seals where unit = $1 and mode = $2
     order by hour desc limit 1`,
    [scope.unit, scope.mode],
  );
}
