import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A mail that has not left, or may not have. */
export interface UnsentRow {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly state: "retry" | "uncertain" | "dead";
  readonly reason: string | null;
  readonly invitation: string | null;
  readonly record: string | null;
  readonly case: string | null;
  /** Whom it is for, and which survey it is about, where an invitation says so. */
  readonly person: string | null;
  readonly survey: string | null;
  readonly attempt: number;
  readonly dueAt: number;
  readonly createdAt: number;
  readonly settledAt: number;
}

/** Where a list of unsent mails goes on. */
export interface UnsentPosition {
  readonly settledAt: number;
  readonly id: string;
}

const columns = `m.id, m.kind, m.channel, m.state, m.reason, m.invitation, m.record, m.case_id as "case", i.person, i.survey, m.attempt, m.due_at as "dueAt",
  m.created_at as "createdAt", m.settled_at as "settledAt"`;
const withInvitation = `left join invitations i on i.unit = m.unit and i.mode = m.mode and i.id = m.invitation`;
const isUnsent = "m.state in ('retry', 'uncertain', 'dead')";

/** Mails in one of some states, what ended or failed last first. */
export async function list(
  sql: Sql,
  scope: Scope,
  of: { readonly states: readonly string[]; readonly after: UnsentPosition | null; readonly limit: number },
): Promise<UnsentRow[]> {
  const [first = "", second = "", third = ""] = of.states;
  return sql.all<UnsentRow>(
    `select ${columns} from messages m ${withInvitation}
     where m.unit = $1 and m.mode = $2 and ${isUnsent} and m.state in ($3, $4, $5)
     and (m.settled_at, m.id) < ($6, $7) order by m.settled_at desc, m.id desc limit $8`,
    [scope.unit, scope.mode, first, second, third, of.after?.settledAt ?? 2 ** 52, of.after?.id ?? "", of.limit],
  );
}

/** How many mails are in each of the states. */
export async function countByState(sql: Sql, scope: Scope): Promise<{ readonly state: string; readonly n: number }[]> {
  return sql.all(
    `select m.state, count(*) as n from messages m where m.unit = $1 and m.mode = $2 and ${isUnsent} group by m.state`,
    [scope.unit, scope.mode],
  );
}

/** A mail that has not left, by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<UnsentRow | null> {
  return one<UnsentRow>(
    sql,
    `select ${columns} from messages m ${withInvitation} where m.unit = $1 and m.mode = $2 and m.id = $3 and ${isUnsent}`,
    [scope.unit, scope.mode, id],
  );
}

/**
 * Has a mail sent again that ended: its attempts and doubts count from here. False when it has not ended. What was done is
 * kept among its attempts.
 */
export async function sendAgain(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly by: string; readonly now: number },
): Promise<boolean> {
  const set = "state = 'queued', reason = null, due_at = $4";
  const isQueued = await end(sql, scope, { ...how, id, outcome: "asked again", set });
  if (isQueued) sql.leave?.("messages");
  return isQueued;
}

/** Gives a mail up that ended; false when it has not. That it was given up is kept among its attempts. */
export async function drop(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly by: string; readonly now: number },
): Promise<boolean> {
  const set = "state = 'suppressed', reason = 'dropped', settled_at = $4";
  return end(sql, scope, { ...how, id, outcome: "dropped", set });
}

async function end(
  sql: Sql,
  scope: Scope,
  how: {
    readonly id: string;
    readonly by: string;
    readonly now: number;
    readonly outcome: string;
    readonly set: string;
  },
): Promise<boolean> {
  const [row] = await sql.all<{ attempt: number }>(
    `update messages set ${how.set}, attempt = attempt + 1, tried_before = attempt + 1, doubts = 0
     where unit = $1 and mode = $2 and id = $3 and state in ('uncertain', 'dead') returning attempt`,
    [scope.unit, scope.mode, how.id, how.now],
  );
  if (!row) return false;
  await sql.run(
    `insert into message_attempts (unit, mode, message, attempt, outcome, reply, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [scope.unit, scope.mode, how.id, row.attempt, how.outcome, `By ${how.by}.`, how.now],
  );
  return true;
}
