import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import type { CountRow } from "@afterword/store";
import type { Figure, Tally } from "./figures.ts";
import { periodOf } from "./periods.ts";

/** A row of figures without its place. */
export type PlacelessRow = Omit<MetricRow, "group" | "period">;

/** A row from a figure; `missing` is how many answered the survey and not the question. */
export function rowOf(figure: Figure, missing: number): PlacelessRow {
  const isLow = figure.n > 0 && figure.n < 30;
  return { ...figure, missing, withheld: null, warnings: isLow ? ["low_base"] : [] };
}

/** Nothing was counted yet. */
export const emptyTally = (): Tally => ({ numbers: new Map(), choices: new Map(), n: 0 });

/** Counts one value or option. */
export function count(tally: Tally, value: number | null, choice: string, n: number): void {
  const number = value ?? Number.NaN;
  if (choice === "") tally.numbers.set(number, (tally.numbers.get(number) ?? 0) + n);
  else tally.choices.set(choice, (tally.choices.get(choice) ?? 0) + n);
}

/** Collects counts by group and period; without either there is exactly one row. */
export class Groups<T> {
  readonly #query: CheckedMetricQuery;
  readonly #empty: () => T;
  readonly #found = new Map<string, { group: MetricRow["group"]; period: string | null; tally: T }>();

  constructor(query: CheckedMetricQuery, empty: () => T) {
    this.#query = query;
    this.#empty = empty;
    if (query.by.length === 0 && query.period === undefined) this.at({ group1: null, group2: null, period: "" });
  }

  at(row: Omit<CountRow, "n">): T {
    const values = [row.group1, row.group2];
    const group = Object.fromEntries(this.#query.by.map((segment, at) => [segment, values[at] ?? null]));
    const period = this.#query.period === undefined ? null : periodOf(this.#query.period, row.period);
    const key = JSON.stringify([Object.values(group), period]);
    const found = this.#found.get(key) ?? { group, period, tally: this.#empty() };
    this.#found.set(key, found);
    return found.tally;
  }

  rows(of: (tally: T) => PlacelessRow): MetricRow[] {
    const keys = [...this.#found.keys()].sort();
    return keys.flatMap((key) => {
      const found = this.#found.get(key);
      return found ? [{ group: found.group, period: found.period, ...of(found.tally) }] : [];
    });
  }
}
