import { dayMs } from "@afterword/sdk";
import type { AnswerCounts, CountRow, Cut, Measured, ValuesRow } from "../measures.ts";
import { isByComments } from "../cut-query.ts";
import { isByFacts } from "../fact-cuts.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { anyAnswer, type SegmentPair, type Series } from "./cells.ts";
import { readSeries, type SeriesRow } from "./series.ts";
import { listPairs } from "./write.ts";

/** Whether sums answer a cut: whole UTC days, and no segment, one, or two that are counted together. */
export async function covers(sql: Sql, scope: Scope, cut: Cut): Promise<boolean> {
  const names = namesOf(cut);
  if (isByFacts(cut) || isByComments(cut)) return false;
  if (![cut.from, cut.to].every((bound) => bound === null || bound % dayMs === 0)) return false;
  return names.length < 2 || pairOf(await listPairs(sql, scope), names) !== null;
}

const namesOf = ({ by, where }: Cut): string[] => [...new Set([...Object.keys(where), ...by])];

/** The pair that has these two segments, in its own order; null where none has. */
function pairOf(pairs: readonly SegmentPair[], names: readonly string[]): SegmentPair | null {
  return names.length > 2 ? null : (pairs.find((pair) => names.every((name) => pair.includes(name))) ?? null);
}

/** What was answered to a question; `isMultiple` where one may give several choices. */
export async function countAnswers(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
  isMultiple: boolean,
): Promise<AnswerCounts> {
  const [answered, values]: [CountRow[], ValuesRow[]] = [[], []];
  for (const sum of await readSums(sql, scope, { of }, cut)) {
    if (sum.answer === anyAnswer) answered.push(sum);
    else values.push(valuesOf(sum));
  }
  const responses = await readSums(sql, scope, { of: "responses" }, cut);
  return { values, answered: isMultiple ? answered : null, responses };
}

const none: ValuesRow["counted"] = [];

/** What a row of sums counted: small whole numbers, or one option or other number. */
function valuesOf(sum: Sum): ValuesRow {
  const { group1, group2, period, answer, counts, n } = sum;
  if (answer === "") return { group1, group2, period, small: counts, counted: none };
  const name = answer.slice(1);
  const one = answer.startsWith("=") ? { value: null, choice: name } : { value: Number(name), choice: "" };
  return { group1, group2, period, small: [], counted: [{ ...one, n }] };
}

/** How many people were asked, and how many of those invitations were answered; by when they were asked. */
export async function countAsked(
  sql: Sql,
  scope: Scope,
  cut: Cut,
): Promise<(CountRow & { readonly answered: number })[]> {
  const sums = await readSums(sql, scope, { of: "asked" }, cut);
  return sums.map(({ group1, group2, period, n, counts }) => ({
    ...{ group1, group2, period, n },
    answered: counts[1] ?? 0,
  }));
}

/** A sum where it belongs; `n` is what its first slot counts. */
interface Sum extends CountRow {
  readonly answer: string;
  readonly counts: readonly number[];
}

/**
 * Reads a series by the groups of a cut. What has no value of a segment is counted nowhere by itself: it is what the
 * values leave of everybody, so that a segment that is declared later needs nothing counted again.
 */
async function readSums(sql: Sql, scope: Scope, series: Series, cut: Cut): Promise<Sum[]> {
  const fixed = Object.keys(cut.where);
  const groups = cut.by.filter((name) => !fixed.includes(name));
  const pairs = await listPairs(sql, scope);
  const found: Sum[] = [];
  const left = new Sums();
  for (const free of subsetsOf(groups)) {
    const names = [...fixed, ...free];
    const by = names.length < 2 ? names : (pairOf(pairs, names) ?? names);
    const rows = await readSeries(sql, scope, series, cut, by);
    for (const without of subsetsOf(free)) {
      const read = readingOf(
        cut.by.map((name) => (without.includes(name) ? -1 : by.indexOf(name))),
        by.length,
      );
      if (without.length > 0 || free.length < groups.length) left.add(rows, read, without.length % 2 === 0 ? 1 : -1);
      else found.push(...rows.map((row) => sumOf(row, read)));
    }
  }
  return [...found, ...left.list()];
}

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]]);

/** Where in a row the values of a cut's segments are, null being nowhere, and where its counts begin. */
interface Reading {
  readonly first: number | null;
  readonly second: number | null;
  readonly counts: number;
}

/** Segments come after period and answer. */
const before = 2;

function readingOf([first = -1, second = -1]: readonly number[], segments: number): Reading {
  const at = (place: number) => (place < 0 ? null : before + place);
  return { first: at(first), second: at(second), counts: before + segments };
}

const textAt = (row: SeriesRow, at: number | null): string | null => (at === null ? null : (row[at] as string));

function sumOf(row: SeriesRow, read: Reading): Sum {
  const counts = row.slice(read.counts) as number[];
  const [group1, group2] = [textAt(row, read.first), textAt(row, read.second)];
  return { group1, group2, period: row[0], n: counts[0] ?? 0, answer: row[1], counts };
}

/**
 * What the values of segments leave of everybody: taken away once for each segment, so that what is in two groups is
 * taken away once.
 */
class Sums {
  readonly #periods = new Map<string, Map<string, Left[]>>();

  add(rows: readonly SeriesRow[], read: Reading, sign: 1 | -1): void {
    for (const row of rows) {
      const { counts } = this.#at(row, read);
      for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + sign * Number(row[read.counts + at]);
    }
  }

  list(): Sum[] {
    const all = [...this.#periods.values()].flatMap((answers) => [...answers.values()].flat());
    return all.filter(({ counts }) => counts.some((n) => n !== 0)).map((sum) => ({ ...sum, n: sum.counts[0] ?? 0 }));
  }

  #at(row: SeriesRow, read: Reading): Left {
    const [period, answer] = [row[0], row[1]];
    const groups = this.#periods.get(period)?.get(answer) ?? this.#addGroups(period, answer);
    const [group1, group2] = [textAt(row, read.first), textAt(row, read.second)];
    const known = groups.find((one) => one.group1 === group1 && one.group2 === group2);
    if (known) return known;
    const made = { group1, group2, period, answer, counts: row.slice(read.counts).map(() => 0) };
    groups.push(made);
    return made;
  }

  #addGroups(period: string, answer: string): Left[] {
    const answers = this.#periods.get(period) ?? new Map<string, Left[]>();
    const groups: Left[] = [];
    this.#periods.set(period, answers.set(answer, groups));
    return groups;
  }
}

/** What is left of a sum so far. */
type Left = Omit<Sum, "n"> & { readonly counts: number[] };
