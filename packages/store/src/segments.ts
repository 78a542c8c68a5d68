import type { Scope } from "./scope.ts";
import { insertRecords, placeholders, type Sql } from "./sql.ts";

/** Segment values by name. */
export type Segments = { readonly [name: string]: string };

/** Keeps the segments of an invitation or a response, as they were when the person was asked. */
export async function add(sql: Sql, scope: Scope, owner: string, values: Segments): Promise<void> {
  await addMany(sql, scope, [{ owner, values }]);
}

/** Keeps the segments of several invitations or responses. */
export async function addMany(
  sql: Sql,
  scope: Scope,
  owners: readonly { readonly owner: string; readonly values: Segments }[],
): Promise<void> {
  const rows = owners.flatMap(({ owner, values }) =>
    Object.entries(values).map(([name, value]) => [scope.unit, scope.mode, owner, name, value]),
  );
  await insertRecords(sql, "segments (unit, mode, owner, name, value)", rows, "on conflict do nothing");
}

/** The segments of several owners. */
export async function listOf(sql: Sql, scope: Scope, owners: readonly string[]): Promise<Map<string, Segments>> {
  const found = new Map<string, Record<string, string>>(owners.map((owner) => [owner, {}]));
  if (owners.length === 0) return found;
  const rows = await sql.all<{ owner: string; name: string; value: string }>(
    `select owner, name, value from segments where unit = $1 and mode = $2
     and owner in (${placeholders(owners.length, 3)}) order by name`,
    [scope.unit, scope.mode, ...owners],
  );
  for (const { owner, name, value } of rows) (found.get(owner) ?? {})[name] = value;
  return found;
}
