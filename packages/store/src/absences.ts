import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** When a member is away, and who stands in; in both modes. */
export interface AbsenceRow {
  readonly member: string;
  /** The first day and the last, such as `2026-03-05`. */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly standIn: string | null;
}

const columns = `member, from_day as "fromDay", until_day as "untilDay", stand_in as "standIn"`;

/** Every absence that is told, those that are over too. */
export async function list(sql: Sql, scope: Scope): Promise<AbsenceRow[]> {
  return sql.all(`select ${columns} from absences where unit = $1 order by member`, [scope.unit]);
}

/** When a member is away; null where nothing is told. */
export async function find(sql: Sql, scope: Scope, member: string): Promise<AbsenceRow | null> {
  return one(sql, `select ${columns} from absences where unit = $1 and member = $2`, [scope.unit, member]);
}

/** Keeps when a member is away, in place of what was told before. */
export async function put(sql: Sql, scope: Scope, absence: AbsenceRow): Promise<void> {
  await sql.run(
    `insert into absences (unit, member, from_day, until_day, stand_in) values ($1, $2, $3, $4, $5)
     on conflict (unit, member) do update set from_day = excluded.from_day, until_day = excluded.until_day,
       stand_in = excluded.stand_in`,
    [scope.unit, absence.member, absence.fromDay, absence.untilDay, absence.standIn],
  );
}

/** Forgets when a member is away; says whether anything was told. */
export async function remove(sql: Sql, scope: Scope, member: string): Promise<number> {
  return sql.run("delete from absences where unit = $1 and member = $2", [scope.unit, member]);
}
