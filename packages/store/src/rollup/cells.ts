import { dayOf } from "../sql.ts";
import type { Measured, MeasureRow } from "../measures.ts";

/** Two segments whose combinations are counted too, beside each of them. */
export type SegmentPair = readonly [first: string, second: string];

/** Something that figures count: a response with what it answers, or somebody's being asked. */
export interface Counted {
  readonly survey: string;
  /** When it was submitted, or sent: it belongs to the UTC day and month of this instant. */
  readonly at: number;
  readonly segments: { readonly [name: string]: string };
}

/** How many small whole numbers a cell counts apart: 0 to 10. */
export const slots = 11;

/** What a series counts: one question's answers, responses, or people who were asked and of them those who answered. */
export type Series = { readonly of: Measured } | { readonly of: "responses" | "asked" };

/** One row of sums. */
export interface Cell {
  readonly survey: string;
  readonly series: string;
  readonly period: string;
  /** The values of the series' segments; empty where the series has none. */
  readonly groups: readonly [string, string];
  /** What is counted in the first slot, where it is no whole number from 0 to 10; else empty. */
  readonly answer: string;
  readonly counts: readonly number[];
}

/** The name of a series, cut by these segments. */
export function seriesName({ of }: Series, by: readonly string[]): string {
  return JSON.stringify(typeof of === "string" ? [of, ...by] : ["measured", of.metricKey, of.kind, ...by]);
}

/** What a series' name says. */
export function readSeriesName(name: string): { readonly series: Series; readonly by: readonly string[] } {
  const [of, ...rest] = JSON.parse(name) as ["responses" | "asked" | "measured", ...string[]];
  if (of !== "measured") return { series: { of }, by: rest };
  const [metricKey = "", kind = "", ...by] = rest;
  return { series: { of: { metricKey, kind } }, by };
}

/** The periods that a day is counted in: itself and its month, so that many months are read as fast as few days. */
export const periodsOfDay = (day: string): string[] => [`d${day}`, `m${day.slice(0, 7)}`];

/** How an answer other than a small whole number is named: who answered at all, an option, another number. */
export const anyAnswer = "*";
const optionAnswer = (choice: string): string => `=${choice}`;
const numberAnswer = (value: number): string => `#${String(value)}`;

/** One thing that is counted, by the slot and the answer it goes under. */
export interface Unit {
  readonly series: Series;
  readonly answer: string;
  readonly slot: number;
}

/** What a response is counted as, whatever it answers. */
export const responseUnits: readonly Unit[] = [{ series: { of: "responses" }, answer: "", slot: 0 }];

/** What somebody's being asked is counted as, and the answer to it. */
export const askedUnits: readonly Unit[] = [{ series: { of: "asked" }, answer: "", slot: 0 }];
export const answeredUnits: readonly Unit[] = [{ series: { of: "asked" }, answer: "", slot: 1 }];

/** What answers are counted as: each value, each option, and once whoever chose options. */
export function measureUnits(measures: readonly Pick<MeasureRow, "metricKey" | "kind" | "choice" | "value">[]): Unit[] {
  const values = measures.map(({ metricKey, kind, choice, value }) => ({
    series: { of: { metricKey, kind } },
    ...placeOf(value, choice),
  }));
  const choosing = new Map(
    measures
      .filter(({ choice }) => choice !== "")
      .map(({ metricKey, kind }) => [JSON.stringify([metricKey, kind]), { metricKey, kind }]),
  );
  return [...values, ...[...choosing.values()].map((of) => ({ series: { of }, answer: anyAnswer, slot: 0 }))];
}

/** Where an answer is counted. */
export function placeOf(value: number | null, choice: string): Pick<Unit, "answer" | "slot"> {
  if (choice !== "") return { answer: optionAnswer(choice), slot: 0 };
  const number = value ?? Number.NaN;
  const isSmall = Number.isInteger(number) && number >= 0 && number < slots;
  return isSmall ? { answer: "", slot: number } : { answer: numberAnswer(number), slot: 0 };
}

/** Units of one thing that are added to sums, or taken away from them. */
export interface Addition {
  readonly counted: Counted;
  readonly units: readonly Unit[];
  readonly times: 1 | -1;
}

/** What additions come to: for everybody, by each segment a thing has a value of, and by each pair. */
export function sumsOf(additions: readonly Addition[], pairs: readonly SegmentPair[]): Cell[] {
  const sums = new Sums();
  const names = new Map<string, string>();
  const nameOf = (series: Series, by: readonly string[]): string => {
    const { of } = series;
    const key = [...(typeof of === "string" ? [of] : [of.metricKey, of.kind, ""]), ...by].join("\0");
    const known = names.get(key);
    if (known !== undefined) return known;
    const made = seriesName(series, by);
    names.set(key, made);
    return made;
  };
  for (const { counted, units, times } of additions) {
    const { survey, segments } = counted;
    const cuts = cutsOf(segments, pairs).flatMap((by) => {
      const groups = [segments[by[0] ?? ""] ?? "", segments[by[1] ?? ""] ?? ""] as const;
      return periodsOfDay(dayOf(counted.at)).map((period) => ({ by, groups, period }));
    });
    for (const { by, groups, period } of cuts)
      for (const { series, answer, slot } of units) {
        const { counts } = sums.at({ survey, series: nameOf(series, by), period, groups, answer });
        counts[slot] = (counts[slot] ?? 0) + times;
      }
  }
  return sums.list();
}

const cutsOf = (segments: Counted["segments"], pairs: readonly SegmentPair[]): (readonly string[])[] => [
  [],
  ...Object.keys(segments).map((name) => [name]),
  ...pairs.filter((pair) => pair.every((name) => segments[name] !== undefined)),
];

/** Each cell once, in one order for all. */
export function merged(cells: readonly Cell[]): Cell[] {
  const sums = new Sums();
  for (const cell of cells) {
    const { counts } = sums.at(cell);
    for (const [slot, n] of cell.counts.entries()) counts[slot] = (counts[slot] ?? 0) + n;
  }
  return sums.list();
}

/** Sums that are being made. */
class Sums {
  readonly #sums = new Map<string, Cell & { readonly counts: number[] }>();

  at({ survey, series, period, groups, answer }: Omit<Cell, "counts">): { readonly counts: number[] } {
    const [first, second] = groups;
    // With lengths, so that nothing a segment is called makes two cells one.
    const key = `${survey}\0${series}\0${period}\0${String(first.length)} ${first}${String(second.length)} ${second}${answer}`;
    const known = this.#sums.get(key);
    if (known) return known;
    const made = { survey, series, period, groups, answer, counts: new Array<number>(slots).fill(0) };
    this.#sums.set(key, made);
    return made;
  }

  /** Those that come to something, in one order for all: two writers that wait for each other's rows would wait for ever. */
  list(): Cell[] {
    return [...this.#sums]
      .filter(([, { counts }]) => counts.some((n) => n !== 0))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, cell]) => cell);
  }
}
