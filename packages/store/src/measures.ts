import { answersAsTheyAre, CutQuery, type AnswerTables, type Cut } from "./cut-query.ts";
import type { Scope } from "./scope.ts";
import { allIn, dayOf, insertRows, placeholders, type Sql } from "./sql.ts";

export type { Cut } from "./cut-query.ts";

/** One numeric answer, or one chosen option. */
export interface MeasureRow {
  readonly response: string;
  readonly survey: string;
  /** What the number is kept under: the question's metric key, with a matrix `<key>.<row>`. */
  readonly metricKey: string;
  /** How the number is to be read: the question's kind, with the scale of a rating, such as `rating:1-5`. */
  readonly kind: string;
  /** The option's value; empty for numbers. */
  readonly choice: string;
  readonly value: number | null;
  readonly submittedAt: number;
}

/** Answers that can be counted together: those under one key that mean the same. */
export type Measured = Pick<MeasureRow, "metricKey" | "kind">;

/** A count within one group and period. */
export interface CountRow {
  readonly group1: string | null;
  readonly group2: string | null;
  readonly period: string;
  readonly n: number;
}

/** How often one value or option was given. */
export interface ValueCount {
  readonly value: number | null;
  readonly choice: string;
  readonly n: number;
}

/** How often each value and option was given within one group and period. */
export interface ValuesRow extends Omit<CountRow, "n"> {
  /** How often 0, 1, 2, … were given, where these were counted together. */
  readonly small: readonly number[];
  /** How often anything else was given. */
  readonly counted: readonly ValueCount[];
}

/** All that figures of one question count in a cut. */
export interface AnswerCounts {
  readonly values: ValuesRow[];
  /** How many responses answered, where one may give several choices; null where it is the sum of the values. */
  readonly answered: CountRow[] | null;
  /** How many responses there are, whatever they answered. */
  readonly responses: CountRow[];
}

const columns = `response, survey, metric_key as "metricKey", kind, choice, value, submitted_at as "submittedAt"`;

/** Keeps a response's measures, and gives those of before. */
export async function replace(
  sql: Sql,
  scope: Scope,
  response: string,
  measures: readonly MeasureRow[],
): Promise<MeasureRow[]> {
  const before = await sql.all<MeasureRow>(
    `delete from measures where unit = $1 and mode = $2 and response = $3
     returning ${columns}`,
    [scope.unit, scope.mode, response],
  );
  await add(sql, scope, measures);
  return before;
}

/** What a response counts for. */
export async function listOf(sql: Sql, scope: Scope, response: string): Promise<MeasureRow[]> {
  return sql.all(
    `select ${columns} from measures where unit = $1 and mode = $2 and response = $3
     order by metric_key, choice`,
    [scope.unit, scope.mode, response],
  );
}

/** The numbers that some responses gave to some questions, in no order. */
export async function listNumbers(
  sql: Sql,
  scope: Scope,
  of: { readonly responses: readonly string[]; readonly asked: readonly Measured[] },
): Promise<Pick<MeasureRow, "response" | "metricKey" | "kind" | "value">[]> {
  const isAsked = of.asked.map((_, at) => `(metric_key = $${String(3 + 2 * at)} and kind = $${String(4 + 2 * at)})`);
  const values = of.asked.flatMap(({ metricKey, kind }) => [metricKey, kind]);
  return allIn(of.responses, (list) =>
    sql.all(
      `select response, metric_key as "metricKey", kind, value from measures
       where unit = $1 and mode = $2 and choice = '' and (${isAsked.join(" or ")})
         and response in (${placeholders(list.length, 3 + values.length)})`,
      [scope.unit, scope.mode, ...values, ...list],
    ),
  );
}

/** Adds measures of new responses. */
export async function add(sql: Sql, scope: Scope, measures: readonly MeasureRow[]): Promise<void> {
  await insertRows(
    sql,
    "measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day)",
    measures.map((row) => [
      scope.unit,
      scope.mode,
      row.response,
      row.metricKey,
      row.choice,
      row.survey,
      row.kind,
      row.value,
      row.submittedAt,
      dayOf(row.submittedAt),
    ]),
  );
}

/** What was answered to a question, counted answer by answer; `isMultiple` where one may give several choices. */
export async function countAnswers(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  isMultiple: boolean,
  tables: AnswerTables = answersAsTheyAre,
): Promise<AnswerCounts> {
  return {
    values: await countValues(sql, scope, of, cut, tables),
    answered: isMultiple ? await countAnswered(sql, scope, of, cut, tables) : null,
    responses: await countResponses(sql, scope, cut, tables),
  };
}

/** How often each value and choice was given. */
export async function countValues(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  { answers }: AnswerTables = answersAsTheyAre,
): Promise<ValuesRow[]> {
  const query = new CutQuery(scope, cut, answers);
  const where = `${query.where} and ${query.measured(of)}`;
  const rows = await sql.all<CountRow & ValueCount>(
    `select ${query.columns}, m.value as value, m.choice as choice, count(*) as n
     from measures m ${query.joins} where ${where} ${query.groupBy("m.value", "m.choice")}`,
    query.values,
  );
  const found = Map.groupBy(rows, ({ group1, group2, period }) => JSON.stringify([group1, group2, period]));
  return [...found.values()].flatMap((counted) => {
    const [first] = counted;
    return first ? [{ group1: first.group1, group2: first.group2, period: first.period, small: [], counted }] : [];
  });
}

/** How many responses answered, where one may give several choices. */
export async function countAnswered(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  { answers }: AnswerTables = answersAsTheyAre,
): Promise<CountRow[]> {
  const query = new CutQuery(scope, cut, answers);
  const where = `${query.where} and ${query.measured(of)}`;
  return sql.all(
    `select ${query.columns}, count(distinct m.response) as n
     from measures m ${query.joins} where ${where} ${query.groupBy()}`,
    query.values,
  );
}

/** How many responses there are, whatever they answered. */
export async function countResponses(
  sql: Sql,
  scope: Scope,
  cut: Cut,
  { responses }: AnswerTables = answersAsTheyAre,
): Promise<CountRow[]> {
  const query = new CutQuery(scope, cut, responses);
  return sql.all(
    `select ${query.columns}, count(*) as n from responses r ${query.joins} where ${query.where} ${query.groupBy()}`,
    query.values,
  );
}

/** How many people were asked, and how many of those invitations were answered; by when they were asked. */
export async function countAsked(
  sql: Sql,
  scope: Scope,
  cut: Cut,
): Promise<(CountRow & { readonly answered: number })[]> {
  const query = new CutQuery(scope, cut, { alias: "i", owner: "id", at: "sent_at", day: "sent_day" });
  return sql.all(
    `select ${query.columns}, count(*) as n, count(r.id) as answered
     from invitations i left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     ${query.joins} where ${query.where} and i.sent_at is not null ${query.groupBy()}`,
    query.values,
  );
}
