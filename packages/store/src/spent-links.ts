import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

// Which links an anonymous answer was given with. Nothing here says when, or what the answer was.

/** Spends a link; false when it was spent before. */
export async function spend(
  sql: Sql,
  scope: Scope,
  row: { readonly tokenHash: string; readonly submissionHash: string },
): Promise<boolean> {
  const changed = await sql.run(
    `insert into spent_links (unit, mode, token_hash, submission_hash) values ($1, $2, $3, $4) on conflict do nothing`,
    [scope.unit, scope.mode, row.tokenHash, row.submissionHash],
  );
  return changed === 1;
}

/** The keyed hash of the submission that spent a link, or null while it is not spent. */
export async function find(sql: Sql, scope: Scope, tokenHash: string): Promise<string | null> {
  const row = await one<{ hash: string }>(
    sql,
    "select submission_hash as hash from spent_links where unit = $1 and mode = $2 and token_hash = $3",
    [scope.unit, scope.mode, tokenHash],
  );
  return row?.hash ?? null;
}

/** Whether an anonymous answer was given with a link. */
export async function isSpent(sql: Sql, scope: Scope, tokenHash: string): Promise<boolean> {
  return (await find(sql, scope, tokenHash)) !== null;
}

/**
 * Writes every row anew in the order of its random key, where the engine keeps an order of arrival: then neither the
 * place of a row nor the transaction that wrote it says when its link was spent.
 */
export async function mix(sql: Sql, scope: Scope): Promise<void> {
  if (sql.withoutRowid !== "") return;
  await sql.run(
    `with gone as (delete from spent_links where unit = $1 and mode = $2 returning *)
     insert into spent_links select * from gone order by token_hash`,
    [scope.unit, scope.mode],
  );
}
