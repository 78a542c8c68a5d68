import type { Scope } from "./scope.ts";
import { one, placeholders, type Sql } from "./sql.ts";

/** What a contact opted out of (`all`, or one survey), or null. Contacts are keyed hashes. */
export async function findAny(
  sql: Sql,
  scope: Scope,
  contactHashes: readonly string[],
  survey: string,
): Promise<string | null> {
  const row = await one<{ scope: string }>(
    sql,
    `select scope from opt_outs where unit = $1 and mode = $2 and scope in ('all', $3)
     and contact_hash in (${placeholders(contactHashes.length, 4)}) order by scope limit 1`,
    [scope.unit, scope.mode, survey, ...contactHashes],
  );
  return row?.scope ?? null;
}

/** Records an opt-out; a second one changes nothing. */
export async function add(
  sql: Sql,
  scope: Scope,
  optOut: { readonly contactHash: string; readonly scope: string; readonly reason: string; readonly createdAt: number },
): Promise<void> {
  await sql.run(
    `insert into opt_outs (unit, mode, contact_hash, scope, reason, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [scope.unit, scope.mode, optOut.contactHash, optOut.scope, optOut.reason, optOut.createdAt],
  );
}
