import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A setting of an organisation, the same for test and live data; null where there is none. */
export async function find(sql: Sql, scope: Scope, name: string): Promise<string | null> {
  const row = await one<{ value: string }>(sql, "select value from settings where unit = $1 and name = $2", [
    scope.unit,
    name,
  ]);
  return row?.value ?? null;
}

/** Keeps a setting of an organisation, in place of what was kept. */
export async function put(sql: Sql, scope: Scope, name: string, value: string): Promise<void> {
  await sql.run(
    `insert into settings (unit, name, value) values ($1, $2, $3)
     on conflict (unit, name) do update set value = excluded.value`,
    [scope.unit, name, value],
  );
}

/** Takes a setting of an organisation away; false when there was none. */
export async function remove(sql: Sql, scope: Scope, name: string): Promise<boolean> {
  return (await sql.run("delete from settings where unit = $1 and name = $2", [scope.unit, name])) === 1;
}
