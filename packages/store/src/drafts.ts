import type { StaleTexts, SurveyDefinition } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A survey that is being worked at. */
export interface DraftRow {
  readonly survey: string;
  /** How many times it was saved. */
  readonly revision: number;
  readonly definition: SurveyDefinition;
  /** What stale translations were made from. */
  readonly madeFrom: StaleTexts;
  /** Who saved it: `member m1`. */
  readonly savedBy: string;
  readonly savedAt: number;
}

type Stored = Omit<DraftRow, "definition" | "madeFrom"> & { readonly definition: string; readonly madeFrom: string };

const columns = `survey, revision, definition, made_from as "madeFrom", saved_by as "savedBy", saved_at as "savedAt"`;

const toRow = (row: Stored): DraftRow => ({
  ...row,
  definition: JSON.parse(row.definition) as SurveyDefinition,
  madeFrom: JSON.parse(row.madeFrom) as StaleTexts,
});

/** The draft of a survey. */
export async function find(sql: Sql, scope: Scope, survey: string): Promise<DraftRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from drafts where unit = $1 and survey = $2`, [
    scope.unit,
    survey,
  ]);
  return row && toRow(row);
}

/** Every draft, by survey. */
export async function list(sql: Sql, scope: Scope): Promise<DraftRow[]> {
  const rows = await sql.all<Stored>(`select ${columns} from drafts where unit = $1 order by survey`, [scope.unit]);
  return rows.map(toRow);
}

/** Saves a draft over the revision before it; false when that is not there any more, or was not there yet. */
export async function save(sql: Sql, scope: Scope, draft: DraftRow): Promise<boolean> {
  const values = [
    scope.unit,
    draft.survey,
    draft.revision,
    JSON.stringify(draft.definition),
    JSON.stringify(draft.madeFrom),
    draft.savedBy,
    draft.savedAt,
  ];
  const changed =
    draft.revision === 1
      ? await sql.run(
          `insert into drafts (unit, survey, revision, definition, made_from, saved_by, saved_at)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
          values,
        )
      : await sql.run(
          `update drafts set revision = $3, definition = $4, made_from = $5, saved_by = $6, saved_at = $7
           where unit = $1 and survey = $2 and revision = $3 - 1`,
          values,
        );
  return changed === 1;
}

/** Removes a draft; false when that revision is not there. */
export async function remove(sql: Sql, scope: Scope, { survey, revision }: Pick<DraftRow, "survey" | "revision">) {
  const removed = await sql.run("delete from drafts where unit = $1 and survey = $2 and revision = $3", [
    scope.unit,
    survey,
    revision,
  ]);
  return removed === 1;
}
