import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** That a member has signed in, or has begun to; of its id only the SHA-256 is stored. Times are real time. */
export interface SessionRow {
  readonly unit: string;
  readonly hash: string;
  readonly member: string;
  /** What is there: all of it; a password that a code has to follow; or a password, and codes are to be set up. */
  readonly stage: "code" | "setup" | "full";
  readonly createdAt: number;
  /** To the minute. */
  readonly seenAt: number;
  readonly expiresAt: number;
}

const columns = `unit, hash, member, stage, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"`;

/** A session by its id, whatever its organisation; it names it. */
export async function findAnywhere(sql: Sql, hash: string): Promise<SessionRow | null> {
  return one<SessionRow>(sql, `select ${columns} from sessions where hash = $1`, [hash]);
}

/** Adds a session of a member. */
export async function add(sql: Sql, scope: Scope, session: Omit<SessionRow, "unit">): Promise<void> {
  await sql.run(
    `insert into sessions (unit, hash, member, stage, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [scope.unit, session.hash, session.member, session.stage, session.createdAt, session.seenAt, session.expiresAt],
  );
}

/** A member's sessions, newest first. */
export async function listOf(sql: Sql, scope: Scope, member: string): Promise<SessionRow[]> {
  return sql.all<SessionRow>(
    `select ${columns} from sessions where unit = $1 and member = $2 order by created_at desc, hash`,
    [scope.unit, member],
  );
}

/** Notes that a session is in use. */
export async function noteUse(sql: Sql, scope: Scope, hash: string, at: number): Promise<boolean> {
  return (
    (await sql.run("update sessions set seen_at = $1 where unit = $2 and hash = $3", [at, scope.unit, hash])) === 1
  );
}

/** Ends a session; false when there is none. */
export async function remove(sql: Sql, scope: Scope, hash: string): Promise<boolean> {
  return (await sql.run("delete from sessions where unit = $1 and hash = $2", [scope.unit, hash])) === 1;
}

/** Ends every session of a member, and says how many they were. */
export async function removeOf(sql: Sql, scope: Scope, member: string): Promise<number> {
  return sql.run("delete from sessions where unit = $1 and member = $2", [scope.unit, member]);
}

/** Clears away sessions that are over by themselves. */
export async function removeOld(sql: Sql, scope: Scope, now: number): Promise<number> {
  return sql.run("delete from sessions where unit = $1 and expires_at <= $2", [scope.unit, now]);
}
