import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

// Cases that were merged into another one, with what they were before, so that it can be undone.

/** A case that was merged into another one. */
export interface CaseMergeRow {
  readonly case: string;
  readonly into: string;
  /** What it was before. */
  readonly state: string;
  readonly duplicateOf: string | null;
  readonly entered: { readonly [state: string]: number };
  readonly mergedAt: number;
}

type Stored = Omit<CaseMergeRow, "entered"> & { readonly entered: string };

/** Keeps that a case was merged, and what it was before. */
export async function add(sql: Sql, scope: Scope, row: CaseMergeRow): Promise<void> {
  await insertRows(sql, "case_merges (unit, mode, case_id, into_id, state, duplicate_of, entered, merged_at)", [
    [
      ...[scope.unit, scope.mode, row.case, row.into, row.state, row.duplicateOf, JSON.stringify(row.entered)],
      row.mergedAt,
    ],
  ]);
}

/** Into which case one was merged; null where it was not, or that was undone. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<CaseMergeRow | null> {
  const row = await one<Stored>(
    sql,
    `select case_id as "case", into_id as "into", state, duplicate_of as "duplicateOf", entered, merged_at as "mergedAt"
     from case_merges where unit = $1 and mode = $2 and case_id = $3`,
    [scope.unit, scope.mode, id],
  );
  return row && { ...row, entered: JSON.parse(row.entered) as CaseMergeRow["entered"] };
}

/** The ids of the cases that were merged into one, the first merged first. */
export async function listInto(sql: Sql, scope: Scope, id: string): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    `select case_id as id from case_merges where unit = $1 and mode = $2 and into_id = $3 order by merged_at, case_id`,
    [scope.unit, scope.mode, id],
  );
  return rows.map((row) => row.id);
}

/** Forgets that a case was merged; 0 where it was not. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<number> {
  return sql.run("delete from case_merges where unit = $1 and mode = $2 and case_id = $3", [
    scope.unit,
    scope.mode,
    id,
  ]);
}

/** Forgets that the cases of a response were merged, and what was merged into them. */
export async function removeOfResponse(sql: Sql, scope: Scope, response: string): Promise<void> {
  for (const column of ["case_id", "into_id"])
    await sql.run(
      `delete from case_merges where unit = $1 and mode = $2
       and ${column} in (select id from cases where unit = $1 and mode = $2 and response = $3)`,
      [scope.unit, scope.mode, response],
    );
}
