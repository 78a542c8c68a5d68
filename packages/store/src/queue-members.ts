import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

/** Who reads a queue; in both modes. */
export interface QueueMemberRow {
  readonly queue: string;
  readonly member: string;
}

/** Who reads which queue, by queue and member. */
export async function list(sql: Sql, scope: Scope): Promise<QueueMemberRow[]> {
  return sql.all("select queue, member from queue_members where unit = $1 order by queue, member", [scope.unit]);
}

/** The members who read a queue; none where those read it who lead there. */
export async function listOf(sql: Sql, scope: Scope, queue: string): Promise<string[]> {
  const rows = await sql.all<{ member: string }>(
    "select member from queue_members where unit = $1 and queue = $2 order by member",
    [scope.unit, queue],
  );
  return rows.map(({ member }) => member);
}

/** Keeps who reads a queue, in place of who did. */
export async function replace(sql: Sql, scope: Scope, queue: string, members: readonly string[]): Promise<void> {
  await sql.run("delete from queue_members where unit = $1 and queue = $2", [scope.unit, queue]);
  await insertRows(
    sql,
    "queue_members (unit, queue, member)",
    members.map((member) => [scope.unit, queue, member]),
  );
}

/** Takes somebody off every queue. */
export async function removeMember(sql: Sql, scope: Scope, member: string): Promise<number> {
  return sql.run("delete from queue_members where unit = $1 and member = $2", [scope.unit, member]);
}

/** The queues whose new cases are each given to one of those who read them, by name. */
export async function listInTurn(sql: Sql, scope: Scope): Promise<string[]> {
  const rows = await sql.all<{ queue: string }>("select queue from queue_turns where unit = $1 order by queue", [
    scope.unit,
  ]);
  return rows.map(({ queue }) => queue);
}

/** Whether each new case of a queue is given to one of those who read it. */
export async function isInTurn(sql: Sql, scope: Scope, queue: string): Promise<boolean> {
  const row = await one(sql, "select queue from queue_turns where unit = $1 and queue = $2", [scope.unit, queue]);
  return row !== null;
}

/** Keeps whether each new case of a queue is given to one of those who read it. */
export async function setInTurn(sql: Sql, scope: Scope, queue: string, isGiven: boolean): Promise<void> {
  await sql.run("delete from queue_turns where unit = $1 and queue = $2", [scope.unit, queue]);
  if (isGiven) await insertRows(sql, "queue_turns (unit, queue)", [[scope.unit, queue]]);
}
