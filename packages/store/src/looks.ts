import type { Look } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** How a unit shows itself. */
export interface LookRow {
  /** The unit. */
  readonly within: string;
  readonly look: Look;
  readonly changedAt: number;
}

/** The looks of an organisation and its units, by unit. */
export async function list(sql: Sql, scope: Scope): Promise<LookRow[]> {
  const rows = await sql.all<Omit<LookRow, "look"> & { readonly look: string }>(
    `select within, look, changed_at as "changedAt" from looks where unit = $1 order by within`,
    [scope.unit],
  );
  return rows.map((row) => ({ ...row, look: JSON.parse(row.look) as Look }));
}

/** Keeps how a unit shows itself, in place of what was kept. */
export async function put(sql: Sql, scope: Scope, { within, look, changedAt }: LookRow): Promise<void> {
  await sql.run(
    `insert into looks (unit, within, look, changed_at) values ($1, $2, $3, $4)
     on conflict (unit, within) do update set look = excluded.look, changed_at = excluded.changed_at`,
    [scope.unit, within, JSON.stringify(look), changedAt],
  );
}

/** Removes how a unit shows itself; false when nothing was kept. */
export async function remove(sql: Sql, scope: Scope, within: string): Promise<boolean> {
  return (await sql.run("delete from looks where unit = $1 and within = $2", [scope.unit, within])) === 1;
}
