import { dayMs } from "@afterword/sdk";
import type { AnswerCounts, CountRow, Cut, Measured, ValuesRow } from "../measures.ts";
import { isByFacts } from "../fact-cuts.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { anyAnswer, type SegmentPair, type Series } from "./cells.ts";
import { readSeries, type SeriesRow } from "./series.ts";
import { listPairs } from "./write.ts";

/** Whether sums answer a cut: whole UTC days, and no segment, one, or two that are counted together. */
export async function covers(sql: Sql, scope: Scope, cut: Cut): Promise<boolean> {
  const names = namesOf(cut);
  if (isByFacts(cut)) return false;
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
  const sums = await readSums(sql, scope, { of }, cut);
  const [answered, values] = [sums.filter(isAnyAnswer), sums.filter((sum) => !isAnyAnswer(sum))];
  return {
    values: values.map(valuesOf),
    answered: isMultiple ? answered : null,
    responses: await readSums(sql, scope, { of: "responses" }, cut),
  };
}

const isAnyAnswer = ({ answer }: Sum): boolean => answer === anyAnswer;
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
      const places = cut.by.slice(0, 2).map((name) => (without.includes(name) ? -1 : by.indexOf(name)));
      if (without.length === 0 && free.length === groups.length) found.push(...rows.map((row) => sumOf(row, places)));
      else left.add(rows, places, without.length % 2 === 0 ? 1 : -1);
    }
  }
  return [...found, ...left.list()];
}

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]]);

/** Which of a row's segments each segment of the cut is; less than 0 for none. */
type Places = readonly number[];

const valueAt = (row: SeriesRow, place = -1): string | null => (place === 0 ? row[0] : place === 1 ? row[1] : null);

/** How many values of a row come before its counts. */
const before = 4;

function sumOf(row: SeriesRow, [first, second]: Places): Sum {
  const counts = row.slice(before) as number[];
  const [, , period, answer] = row;
  return { group1: valueAt(row, first), group2: valueAt(row, second), period, n: counts[0] ?? 0, answer, counts };
}

/**
 * What the values of segments leave of everybody: taken away once for each segment, so that what is in two groups is
 * taken away once.
 */
class Sums {
  readonly #periods = new Map<string, Map<string, (Omit<Sum, "n"> & { readonly counts: number[] })[]>>();

  add(rows: readonly SeriesRow[], places: Places, sign: 1 | -1): void {
    for (const row of rows) {
      const { counts } = this.#at(row, places);
      for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + sign * Number(row[before + at]);
    }
  }

  list(): Sum[] {
    const all = [...this.#periods.values()].flatMap((answers) => [...answers.values()].flat());
    return all.filter(({ counts }) => counts.some((n) => n !== 0)).map((sum) => ({ ...sum, n: sum.counts[0] ?? 0 }));
  }

  #at(row: SeriesRow, [first, second]: Places) {
    const [, , period, answer] = row;
    const answers = this.#periods.get(period) ?? new Map<string, (Omit<Sum, "n"> & { readonly counts: number[] })[]>();
    if (answers.size === 0) this.#periods.set(period, answers);
    const groups = answers.get(answer) ?? [];
    if (groups.length === 0) answers.set(answer, groups);
    const [group1, group2] = [valueAt(row, first), valueAt(row, second)];
    const known = groups.find((one) => one.group1 === group1 && one.group2 === group2);
    if (known) return known;
    const made = { group1, group2, period, answer, counts: Array.from({ length: row.length - before }, () => 0) };
    groups.push(made);
    return made;
  }
}
