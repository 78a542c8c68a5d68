import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A survey that is kept here, besides those of the project's code. */
export interface KeptSurveyRow {
  readonly survey: string;
  /** Since when nobody is invited any more; null while it is asked. */
  readonly retiredAt: number | null;
}

const columns = `survey, retired_at as "retiredAt"`;

/** A survey that is kept here. */
export const find = (sql: Sql, scope: Scope, survey: string): Promise<KeptSurveyRow | null> =>
  one<KeptSurveyRow>(sql, `select ${columns} from kept_surveys where unit = $1 and survey = $2`, [scope.unit, survey]);

/** Every survey that is kept here, by id. */
export const list = (sql: Sql, scope: Scope): Promise<KeptSurveyRow[]> =>
  sql.all<KeptSurveyRow>(`select ${columns} from kept_surveys where unit = $1 order by survey`, [scope.unit]);

/** Says that a survey has a new version, was retired or returned. */
export async function put(sql: Sql, scope: Scope, { survey, retiredAt }: KeptSurveyRow): Promise<void> {
  await sql.run(
    `insert into kept_surveys (unit, survey, changes, retired_at) values ($1, $2, 1, $3)
     on conflict (unit, survey) do update set changes = kept_surveys.changes + 1, retired_at = excluded.retired_at`,
    [scope.unit, survey, retiredAt],
  );
}

/** How many changes there were: whoever knows as many knows them all. */
export async function countChanges(sql: Sql, scope: Scope): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    "select cast(coalesce(sum(changes), 0) as bigint) as n from kept_surveys where unit = $1",
    [scope.unit],
  );
  return Number(row?.n ?? 0);
}
