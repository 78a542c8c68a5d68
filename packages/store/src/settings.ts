import { rootUnit } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A setting of the installation, or null. */
export async function find(sql: Sql, name: string): Promise<string | null> {
  const row = await one<{ value: string }>(sql, "select value from settings where unit = $1 and name = $2", [
    rootUnit,
    name,
  ]);
  return row?.value ?? null;
}

/** Adds to a setting that holds a whole number, in one statement, so that two at once both count; gives the sum. */
export async function increase(sql: Sql, name: string, by: number): Promise<number> {
  const rows = await sql.all<{ value: string }>(
    `insert into settings (unit, name, value) values ($1, $2, $3)
     on conflict (unit, name) do update set value = cast(cast(settings.value as bigint) + cast($4 as bigint) as text)
     returning value`,
    [rootUnit, name, String(by), by],
  );
  return Number(rows[0]?.value ?? by);
}

/** Takes a setting away; false when there was none. */
export async function remove(sql: Sql, name: string): Promise<boolean> {
  return (await sql.run("delete from settings where unit = $1 and name = $2", [rootUnit, name])) === 1;
}
