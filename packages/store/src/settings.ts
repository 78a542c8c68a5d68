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

/** Writes a setting of the installation. */
export async function put(sql: Sql, name: string, value: string): Promise<void> {
  await sql.run(
    `insert into settings (unit, name, value) values ($1, $2, $3)
     on conflict (unit, name) do update set value = excluded.value`,
    [rootUnit, name, value],
  );
}
