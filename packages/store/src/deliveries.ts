import type { Mode, Scope } from "./scope.ts";
import { allIn, inList, insertRows, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** What a message to a webhook is about. What it says is made from these when it leaves. */
export interface ToldOf {
  readonly invitation: string | null;
  readonly response: string | null;
  /** Which state of the response. */
  readonly revision: number | null;
  readonly message: string | null;
  readonly case: string | null;
  readonly warning: string | null;
}

/** A message to a webhook that nobody has claimed yet. */
export interface NewDeliveryRow extends ToldOf {
  readonly id: string;
  readonly webhook: string;
  readonly type: string;
  readonly createdAt: number;
}

/** A message to a webhook, claimed by a worker. */
export interface DeliveryRow extends NewDeliveryRow {
  readonly unit: string;
  readonly mode: Mode;
  readonly dueAt: number;
  readonly owner: string;
  readonly attempt: number;
  /** Attempts before it was sent again by hand: they do not count any more. */
  readonly triedBefore: number;
}

/** A message to a webhook as lists show it. */
export interface ListedDeliveryRow extends Pick<NewDeliveryRow, "id" | "type" | "createdAt"> {
  readonly state: "queued" | "claimed" | "sent" | "retry" | "dead" | "suppressed";
  readonly dueAt: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly settledAt: number | null;
}

/** What came of an attempt. */
export interface DeliveryAttempt {
  readonly at: number;
  readonly status: number | null;
  readonly error: string | null;
}

/** Adds messages to webhooks, due at once. */
export async function addMany(sql: Sql, scope: Scope, rows: readonly NewDeliveryRow[]): Promise<void> {
  if (rows.length > 0) sql.leave?.("messages");
  await insertRows(
    sql,
    `deliveries (unit, mode, id, webhook, type, invitation, response, revision, message, case_id, warning, state, due_at,
       attempt, tried_before, created_at)`,
    rows.map((row) => [
      ...[scope.unit, scope.mode, row.id, row.webhook, row.type, row.invitation, row.response, row.revision],
      ...[row.message, row.case, row.warning, "queued", row.createdAt, 0, 0, row.createdAt],
    ]),
  );
}

/** Names the claim, so that whoever lost it changes nothing. */
const isMine = "owner = $1 and attempt = $2 and unit = $3 and mode = $4 and id = $5 and state = 'claimed'";
const mine = (scope: Scope, { owner, attempt, id }: DeliveryRow) => [owner, attempt, scope.unit, scope.mode, id];

/** Lengthens the lease of a message under way; false when another worker has claimed it since. */
export async function renew(sql: Sql, scope: Scope, row: DeliveryRow, leaseUntil: number): Promise<boolean> {
  return (
    (await sql.run(`update deliveries set lease_until = $6 where ${isMine}`, [...mine(scope, row), leaseUntil])) === 1
  );
}

/** Settles a claimed message and keeps what came of it; false when another worker has claimed it since, or it is gone. */
export async function settle(
  sql: Sql,
  scope: Scope,
  row: DeliveryRow,
  how: DeliveryAttempt & { readonly state: "sent" | "retry" | "dead" | "suppressed"; readonly dueAt: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update deliveries set state = $6, due_at = $7, status = $8, error = $9, settled_at = $10, owner = null,
       lease_until = null where ${isMine}`,
    [...mine(scope, row), how.state, how.dueAt, how.status, how.error, how.at],
  );
  if (changed === 1 && how.state !== "suppressed") await addAttempt(sql, scope, row, how);
  return changed === 1;
}

async function addAttempt(sql: Sql, scope: Scope, { id, attempt }: DeliveryRow, how: DeliveryAttempt): Promise<void> {
  await sql.run(
    `insert into delivery_attempts (unit, mode, delivery, attempt, status, error, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [scope.unit, scope.mode, id, attempt, how.status, how.error, how.at],
  );
}

const listed = `id, type, state, due_at as "dueAt", status, error, created_at as "createdAt", settled_at as "settledAt"`;

/** What a webhook was told, the newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  webhook: string,
  page: { readonly after: { readonly createdAt: number; readonly id: string } | null; readonly limit: number },
): Promise<ListedDeliveryRow[]> {
  return sql.all(
    `select ${listed} from deliveries where unit = $1 and mode = $2 and webhook = $3
     and (created_at, id) < ($4, $5) order by created_at desc, id desc limit $6`,
    [scope.unit, scope.mode, webhook, page.after?.createdAt ?? 2 ** 52, page.after?.id ?? "", page.limit],
  );
}

/** One message to a webhook. */
export async function find(sql: Sql, scope: Scope, webhook: string, id: string): Promise<ListedDeliveryRow | null> {
  return one(sql, `select ${listed} from deliveries where unit = $1 and mode = $2 and webhook = $3 and id = $4`, [
    scope.unit,
    scope.mode,
    webhook,
    id,
  ]);
}

/** What came of each attempt of some messages, in order. */
export async function listAttempts(
  sql: Sql,
  scope: Scope,
  deliveries: readonly string[],
): Promise<Map<string, DeliveryAttempt[]>> {
  if (deliveries.length === 0) return new Map();
  const list = inList(deliveries);
  const rows = await sql.all<DeliveryAttempt & { delivery: string }>(
    `select delivery, at, status, error from delivery_attempts where unit = $1 and mode = $2
     and delivery in (${placeholders(list.length, 3)}) order by delivery, attempt`,
    [scope.unit, scope.mode, ...list],
  );
  return Map.groupBy(rows, ({ delivery }) => delivery);
}

/** Has a message sent again that ended, from the start of its attempts; false when it has not ended. */
export async function sendAgain(sql: Sql, scope: Scope, webhook: string, id: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    `update deliveries set state = 'queued', due_at = $5, tried_before = attempt
     where unit = $1 and mode = $2 and webhook = $3 and id = $4 and state in ('sent', 'dead', 'suppressed')`,
    [scope.unit, scope.mode, webhook, id, now],
  );
  if (changed === 1) sql.leave?.("messages");
  return changed === 1;
}

/** Deletes whatever is told, or was, of some invitations, or of their responses and mails. */
export async function removeAbout(
  sql: Sql,
  scope: Scope,
  column: "invitation" | "response" | "message",
  ids: readonly string[],
): Promise<void> {
  const found = await allIn(ids, (list) =>
    sql.all<{ id: string }>(
      `select id from deliveries where unit = $1 and mode = $2 and ${column} is not null
       and ${column} in (${placeholders(list.length, 3)})${sql.lock.rows}`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  await removeAll(sql, scope, found);
}

/** Deletes whatever is told, or was, of the mails about an invitation or a record. */
export async function removeOfMails(
  sql: Sql,
  scope: Scope,
  column: "invitation" | "record",
  id: string,
): Promise<void> {
  const found = await sql.all<{ id: string }>(
    `select id from messages where unit = $1 and mode = $2 and ${column} = $3`,
    [scope.unit, scope.mode, id],
  );
  const mails = found.map((row) => row.id);
  await removeAbout(sql, scope, "message", mails);
}

/** Deletes some that were added before a time, whatever became of them; says how many. */
export async function removeOld(sql: Sql, scope: Scope, before: number, limit: number): Promise<number> {
  const found = await sql.all<{ id: string }>(
    `select id from deliveries where unit = $1 and mode = $2 and created_at < $3 order by created_at, id limit $4${sql.lock.rows}`,
    [scope.unit, scope.mode, before, limit],
  );
  await removeAll(sql, scope, found);
  return found.length;
}

/** They are locked: whoever settles one finds it gone. */
async function removeAll(sql: Sql, scope: Scope, rows: readonly { readonly id: string }[]): Promise<void> {
  for (const { id } of rows) {
    const key: SqlValue[] = [scope.unit, scope.mode, id];
    await sql.run("delete from delivery_attempts where unit = $1 and mode = $2 and delivery = $3", key);
    await sql.run("delete from deliveries where unit = $1 and mode = $2 and id = $3", key);
  }
}
