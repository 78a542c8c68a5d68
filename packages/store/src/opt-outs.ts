import type { Scope } from "./scope.ts";
import { allIn, inList, one, placeholders, type Sql } from "./sql.ts";

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

/**
 * Everything that contacts opted out of: `all`, surveys, and `@bounced…` where a server or gateway has refused the address. Contacts
 * are keyed hashes.
 */
export async function listScopes(sql: Sql, scope: Scope, contactHashes: readonly string[]): Promise<string[]> {
  const list = inList(contactHashes);
  const rows = await sql.all<{ scope: string }>(
    `select distinct scope from opt_outs where unit = $1 and mode = $2
     and contact_hash in (${placeholders(list.length, 3)}) order by scope`,
    [scope.unit, scope.mode, ...list],
  );
  return rows.map((row) => row.scope);
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

/** What a contact does not want, why, and since when. */
export interface OptOutRow {
  readonly contactHash: string;
  /** `all`, a survey's id, or `@bounced` with what kind of address it is. */
  readonly scope: string;
  readonly reason: string;
  readonly createdAt: number;
}

/** Everything that several contacts opted out of. */
export async function listOfContacts(sql: Sql, scope: Scope, contactHashes: readonly string[]): Promise<OptOutRow[]> {
  return allIn(contactHashes, (list) =>
    sql.all<OptOutRow>(
      `select contact_hash as "contactHash", scope, reason, created_at as "createdAt" from opt_outs
       where unit = $1 and mode = $2 and contact_hash in (${placeholders(list.length, 3)}) order by scope, contact_hash`,
      [scope.unit, scope.mode, ...list],
    ),
  );
}

/** Lets mail leave again to an address that was refused; 0 where it was not. */
export async function liftBounce(sql: Sql, scope: Scope, contactHash: string): Promise<number> {
  return sql.run(
    `delete from opt_outs where unit = $1 and mode = $2 and contact_hash = $3
     and scope like '@bounced%'
     and reason in ('bounced', 'bounced_softly')`,
    [scope.unit, scope.mode, contactHash],
  );
}

/** Takes back what contacts opted out of by a wish; that an address bounces is none. */
export async function remove(
  sql: Sql,
  scope: Scope,
  contactHashes: readonly string[],
  optOutScope: string,
): Promise<number> {
  const list = inList(contactHashes);
  return sql.run(
    `delete from opt_outs where unit = $1 and mode = $2 and scope = $3 and reason in ('asked', 'admin')
     and contact_hash in (${placeholders(list.length, 4)})`,
    [scope.unit, scope.mode, optOutScope, ...list],
  );
}
