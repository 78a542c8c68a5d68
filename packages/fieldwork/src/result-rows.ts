import type { CheckedMetricQuery, MetricRow } from "@afterword/sdk";
import type { CountRow } from "@afterword/store";
import type { Basis, Figure, Founded, Tally } from "./figures.ts";
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

/** A row with {@link placeOf} it. */
export type PlacedRow = CountedRow & { readonly place: string };

/** A row from a figure; `missing` is how many answered the survey and not the question. */
export function rowOf({ figure, basis }: Founded, missing: number): Counted {
  return { row: bareRow(figure, missing), basis };
}

/** A row from a figure that nothing else is computed from. */
export function bareRow(figure: Figure, missing: number): PlacelessRow {
  return { ...figure, missing, withheld: null, warnings: figure.n > 0 && figure.n < 30 ? ["low_base"] : [] };
}

/** Nothing was counted yet. */
export const emptyTally = (): Tally => ({
  small: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  others: null,
  choices: null,
  n: 0,
});

/** Counts one value or option. */
export function count(tally: Tally, value: number | null, choice: string, n: number): void {
  if (choice !== "") addTo((tally.choices ??= new Map<string, number>()), choice, n);
  else if (value !== null && value in tally.small) tally.small[value] = (tally.small[value] ?? 0) + n;
  else addTo((tally.others ??= new Map<number, number>()), value ?? Number.NaN, n);
}

function addTo<K>(counts: Map<K, number>, key: K, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

type Place = Omit<CountRow, "n">;

/** A group of rows, what is collected of each of its periods, and its values as a part of each row's place. */
interface Group<T> {
  readonly group: MetricRow["group"];
  readonly text: string;
  readonly tallies: Map<Period, T>;
}

/** A period, or all time, with its first day, and as a part of each row's place. */
interface Period {
  readonly label: string | null;
  readonly start: string | null;
  readonly text: string;
}

/** What was collected, and where. */
interface Collected<T> extends Pick<Group<T>, "group"> {
  readonly period: Period;
  readonly place: string;
  readonly tally: T;
}

/** Collects counts by group and period; without either there is exactly one row. */
export class Groups<T> {
  readonly #query: CheckedMetricQuery;
  readonly #empty: () => T;
  readonly #groups = new Map<string | null, Map<string | null, Group<T>>>();
  /** By the month or day, of which several are one period. */
  readonly #periods = new Map<string, Period>();
  readonly #byLabel = new Map<string | null, Period>();

  constructor(query: CheckedMetricQuery, empty: () => T) {
    this.#query = query;
    this.#empty = empty;
    if (query.by.length === 0 && query.period === undefined) this.at({ group1: null, group2: null, period: "" });
  }

  at({ group1, group2, period }: Place): T {
    const { tallies } = this.#groups.get(group1)?.get(group2) ?? this.#addGroup(group1, group2);
    const at = this.#periodAt(period);
    const known = tallies.get(at);
    if (known !== undefined) return known;
    const made = this.#empty();
    tallies.set(at, made);
    return made;
  }

  /** What is collected in a place, if anything was. */
  known({ group1, group2, period }: Place): T | null {
    return this.#groups.get(group1)?.get(group2)?.tallies.get(this.#periodAt(period)) ?? null;
  }

  /** What was collected, by {@link placeOf} of its row. */
  byPlace(): Map<string, T> {
    return new Map(this.#list().map(({ place, tally }) => [place, tally]));
  }

  rows(of: (tally: T) => Counted): PlacedRow[] {
    const all = this.#list().sort((a, b) => (a.place < b.place ? -1 : 1));
    return all.map(({ group, period: { label, start }, place, tally }) => {
      const { row, basis } = of(tally);
      return { row: { group: { ...group }, period: label, ...row }, basis, start, place };
    });
  }

  #list(): Collected<T>[] {
    const all: Collected<T>[] = [];
    for (const seconds of this.#groups.values())
      for (const { group, text, tallies } of seconds.values())
        for (const [period, tally] of tallies) all.push({ group, period, place: placeText(text, period.text), tally });
    return all;
  }

  #addGroup(group1: string | null, group2: string | null): Group<T> {
    const [first, second] = this.#query.by;
    const group = {
      ...(first !== undefined && { [first]: group1 }),
      ...(second !== undefined && { [second]: group2 }),
    };
    const made = { group, text: groupText(group), tallies: new Map<Period, T>() };
    const seconds = this.#groups.get(group1) ?? new Map<string | null, Group<T>>();
    this.#groups.set(group1, seconds.set(group2, made));
    return made;
  }

  #periodAt(monthOrDay: string): Period {
    const known = this.#periods.get(monthOrDay);
    if (known !== undefined) return known;
    const cut = this.#query.period === undefined ? null : { ...this.#query, period: this.#query.period };
    const label = cut && periodOf(cut, monthOrDay);
    const made = this.#byLabel.get(label) ?? {
      ...{ label, start: cut && startOf(cut, monthOrDay) },
      text: JSON.stringify(label),
    };
    this.#byLabel.set(label, made);
    this.#periods.set(monthOrDay, made);
    return made;
  }
}

/** Where a row is, as a text. */
export const placeOf = ({ group, period }: Pick<MetricRow, "group" | "period">): string =>
  placeText(groupText(group), JSON.stringify(period));

const groupText = (group: MetricRow["group"]): string => JSON.stringify(Object.values(group));
const placeText = (group: string, period: string): string => `[${group},${period}]`;
