import type { FactSegment } from "@afterword/sdk";
import type { AnswerCounts, CountRow, Cut, Measured, ValueCount, ValuesRow } from "./measures.ts";
import type { Scope } from "./scope.ts";
import type { Sql, SqlValue } from "./sql.ts";

// Answers counted by what is known of the event that each is about: the same counts as those of measures, cut by facts too.

/** What each fact says of an event `f`. */
export const factsOfEvent: { readonly [fact in FactSegment]: string } = {
  "fact:resolvedFirstContact":
    "case when f.resolved_first_contact = 1 then 'true' when f.resolved_first_contact = 0 then 'false' end",
  "fact:sla":
    "case when f.turnaround_hours <= f.sla_hours then 'true' when f.turnaround_hours > f.sla_hours then 'false' end",
};

/** What was answered to a question; `isMultiple` where one may give several choices. */
export async function countAnswers(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  isMultiple: boolean,
): Promise<AnswerCounts> {
  return {
    values: await countValues(sql, scope, of, cut),
    answered: isMultiple ? await countAnswered(sql, scope, of, cut) : null,
    responses: await countResponses(sql, scope, cut),
  };
}

/** How often each value and choice was given. */
async function countValues(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<ValuesRow[]> {
  const query = new FactCut(scope, cut, "m");
  const rows = await sql.all<CountRow & ValueCount>(
    `select ${query.columns}, m.value as value, m.choice as choice, count(*) as n from ${query.answersTo(of)}
     ${query.groupBy("m.value", "m.choice")}`,
    query.values,
  );
  return rows.map(({ value, choice, n, ...place }) => ({ ...place, small: [], counted: [{ value, choice, n }] }));
}

/** How many responses answered, where one may give several choices. */
async function countAnswered(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<CountRow[]> {
  const query = new FactCut(scope, cut, "m");
  return sql.all(
    `select ${query.columns}, count(distinct m.response) as n from ${query.answersTo(of)} ${query.groupBy()}`,
    query.values,
  );
}

/** How many responses there are, whatever they answered. */
async function countResponses(sql: Sql, scope: Scope, cut: Cut): Promise<CountRow[]> {
  const query = new FactCut(scope, cut, "r");
  return sql.all(
    `select ${query.columns}, count(*) as n from responses r ${query.joins} where ${query.where} ${query.groupBy()}`,
    query.values,
  );
}

/**
 * The parts of a statement that cuts responses (`r`), or answers (`m`) with their responses, by segments, periods and facts;
 * names are bound or from the code.
 */
class FactCut {
  readonly values: SqlValue[] = [];
  readonly columns: string;
  readonly joins: string;
  readonly where: string;
  readonly #groups: readonly string[];

  constructor(scope: Scope, { survey, by, where, from, to, dayChars }: Cut, of: "m" | "r") {
    const period = dayChars === 0 ? "''" : `substr(${of}.day, 1, ${String(dayChars)})`;
    const groups = by.map((name, at) => factOf(name) ?? `s${String(at)}.value`);
    this.columns = `${groups[0] ?? "null"} as group1, ${groups[1] ?? "null"} as group2, ${period} as period`;
    this.#groups = [...groups, ...(dayChars === 0 ? [] : [period])];
    const joined = by.flatMap((name, at) => {
      const alias = `s${String(at)}`;
      return factOf(name) === null ? [`left join segments ${alias} on ${this.#isOf(alias, name)}`] : [];
    });
    this.joins = [
      "left join event_facts f on f.unit = r.unit and f.mode = r.mode and f.event = r.event and f.source = r.source",
      ...joined,
    ].join(" ");
    this.where = [
      `${of}.unit = ${this.#bind(scope.unit)} and ${of}.mode = ${this.#bind(scope.mode)}`,
      `${of}.survey = ${this.#bind(survey)}`,
      ...(from === null ? [] : [`${of}.submitted_at >= ${this.#bind(from)}`]),
      ...(to === null ? [] : [`${of}.submitted_at < ${this.#bind(to)}`]),
      ...Object.entries(where).map(([name, value]) => {
        const fact = factOf(name);
        if (fact !== null) return `${fact} = ${this.#bind(value)}`;
        return `exists (select 1 from segments w where ${this.#isOf("w", name)} and w.value = ${this.#bind(value)})`;
      }),
    ].join(" and ");
  }

  /** The answers that can be counted together, with their responses. */
  answersTo({ metricKey, kind }: Measured): string {
    const isOf = `m.metric_key = ${this.#bind(metricKey)} and m.kind = ${this.#bind(kind)}`;
    return `measures m join responses r on r.unit = m.unit and r.mode = m.mode and r.id = m.response
      ${this.joins} where ${this.where} and ${isOf}`;
  }

  /** The group-by clause, with further columns; empty where everything is one group. */
  groupBy(...more: string[]): string {
    const groups = [...this.#groups, ...more];
    return groups.length === 0 ? "" : `group by ${groups.join(", ")}`;
  }

  /** What joins a segment of a name to the response. */
  #isOf(alias: string, name: string): string {
    return `${alias}.unit = r.unit and ${alias}.mode = r.mode and ${alias}.owner = r.id and ${alias}.name = ${this.#bind(name)}`;
  }

  #bind(value: SqlValue): string {
    return `$${String(this.values.push(value))}`;
  }
}

const factOf = (name: string): string | null =>
  Object.hasOwn(factsOfEvent, name) ? factsOfEvent[name as FactSegment] : null;

/** Whether a cut is by a fact, or of answers with one. */
export const isByFacts = ({ by, where }: Pick<Cut, "by" | "where">): boolean =>
  [...by, ...Object.keys(where)].some((name) => factOf(name) !== null);
