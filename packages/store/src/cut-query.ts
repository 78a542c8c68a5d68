import type { Scope } from "./scope.ts";
import type { SqlValue } from "./sql.ts";

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

/** A table that is cut. Names come from the code. */
export interface CutTable {
  readonly alias: string;
  /** The column with what segments belong to. */
  readonly owner: string;
  readonly at: string;
  readonly day: string;
  /** What is joined besides. */
  readonly joins?: string;
  /** The column that a name stands for; null where it is a segment. */
  readonly columnOf?: (name: string) => string | null;
}

/** What comes before the name of a segment that comments are coded by: `comment:theme`. A response may have several values. */
const coded = "comment:";

/** Whether a cut is by what comments are about or say, or of answers whose comments are. */
export const isByComments = ({ by, where }: Pick<Cut, "by" | "where">): boolean =>
  [...by, ...Object.keys(where)].some((name) => name.startsWith(coded));

/** The table that values of a segment are in, and what the segment is called there. */
const placeOf = (name: string): { readonly table: string; readonly called: string } =>
  name.startsWith(coded)
    ? { table: "coding_segments", called: name.slice(coded.length) }
    : { table: "segments", called: name };

/** What answers, and responses, are counted from. */
export interface AnswerTables {
  readonly answers: CutTable;
  readonly responses: CutTable;
}

export const answersAsTheyAre: AnswerTables = {
  answers: { alias: "m", owner: "response", at: "submitted_at", day: "day" },
  responses: { alias: "r", owner: "id", at: "submitted_at", day: "day" },
};

/** The parts of a statement that cut a table by segments and periods; names come from the code, values are bound. */
export class CutQuery {
  readonly values: SqlValue[] = [];
  readonly columns: string;
  readonly joins: string;
  readonly where: string;
  readonly #groups: readonly string[];

  constructor(scope: Scope, cut: Cut, { alias, owner, at, day, joins = "", columnOf = () => null }: CutTable) {
    const isOf = (segment: string, name: string) =>
      `${segment}.unit = ${alias}.unit and ${segment}.mode = ${alias}.mode and ${segment}.owner = ${alias}.${owner} and ${segment}.name = ${this.bind(placeOf(name).called)}`;
    const period = cut.dayChars === 0 ? "''" : `substr(${alias}.${day}, 1, ${String(cut.dayChars)})`;
    const by = cut.by.map((name, index) => ({ name, segment: `s${String(index + 1)}`, column: columnOf(name) }));
    const groups = by.slice(0, 2).map(({ segment, column }) => column ?? `${segment}.value`);
    this.columns = `${groups[0] ?? "null"} as group1, ${groups[1] ?? "null"} as group2, ${period} as period`;
    this.#groups = [...groups, ...(cut.dayChars === 0 ? [] : [period])];
    const segments = by.filter(({ column }) => column === null);
    this.joins = [
      joins,
      ...segments.map(({ name, segment }) => `left join ${placeOf(name).table} ${segment} on ${isOf(segment, name)}`),
    ].join(" ");
    this.where = [
      `${alias}.unit = ${this.bind(scope.unit)} and ${alias}.mode = ${this.bind(scope.mode)}`,
      `${alias}.survey = ${this.bind(cut.survey)}`,
      ...(cut.from === null ? [] : [`${alias}.${at} >= ${this.bind(cut.from)}`]),
      ...(cut.to === null ? [] : [`${alias}.${at} < ${this.bind(cut.to)}`]),
      ...Object.entries(cut.where).map(([name, value]) => {
        const column = columnOf(name);
        if (column !== null) return `${column} = ${this.bind(value)}`;
        return `exists (select 1 from ${placeOf(name).table} w where ${isOf("w", name)} and w.value = ${this.bind(value)})`;
      }),
    ].join(" and ");
  }

  /** The group-by clause, with further columns; empty where everything is one group. */
  groupBy(...more: string[]): string {
    const groups = [...this.#groups, ...more];
    return groups.length === 0 ? "" : `group by ${groups.join(", ")}`;
  }

  /** The condition that picks answers which can be counted together. */
  measured(of: { readonly metricKey: string; readonly kind: string }): string {
    return `m.metric_key = ${this.bind(of.metricKey)} and m.kind = ${this.bind(of.kind)}`;
  }

  bind(value: SqlValue): string {
    return `$${String(this.values.push(value))}`;
  }
}
