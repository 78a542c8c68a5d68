import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** Gives a member these codes in the place of those they had; says how many those were. */
export async function replace(sql: Sql, scope: Scope, member: string, hashes: readonly string[]): Promise<number> {
  const before = await sql.run("delete from recovery_codes where unit = $1 and member = $2", [scope.unit, member]);
  for (const hash of hashes)
    await sql.run(
      "insert into recovery_codes (unit, member, hash) select unit, id, $3 from members where unit = $1 and id = $2",
      [scope.unit, member, hash],
    );
  return before;
}

/** Takes a code away; false when the member has none like it. */
export async function use(sql: Sql, scope: Scope, member: string, hash: string): Promise<boolean> {
  const used = await sql.run("delete from recovery_codes where unit = $1 and member = $2 and hash = $3", [
    scope.unit,
    member,
    hash,
  ]);
  return used === 1;
}

/** How many codes a member has left. */
export async function count(sql: Sql, scope: Scope, member: string): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    "select count(*) as n from recovery_codes where unit = $1 and member = $2",
    [scope.unit, member],
  );
  return row?.n ?? 0;
}
