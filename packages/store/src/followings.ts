import type { Scope } from "./scope.ts";
import { insertRows, type Sql } from "./sql.ts";

/** That a member wants to be told of warnings about something; in both modes. */
export interface FollowingRow {
  readonly member: string;
  readonly kind: "service" | "indicator" | "survey";
  readonly id: string;
}

/** Who wants to be told of what, by member. */
export async function list(sql: Sql, scope: Scope): Promise<FollowingRow[]> {
  return sql.all("select member, kind, id from followings where unit = $1 order by member, kind, id", [scope.unit]);
}

/** What a member wants to be told of. */
export async function listOf(sql: Sql, scope: Scope, member: string): Promise<FollowingRow[]> {
  return sql.all("select member, kind, id from followings where unit = $1 and member = $2 order by kind, id", [
    ...[scope.unit, member],
  ]);
}

/** Keeps what a member wants to be told of, in place of what it was; none takes them off everything. */
export async function replace(
  sql: Sql,
  scope: Scope,
  member: string,
  followed: readonly Omit<FollowingRow, "member">[],
): Promise<void> {
  await sql.run("delete from followings where unit = $1 and member = $2", [scope.unit, member]);
  await insertRows(
    sql,
    "followings (unit, member, kind, id)",
    followed.map(({ kind, id }) => [scope.unit, member, kind, id]),
  );
}
