import type { AdditionDefinition } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** What a unit adds to a survey, as it is worked at; nothing at all takes away what is published. */
export type AdditionWords = Pick<AdditionDefinition, "questions" | "examples">;

/** What a unit adds to a survey. */
export interface AdditionRow {
  readonly survey: string;
  /** The unit below the organisation whose it is. */
  readonly part: string;
  /** How many times its draft was saved. */
  readonly revision: number;
  /** What waits to be published; null where nothing does. */
  readonly draft: AdditionWords | null;
  /** Who saved it last: `member m1`. */
  readonly savedBy: string;
  readonly savedAt: number;
  /** What is published; null where nothing is. */
  readonly kept: AdditionDefinition | null;
  readonly publishedBy: string | null;
  readonly publishedAt: number | null;
}

type Stored = Omit<AdditionRow, "draft" | "kept"> & { readonly draft: string | null; readonly kept: string | null };

const columns = `survey, part, revision, draft, saved_by as "savedBy", saved_at as "savedAt", kept,
  published_by as "publishedBy", published_at as "publishedAt"`;

const toRow = (row: Stored): AdditionRow => ({
  ...row,
  draft: row.draft === null ? null : (JSON.parse(row.draft) as AdditionWords),
  kept: row.kept === null ? null : (JSON.parse(row.kept) as AdditionDefinition),
});

/** What a unit adds to a survey. */
export async function find(sql: Sql, scope: Scope, survey: string, part: string): Promise<AdditionRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from additions where unit = $1 and survey = $2 and part = $3`, [
    scope.unit,
    survey,
    part,
  ]);
  return row && toRow(row);
}

/** What units add to a survey, or to any, by survey and unit. */
export async function list(sql: Sql, scope: Scope, survey: string | null): Promise<AdditionRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from additions where unit = $1 ${survey === null ? "" : "and survey = $2"} order by survey, part`,
    [scope.unit, ...(survey === null ? [] : [survey])],
  );
  return rows.map(toRow);
}

/** Saves a draft over the revision before it; false when that is not there any more, or was not there yet. */
export async function save(
  sql: Sql,
  scope: Scope,
  { survey, part, revision, draft, savedBy, savedAt }: Omit<AdditionRow, "kept" | "publishedBy" | "publishedAt">,
): Promise<boolean> {
  const values = [scope.unit, survey, part, revision, draft === null ? null : JSON.stringify(draft), savedBy, savedAt];
  const changed =
    revision === 1
      ? await sql.run(
          `insert into additions (unit, survey, part, revision, draft, saved_by, saved_at, changes)
           values ($1, $2, $3, $4, $5, $6, $7, 0) on conflict do nothing`,
          values,
        )
      : await sql.run(
          `update additions set revision = $4, draft = $5, saved_by = $6, saved_at = $7
           where unit = $1 and survey = $2 and part = $3 and revision = $4 - 1`,
          values,
        );
  return changed === 1;
}

/** Says what is published of a unit's addition, in place of its draft; false when that is another revision by now. */
export async function publish(
  sql: Sql,
  scope: Scope,
  row: Pick<AdditionRow, "survey" | "part" | "revision" | "kept" | "publishedBy" | "publishedAt">,
): Promise<boolean> {
  const { survey, part, revision, kept, publishedBy, publishedAt } = row;
  const changed = await sql.run(
    `update additions set draft = null, kept = $5, published_by = $6, published_at = $7, changes = changes + 1
     where unit = $1 and survey = $2 and part = $3 and revision = $4`,
    [scope.unit, survey, part, revision, kept === null ? null : JSON.stringify(kept), publishedBy, publishedAt],
  );
  return changed === 1;
}

/** How many times something of them was published. */
export async function countChanges(sql: Sql, scope: Scope): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    "select cast(coalesce(sum(changes), 0) as bigint) as n from additions where unit = $1",
    [scope.unit],
  );
  return Number(row?.n ?? 0);
}
