import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** What a figure is to reach: of a survey's metric, or of one value of a segment. Empty texts are none. */
export interface GoalRow {
  readonly id: string;
  readonly survey: string;
  readonly metric: string;
  readonly question: string;
  readonly segment: string;
  readonly value: string;
  readonly goal: number;
  readonly changedAt: number;
}

const columns = `id, survey, metric, question, segment, value, goal, changed_at as "changedAt"`;

/** Every goal, by what it is of. */
export async function list(sql: Sql, scope: Scope): Promise<GoalRow[]> {
  return sql.all(
    `select ${columns} from goals where unit = $1 and mode = $2 order by survey, metric, question, segment, value`,
    [scope.unit, scope.mode],
  );
}

/** The goals of a metric of a survey, and of the question that is meant. */
export async function listOf(
  sql: Sql,
  scope: Scope,
  { survey, metric, question }: Pick<GoalRow, "survey" | "metric" | "question">,
): Promise<GoalRow[]> {
  return sql.all(
    `select ${columns} from goals where unit = $1 and mode = $2 and survey = $3 and metric = $4 and question = $5`,
    [scope.unit, scope.mode, survey, metric, question],
  );
}

/** Keeps a goal in place of the one that the same figure had, whose id stays. */
export async function put(sql: Sql, scope: Scope, row: GoalRow): Promise<void> {
  const { id, survey, metric, question, segment, value, goal, changedAt } = row;
  await sql.run(
    `insert into goals (unit, mode, id, survey, metric, question, segment, value, goal, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (unit, mode, survey, metric, question, segment, value)
     do update set goal = excluded.goal, changed_at = excluded.changed_at`,
    [scope.unit, scope.mode, id, survey, metric, question, segment, value, goal, changedAt],
  );
}

/** Removes a goal; null when there is none of this id. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<GoalRow | null> {
  return one(sql, `delete from goals where unit = $1 and mode = $2 and id = $3 returning ${columns}`, [
    scope.unit,
    scope.mode,
    id,
  ]);
}
