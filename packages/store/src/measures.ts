import type { Scope } from "./scope.ts";
import { dayOf, insertRows, type Sql, type SqlValue } from "./sql.ts";

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

/** Which answers to count, and how to cut them. */
export interface Cut {
  readonly survey: string;
  readonly by: readonly string[];
  readonly where: { readonly [segment: string]: string };
  readonly from: number | null;
  readonly to: number | null;
  /** How many characters of the day tell the period: 10 a day, 7 a month, 4 a year, 0 none. */
  readonly dayChars: 0 | 4 | 7 | 10;
}

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
  readonly counted: readonly ValueCount[];
}

/** Keeps a response's measures, and gives those of before. */
export async function replace(
  sql: Sql,
  scope: Scope,
  response: string,
  measures: readonly MeasureRow[],
): Promise<MeasureRow[]> {
  const before = await sql.all<MeasureRow>(
    `delete from measures where unit = $1 and mode = $2 and response = $3
     returning response, survey, metric_key as "metricKey", kind, choice, value, submitted_at as "submittedAt"`,
    [scope.unit, scope.mode, response],
  );
  await add(sql, scope, measures);
  return before;
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

/** How often each value and choice was given. */
export async function countValues(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<ValuesRow[]> {
  const query = new CutQuery(scope, cut, { alias: "m", owner: "response", at: "submitted_at", day: "day" });
  const where = `${query.where} and ${query.measured(of)}`;
  const rows = await sql.all<CountRow & ValueCount>(
    `select ${query.columns}, m.value as value, m.choice as choice, count(*) as n
     from measures m ${query.joins} where ${where} ${query.groupBy("m.value", "m.choice")}`,
    query.values,
  );
  const found = Map.groupBy(rows, ({ group1, group2, period }) => JSON.stringify([group1, group2, period]));
  return [...found.values()].flatMap((counted) => {
    const [first] = counted;
    return first ? [{ group1: first.group1, group2: first.group2, period: first.period, counted }] : [];
  });
}

/** One person's answer, and how often they gave it. */
export interface PersonCount extends CountRow {
  /** Who answered, after an erasure under the name that the invitation has; whoever is not known is a person of their own. */
  readonly person: string;
  readonly value: number | null;
}

/** How often each person gave each value. */
export async function countByPerson(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<PersonCount[]> {
  const query = new CutQuery(scope, cut, { alias: "m", owner: "response", at: "submitted_at", day: "day" });
  const where = `${query.where} and ${query.measured(of)}`;
  const person = "coalesce('p ' || r.person, 'p ' || i.person, 'r ' || r.id)";
  return sql.all(
    `select ${query.columns}, ${person} as person, m.value as value, count(*) as n
     from measures m join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response
     left join invitations i on i.unit = r.unit and i.mode = r.mode and i.id = r.invitation
     ${query.joins} where ${where} ${query.groupBy(person, "m.value")}`,
    query.values,
  );
}

/** How many responses answered, where one may give several choices. */
export async function countAnswered(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<CountRow[]> {
  const query = new CutQuery(scope, cut, { alias: "m", owner: "response", at: "submitted_at", day: "day" });
  const where = `${query.where} and ${query.measured(of)}`;
  return sql.all(
    `select ${query.columns}, count(distinct m.response) as n
     from measures m ${query.joins} where ${where} ${query.groupBy()}`,
    query.values,
  );
}

/** How many responses there are, whatever they answered. */
export async function countResponses(sql: Sql, scope: Scope, cut: Cut): Promise<CountRow[]> {
  const query = new CutQuery(scope, cut, { alias: "r", owner: "id", at: "submitted_at", day: "day" });
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

/** The parts of a statement that cut a table by segments and periods; names come from the code, values are bound. */
class CutQuery {
  readonly values: SqlValue[] = [];
  readonly columns: string;
  readonly joins: string;
  readonly where: string;
  readonly #groups: readonly string[];

  constructor(scope: Scope, cut: Cut, table: { alias: string; owner: string; at: string; day: string }) {
    const { alias } = table;
    const mine = (segment: string) =>
      `${segment}.unit = ${alias}.unit and ${segment}.mode = ${alias}.mode and ${segment}.owner = ${alias}.${table.owner}`;
    const period = cut.dayChars === 0 ? "''" : `substr(${alias}.${table.day}, 1, ${String(cut.dayChars)})`;
    const names = ["s1", "s2"].map((name, at) => (at < cut.by.length ? `${name}.value` : "null"));
    this.columns = `${names[0] ?? "null"} as group1, ${names[1] ?? "null"} as group2, ${period} as period`;
    this.#groups = [...names.filter((name) => name !== "null"), ...(cut.dayChars === 0 ? [] : [period])];
    this.joins = cut.by
      .map(
        (segment, at) =>
          `left join segments s${String(at + 1)} on ${mine(`s${String(at + 1)}`)} and s${String(at + 1)}.name = ${this.bind(segment)}`,
      )
      .join(" ");
    this.where = [
      `${alias}.unit = ${this.bind(scope.unit)} and ${alias}.mode = ${this.bind(scope.mode)}`,
      `${alias}.survey = ${this.bind(cut.survey)}`,
      ...(cut.from === null ? [] : [`${alias}.${table.at} >= ${this.bind(cut.from)}`]),
      ...(cut.to === null ? [] : [`${alias}.${table.at} < ${this.bind(cut.to)}`]),
      ...Object.entries(cut.where).map(
        ([segment, value]) =>
          `exists (select 1 from segments f where ${mine("f")} and f.name = ${this.bind(segment)} and f.value = ${this.bind(value)})`,
      ),
    ].join(" and ");
  }

  /** The group-by clause, with further columns; empty where everything is one group. */
  groupBy(...more: string[]): string {
    const groups = [...this.#groups, ...more];
    return groups.length === 0 ? "" : `group by ${groups.join(", ")}`;
  }

  /** The condition that picks answers which can be counted together. */
  measured(of: Measured): string {
    return `m.metric_key = ${this.bind(of.metricKey)} and m.kind = ${this.bind(of.kind)}`;
  }

  bind(value: SqlValue): string {
    return `$${String(this.values.push(value))}`;
  }
}
