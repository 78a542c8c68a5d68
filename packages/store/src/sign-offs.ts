import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** That a member has signed an occurrence of a wave off for a unit. */
export interface SignOffRow {
  readonly wave: string;
  /** The unit. */
  readonly within: string;
  readonly member: string;
  readonly signedAt: number;
}

/** What was signed of an occurrence, oldest first. */
export async function listOfWave(sql: Sql, scope: Scope, wave: string): Promise<SignOffRow[]> {
  return sql.all<SignOffRow>(
    `select wave, within, member, signed_at as "signedAt" from sign_offs
     where unit = $1 and mode = $2 and wave = $3 order by signed_at, within`,
    [scope.unit, scope.mode, wave],
  );
}

/** Adds one; false when the unit has signed it off already. */
export async function add(sql: Sql, scope: Scope, { wave, within, member, signedAt }: SignOffRow): Promise<boolean> {
  const added = await sql.run(
    `insert into sign_offs (unit, mode, wave, within, member, signed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [scope.unit, scope.mode, wave, within, member, signedAt],
  );
  return added === 1;
}

/** Takes back what a member has signed for a unit; false when they have not. */
export async function remove(
  sql: Sql,
  scope: Scope,
  { wave, within, member }: Pick<SignOffRow, "wave" | "within" | "member">,
): Promise<boolean> {
  const removed = await sql.run(
    "delete from sign_offs where unit = $1 and mode = $2 and wave = $3 and within = $4 and member = $5",
    [scope.unit, scope.mode, wave, within, member],
  );
  return removed === 1;
}

/** Forgets what was signed of an occurrence: it is another one now. */
export async function forgetWave(sql: Sql, scope: Scope, wave: string): Promise<number> {
  return sql.run("delete from sign_offs where unit = $1 and mode = $2 and wave = $3", [scope.unit, scope.mode, wave]);
}
