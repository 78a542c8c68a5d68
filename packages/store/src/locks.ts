import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** Waits until no other transaction has taken the lock of this name; held until the transaction ends. */
export async function take(sql: Sql, scope: Scope, name: string): Promise<void> {
  await sql.run(
    `insert into locks (unit, mode, name) values ($1, $2, $3)
     on conflict (unit, mode, name) do update set name = excluded.name`,
    [scope.unit, scope.mode, name],
  );
}
