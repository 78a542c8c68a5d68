import type { Mode, Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";
import type { Claim } from "./timers.ts";

/** One thing that must leave the process, claimed by a worker. */
export interface MessageRow {
  readonly unit: string;
  readonly mode: Mode;
  readonly id: string;
  readonly kind: string;
  readonly invitation: string;
  readonly dueAt: number;
  readonly owner: string;
  readonly attempt: number;
  /** Stays the same over every attempt. */
  readonly messageId: string;
  readonly createdAt: number;
}

/** Adds a message to the outbox. */
export async function add(
  sql: Sql,
  scope: Scope,
  message: Pick<MessageRow, "id" | "kind" | "invitation" | "dueAt" | "messageId" | "createdAt">,
): Promise<void> {
  await sql.run(
    `insert into messages (unit, mode, id, kind, invitation, state, due_at, attempt, message_id, created_at)
     values ($1, $2, $3, $4, $5, 'queued', $6, 0, $7, $8) on conflict do nothing`,
    [
      scope.unit,
      scope.mode,
      message.id,
      message.kind,
      message.invitation,
      message.dueAt,
      message.messageId,
      message.createdAt,
    ],
  );
}

/** Claims messages that are due, and those whose worker's lease ran out; the condition begins as the index's own. */
export async function claim(sql: Sql, how: Claim): Promise<MessageRow[]> {
  const rows = await sql.all<MessageRow>(
    `update messages set state = 'claimed', owner = $1, lease_until = $2, attempt = attempt + 1
     where (unit, mode, id) in (
       select unit, mode, id from messages
       where state in ('queued', 'retry', 'claimed') and due_at <= $3 and (state <> 'claimed' or lease_until <= $4)
       order by due_at, id limit $5${sql.lock.skipLocked})
     returning unit, mode, id, kind, invitation, due_at as "dueAt", owner, attempt, message_id as "messageId",
       created_at as "createdAt"`,
    [how.owner, how.leaseNow + how.leaseMs, how.now, how.leaseNow, how.limit],
  );
  return rows.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** How an attempt ended. */
export interface Settlement {
  readonly state: "sent" | "retry" | "dead" | "suppressed";
  readonly reason: string | null;
  /** When to try again, for `retry`. */
  readonly dueAt: number;
  readonly at: number;
}

/** Settles a claimed message; false when another worker has claimed it since. */
export async function settle(sql: Sql, scope: Scope, message: MessageRow, how: Settlement): Promise<boolean> {
  const changed = await sql.run(
    `update messages set state = $1, reason = $2, due_at = $3, settled_at = $4, owner = null, lease_until = null
     where unit = $5 and mode = $6 and id = $7 and state = 'claimed' and owner = $8 and attempt = $9`,
    [how.state, how.reason, how.dueAt, how.at, scope.unit, scope.mode, message.id, message.owner, message.attempt],
  );
  return changed === 1;
}

/** Keeps what came of an attempt. */
export async function addAttempt(
  sql: Sql,
  scope: Scope,
  message: MessageRow,
  attempt: { readonly outcome: string; readonly reply: string; readonly at: number },
): Promise<void> {
  await sql.run(
    `insert into message_attempts (unit, mode, message, attempt, outcome, reply, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [scope.unit, scope.mode, message.id, message.attempt, attempt.outcome, attempt.reply, attempt.at],
  );
}

/** Holds back an invitation's messages that have not left. */
export async function suppressOfInvitation(
  sql: Sql,
  scope: Scope,
  invitation: string,
  reason: string,
  now: number,
): Promise<number> {
  return sql.run(
    `update messages set state = 'suppressed', reason = $1, settled_at = $2
     where unit = $3 and mode = $4 and invitation = $5 and state in ('queued', 'retry')`,
    [reason, now, scope.unit, scope.mode, invitation],
  );
}

/** How many messages are in each state. */
export async function countByState(sql: Sql, scope: Scope): Promise<{ readonly state: string; readonly n: number }[]> {
  return sql.all(
    "select state, count(*) as n from messages where unit = $1 and mode = $2 group by state order by state",
    [scope.unit, scope.mode],
  );
}

/** How many messages are due and not settled, whoever holds them. */
export async function countDue(sql: Sql, now: number): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    "select count(*) as n from messages where state in ('queued', 'retry', 'claimed') and due_at <= $1",
    [now],
  );
  return row?.n ?? 0;
}
