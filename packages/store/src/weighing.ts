import { answersAsTheyAre, CutQuery, type Cut } from "./cut-query.ts";
import type { Measured, ValueCount } from "./measures.ts";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

// Counts by as many segments as answers are weighted by, besides those that rows are split by.

interface Weighed {
  /** The values of the cut's segments, in their order. */
  readonly groups: readonly (string | null)[];
  readonly period: string;
  readonly n: number;
}

/** How often a value was given within one combination of segments. */
export type WeighedValuesRow = Weighed & ValueCount;

/** How many were asked within one combination of segments, and of them how many answered. */
export interface WeighedAskedRow extends Weighed {
  readonly answered: number;
}

/** How often each value was given, by any number of segments. */
export async function countValues(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<WeighedValuesRow[]> {
  const query = new CutQuery(scope, cut, answersAsTheyAre.answers);
  const where = `${query.where} and ${query.measured(of)}`;
  const rows = await sql.all<Flat & ValueCount>(
    `select ${query.columns}${further(cut)}, m.value as value, m.choice as choice, count(*) as n
     from measures m ${query.joins} where ${where} ${query.groupBy(...furtherNames(cut), "m.value", "m.choice")}`,
    query.values,
  );
  return rows.map((row) => ({ ...placed(cut, row), value: row.value, choice: row.choice }));
}

/** How many were asked and answered, by any number of segments; by when they were asked. */
export async function countAsked(sql: Sql, scope: Scope, cut: Cut): Promise<WeighedAskedRow[]> {
  const query = new CutQuery(scope, cut, { alias: "i", owner: "id", at: "sent_at", day: "sent_day" });
  const rows = await sql.all<Flat & { answered: number }>(
    `select ${query.columns}${further(cut)}, count(*) as n, count(r.id) as answered
     from invitations i left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     ${query.joins} where ${query.where} and i.sent_at is not null ${query.groupBy(...furtherNames(cut))}`,
    query.values,
  );
  return rows.map((row) => ({ ...placed(cut, row), answered: row.answered }));
}

interface Flat {
  readonly [group: `group${number}`]: string | null;
  readonly period: string;
  readonly n: number;
}

const placed = ({ by }: Cut, row: Flat): Weighed => ({
  groups: by.map((_, at) => row[`group${at + 1}`] ?? null),
  period: row.period,
  n: row.n,
});

/** The segments after the second: the columns of a cut have the first two. */
const furtherNames = ({ by }: Cut): string[] => by.slice(2).map((_, at) => `s${String(at + 3)}.value`);
const further = (cut: Cut): string =>
  furtherNames(cut)
    .map((name, at) => `, ${name} as group${String(at + 3)}`)
    .join("");
