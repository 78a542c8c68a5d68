import type { Measured, ValueCount } from "../measures.ts";
import { ColumnWriter, type Column } from "./column.ts";

/** Responses of one day or month of a survey, in the order in which they were given, column by column. */
export interface Part {
  /** How many responses each day has, in order. */
  readonly days: readonly (readonly [day: string, n: number])[];
  readonly columns: ReadonlyMap<string, Column>;
}

/** A response as a part has it. */
export interface PartResponse {
  readonly id: string;
  readonly day: string;
  readonly segments: readonly { readonly name: string; readonly value: string }[];
  readonly measures: readonly (Measured & Omit<ValueCount, "n">)[];
}

/** The name of the column of a segment, and of a question. */
export const segmentColumn = (name: string): string => JSON.stringify(["segment", name]);
export const measureColumn = ({ metricKey, kind }: Measured): string => JSON.stringify(["measured", metricKey, kind]);

/** What a code of a question's column stands for: a value, or the options that were chosen together. */
export const readAnswer = (code: string): (readonly [value: number | null, choice: string])[] =>
  JSON.parse(code) as [number | null, string][];

/** Writes a part response by response. */
export class PartWriter {
  readonly #days: [string, number][] = [];
  readonly #columns = new Map<string, ColumnWriter>();
  #length = 0;

  add({ day, segments, measures }: PartResponse): void {
    const answers = Map.groupBy(measures, measureColumn);
    for (const { name, value } of segments) this.#at(segmentColumn(name)).add(value);
    for (const [name, given] of answers)
      this.#at(name).add(JSON.stringify(given.map(({ value, choice }) => [value, choice])));
    this.#count(day, 1);
  }

  /** Adds all of another part, of later days. */
  addAll({ days, columns }: Part): void {
    for (const [name, column] of columns) this.#at(name).addAll(column);
    for (const [day, n] of days) this.#count(day, n);
  }

  end(): Part {
    const names = [...this.#columns.keys()].sort();
    // What nobody of the last responses has is none for them.
    return { days: this.#days, columns: new Map(names.map((name) => [name, this.#at(name).end()])) };
  }

  /** A column, up to the response that is being added. */
  #at(name: string): ColumnWriter {
    const column = this.#columns.get(name) ?? new ColumnWriter();
    this.#columns.set(name, column);
    column.addNone(this.#length - column.length);
    return column;
  }

  #count(day: string, n: number): void {
    const last = this.#days.at(-1);
    if (last?.[0] === day) last[1] += n;
    else this.#days.push([day, n]);
    this.#length += n;
  }
}
