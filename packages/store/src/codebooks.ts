import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A version of the codebook that comments are coded by; it never changes. */
export interface CodebookRow {
  readonly version: number;
  /** Terms by theme and language. */
  readonly terms: { readonly [theme: string]: { readonly [locale: string]: readonly string[] } };
  /** `member m1`. */
  readonly changedBy: string;
  readonly changedAt: number;
}

/** The codebook that comments are coded by, or null where nobody has changed the ready-made one. */
export async function findNewest(sql: Sql, scope: Scope): Promise<CodebookRow | null> {
  const row = await one<Omit<CodebookRow, "terms"> & { terms: string }>(
    sql,
    `select version, terms, changed_by as "changedBy", changed_at as "changedAt" from codebooks
     where unit = $1 and version > 0 order by version desc limit 1`,
    [scope.unit],
  );
  return row && { ...row, terms: JSON.parse(row.terms) as CodebookRow["terms"] };
}

/** Adds a version; false when somebody else was first. */
export async function add(sql: Sql, scope: Scope, row: CodebookRow): Promise<boolean> {
  const added = await sql.run(
    `insert into codebooks (unit, version, terms, changed_by, changed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [scope.unit, row.version, JSON.stringify(row.terms), row.changedBy, row.changedAt],
  );
  return added === 1;
}
