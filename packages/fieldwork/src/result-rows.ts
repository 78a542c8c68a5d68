import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import type { CountRow } from "@afterword/store";
import type { Basis, figureOf, Tally } from "./figures.ts";
import { periodOf, startOf } from "./periods.ts";

/** A row of figures without its place. */
export type PlacelessRow = Omit<MetricRow, "group" | "period">;

/** A row, and what its figure was computed from: null where nothing is shown, and of a distribution. */
export interface Counted<R = PlacelessRow> {
  readonly row: R;
  readonly basis: Basis | null;
  /** How many answers of different people tell as much as those of the row, where somebody answered more than once. */
  readonly nEff?: number | undefined;
}

/** A row in its place, with the first day of its period. */
export type CountedRow = Counted<MetricRow> & { readonly start: string | null };

/** A row from a figure; `missing` is how many answered the survey and not the question. */
export function rowOf({ basis, ...figure }: ReturnType<typeof figureOf>, missing: number): Counted {
  return { basis, row: bareRow(figure, missing) };
}

/** A row from a figure that nothing else is computed from. */
export function bareRow(figure: Omit<ReturnType<typeof figureOf>, "basis">, missing: number): PlacelessRow {
  return { ...figure, missing, withheld: null, warnings: figure.n > 0 && figure.n < 30 ? ["low_base"] : [] };
}

/** Nothing was counted yet. */
export const emptyTally = (): Tally => ({ numbers: new Map(), choices: null, n: 0 });

/** Counts one value or option. */
export function count(tally: Tally, value: number | null, choice: string, n: number): void {
  const number = value ?? Number.NaN;
  if (choice === "") tally.numbers.set(number, (tally.numbers.get(number) ?? 0) + n);
  else (tally.choices ??= new Map()).set(choice, (tally.choices.get(choice) ?? 0) + n);
}

type Place = Omit<CountRow, "n">;

interface Labelled {
  readonly group: MetricRow["group"];
  readonly period: string | null;
  readonly start: string | null;
}

/** Collects counts by group and period; without either there is exactly one row. */
export class Groups<T> {
  readonly #query: CheckedMetricQuery;
  readonly #empty: () => T;
  /** By group and period, level by level: a key of all three would be made for each row. */
  readonly #found = new Map<string | null, Map<string | null, Map<string, T>>>();
  readonly #labels = new Map<string, { readonly label: string | null; readonly start: string | null }>();
  readonly #labelled = new Map<string, Labelled & { readonly tally: T }>();

  constructor(query: CheckedMetricQuery, empty: () => T) {
    this.#query = query;
    this.#empty = empty;
    if (query.by.length === 0 && query.period === undefined) this.at({ group1: null, group2: null, period: "" });
  }

  at({ group1, group2, period }: Place): T {
    const groups = this.#found.get(group1) ?? new Map<string | null, Map<string, T>>();
    if (groups.size === 0) this.#found.set(group1, groups);
    const periods = groups.get(group2) ?? new Map<string, T>();
    if (periods.size === 0) groups.set(group2, periods);
    const known = periods.get(period);
    if (known !== undefined) return known;
    const tally = this.#labelledAt({ group1, group2, period });
    periods.set(period, tally);
    return tally;
  }

  /** Several months, or days, are one period. */
  #labelledAt({ group1, group2, period }: Place): T {
    const { label, start } = this.#labelOf(period);
    const key = keyOf(group1, group2, label ?? "");
    const known = this.#labelled.get(key);
    if (known) return known.tally;
    const { by } = this.#query;
    const group: Record<string, string | null> = {};
    if (by[0] !== undefined) group[by[0]] = group1;
    if (by[1] !== undefined) group[by[1]] = group2;
    const tally = this.#empty();
    this.#labelled.set(key, { group, period: label, start, tally });
    return tally;
  }

  /** The period that a month or day belongs to; worked out once for all groups. */
  #labelOf(period: string): { readonly label: string | null; readonly start: string | null } {
    const known = this.#labels.get(period);
    if (known) return known;
    const cut = this.#query.period === undefined ? null : { ...this.#query, period: this.#query.period };
    const made = { label: cut && periodOf(cut, period), start: cut && startOf(cut, period) };
    this.#labels.set(period, made);
    return made;
  }

  /** What is collected in a place, if anything was. */
  known(place: Place): T | null {
    const { group1, group2, period } = place;
    const exact = this.#found.get(group1)?.get(group2)?.get(period);
    if (exact !== undefined) return exact;
    return this.#labelled.get(keyOf(group1, group2, this.#labelOf(period).label ?? ""))?.tally ?? null;
  }

  /** What was collected, by {@link placeOf} of its row. */
  byPlace(): Map<string, T> {
    return new Map([...this.#labelled.values()].map((one) => [placeOf(one), one.tally]));
  }

  rows(of: (tally: T) => Counted): CountedRow[] {
    const placed = [...this.#labelled.values()].map((one) => ({ ...one, key: placeOf(one) }));
    placed.sort((a, b) => (a.key < b.key ? -1 : 1));
    return placed.map(({ group, period, start, tally }) => {
      const { row, basis } = of(tally);
      return { row: { group, period, ...row }, basis, start };
    });
  }
}

/** Where a row is, as a text. */
export const placeOf = ({ group, period }: Pick<MetricRow, "group" | "period">): string =>
  JSON.stringify([Object.values(group), period]);

/** No value of a segment is something else than an empty one. */
const keyOf = (group1: string | null, group2: string | null, period: string): string =>
  `${group1 ?? "\0"}\0${group2 ?? "\0"}\0${period}`;
