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

/** The parts of a statement that cut a table by segments and periods; names come from the code, values are bound. */
export class CutQuery {
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
  measured(of: { readonly metricKey: string; readonly kind: string }): string {
    return `m.metric_key = ${this.bind(of.metricKey)} and m.kind = ${this.bind(of.kind)}`;
  }

  bind(value: SqlValue): string {
    return `$${String(this.values.push(value))}`;
  }
}
