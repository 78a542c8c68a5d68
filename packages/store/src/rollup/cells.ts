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
  const places = new Map<string, Place>();
  for (const { counted, units, times } of additions) {
    const { survey, at, segments } = counted;
    const named = units.map((unit) => ({ ...unit, key: keyOfUnit(unit) }));
    const periods = periodsOfDay(dayOf(at));
    for (const by of cutsOf(segments, pairs)) {
      const groups = [segments[by[0] ?? ""] ?? "", segments[by[1] ?? ""] ?? ""] as const;
      for (const period of periods) addTo(placeIn(places, { survey, by, groups, period }), named, times);
    }
  }
  return merged([...places.values()].flatMap(({ cells }) => [...cells.values()]));
}

/** Where units are counted, and what they come to there. */
interface Place extends Pick<Cell, "survey" | "period" | "groups"> {
  readonly by: readonly string[];
  readonly cells: Map<string, Cell & { readonly counts: number[] }>;
}

function placeIn(places: Map<string, Place>, { survey, by, groups, period }: Omit<Place, "cells">): Place {
  const key = JSON.stringify([survey, period, by, groups]);
  const known = places.get(key);
  if (known) return known;
  const made = { survey, by, groups, period, cells: new Map() };
  places.set(key, made);
  return made;
}

function addTo(
  { survey, by, groups, period, cells }: Place,
  units: readonly (Unit & { readonly key: string })[],
  times: 1 | -1,
): void {
  for (const { key, series, answer, slot } of units) {
    let cell = cells.get(key);
    if (!cell) {
      cell = { survey, series: seriesName(series, by), period, groups, answer, counts: noCounts() };
      cells.set(key, cell);
    }
    cell.counts[slot] = (cell.counts[slot] ?? 0) + times;
  }
}

const noCounts = (): number[] => new Array<number>(slots).fill(0);

const keyOfUnit = ({ series: { of }, answer }: Unit): string =>
  typeof of === "string" ? of : `${of.metricKey}\0${of.kind}\0${answer}`;

const cutsOf = (segments: Counted["segments"], pairs: readonly SegmentPair[]): (readonly string[])[] => [
  [],
  ...Object.keys(segments).map((name) => [name]),
  ...pairs.filter((pair) => pair.every((name) => segments[name] !== undefined)),
];

/** Each cell once, in one order for all: two writers that wait for each other's rows would wait for ever. */
export function merged(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell & { readonly counts: number[] }>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.survey, cell.series, cell.period, ...cell.groups, cell.answer]);
    const known = sums.get(key);
    if (known) for (const [slot, n] of cell.counts.entries()) known.counts[slot] = (known.counts[slot] ?? 0) + n;
    else sums.set(key, { ...cell, counts: [...cell.counts] });
  }
  return [...sums]
    .filter(([, { counts }]) => counts.some((n) => n !== 0))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, cell]) => cell);
}
