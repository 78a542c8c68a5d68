import type { Measured, ValueCount } from "../measures.ts";
import { ColumnWriter, type Column } from "./column.ts";
import { hashOf, isWithin, levelFor } from "./sampling.ts";

/** Responses of one day or month of a survey, in the order in which they were given, column by column. */
export interface Part {
  /** How many responses each day has, in order, and which part of its people are told apart: one in 2 to the power of `level`. */
  readonly days: readonly (readonly [day: string, n: number, level: number])[];
  readonly columns: ReadonlyMap<string, Column>;
}

/** A response as a part has it. */
export interface PartResponse {
  readonly id: string;
  readonly day: string;
  /** Who answered; whoever is not known is a person of their own. Null where nobody answers, of an event. */
  readonly person: string | null;
  readonly segments: readonly { readonly name: string; readonly value: string }[];
  readonly measures: readonly (Measured & Omit<ValueCount, "n">)[];
}

/** Where a slice of a day's responses ends. */
export interface PartPosition {
  readonly submittedAt: number;
  readonly id: string;
}

/** Whether a part says who answered: those that were written by earlier versions do not. */
export const tellsPeople = ({ days }: Pick<Part, "days">): boolean =>
  days.every(({ length }) => (length as number) > 2);

/** The name of the column of a segment, and of a question. */
export const segmentColumn = (name: string): string => JSON.stringify(["segment", name]);
export const measureColumn = ({ metricKey, kind }: Measured): string => JSON.stringify(["measured", metricKey, kind]);

/** The column of who answered: a hash of each person who is in the sample of the day. */
export const peopleColumn = JSON.stringify(["people"]);

/** What a code of a question's column stands for: a value, or the options that were chosen together. */
export const readAnswer = (code: string): (readonly [value: number | null, choice: string])[] =>
  JSON.parse(code) as [number | null, string][];

/** Writes a part response by response. */
export class PartWriter {
  readonly #days: [string, number, number][] = [];
  readonly #columns = new Map<string, ColumnWriter>();
  /** Who answered on the day that is being added. */
  #people: string[] = [];
  #length = 0;

  add({ day, person, segments, measures }: PartResponse): void {
    if (this.#days.at(-1)?.[0] !== day) this.#beginDay(day);
    const answers = Map.groupBy(measures, measureColumn);
    for (const { name, value } of segments) this.#at(segmentColumn(name)).add(value);
    for (const [name, given] of answers)
      this.#at(name).add(JSON.stringify(given.map(({ value, choice }) => [value, choice])));
    if (person !== null) this.#people.push(hashOf(person));
    const today = this.#days.at(-1);
    if (today) today[1]++;
    this.#length++;
  }

  /** Adds all of another part, of later days. */
  addAll({ days, columns }: Part): void {
    this.#endDay();
    for (const [name, column] of columns) this.#at(name).addAll(column);
    for (const [day, n, level] of days) {
      this.#days.push([day, n, level]);
      this.#length += n;
    }
  }

  end(): Part {
    this.#endDay();
    const names = [...this.#columns.keys()].sort();
    // What nobody of the last responses has is none for them.
    return { days: this.#days, columns: new Map(names.map((name) => [name, this.#at(name).end()])) };
  }

  /** A column, up to the response that is being added. */
  #at(name: string, length = this.#length): ColumnWriter {
    const column = this.#columns.get(name) ?? new ColumnWriter();
    this.#columns.set(name, column);
    column.addNone(length - column.length);
    return column;
  }

  #beginDay(day: string): void {
    this.#endDay();
    this.#days.push([day, 0, 0]);
  }

  /** Of a day with many people only a part of them is told apart. */
  #endDay(): void {
    const today = this.#days.at(-1);
    if (!today || this.#people.length === 0) return;
    today[2] = levelFor(this.#people);
    const column = this.#at(peopleColumn, this.#length - this.#people.length);
    for (const hash of this.#people) column.add(isWithin(hash, today[2]) ? hash : null);
    this.#people = [];
  }
}
