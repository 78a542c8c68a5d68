import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** That somebody, or a record, was erased. */
export interface ErasureRow {
  readonly kind: "person" | "record";
  /** A keyed hash of the id. */
  readonly hash: string;
  readonly erasedAt: number;
}

/** Notes an erasure; of a second one of the same id the time is kept. */
export async function add(sql: Sql, scope: Scope, { kind, hash, erasedAt }: ErasureRow): Promise<void> {
  await sql.run(
    `insert into erasures (unit, mode, kind, hash, erased_at) values ($1, $2, $3, $4, $5)
     on conflict (unit, mode, kind, hash) do update set erased_at = excluded.erased_at`,
    [scope.unit, scope.mode, kind, hash, erasedAt],
  );
}

/** Every erasure. */
export async function list(sql: Sql, scope: Scope): Promise<ErasureRow[]> {
  return sql.all<ErasureRow>(
    `select kind, hash, erased_at as "erasedAt" from erasures where unit = $1 and mode = $2 order by kind, hash`,
    [scope.unit, scope.mode],
  );
}

/** When an id was erased last; null when it never was. */
export async function findTime(
  sql: Sql,
  scope: Scope,
  { kind, hash }: Pick<ErasureRow, "kind" | "hash">,
): Promise<number | null> {
  const row = await one<{ erasedAt: number }>(
    sql,
    `select erased_at as "erasedAt" from erasures where unit = $1 and mode = $2 and kind = $3 and hash = $4`,
    [scope.unit, scope.mode, kind, hash],
  );
  return row?.erasedAt ?? null;
}
