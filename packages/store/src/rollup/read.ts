import type { AnswerCounts, CountRow, Cut, Measured, ValueCount } from "../measures.ts";
import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { anyAnswer, type SegmentPair, type Series } from "./cells.ts";
import { readSeries, type SeriesRow } from "./series.ts";
import { listPairs } from "./write.ts";

const dayMs = 86_400_000;

/** Whether sums answer a cut: whole UTC days, and no segment, one, or two that are counted together. */
export async function covers(sql: Sql, scope: Scope, cut: Cut): Promise<boolean> {
  const names = namesOf(cut);
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
    values: values.map(({ group1, group2, period, answer, counts }) => ({
      ...{ group1, group2, period },
      counted: countedOf(answer, counts).filter(({ n }) => n !== 0),
    })),
    answered: isMultiple ? answered.map(firstCount) : null,
    responses: (await readSums(sql, scope, { of: "responses" }, cut)).map(firstCount),
  };
}

const isAnyAnswer = ({ answer }: Sum): boolean => answer === anyAnswer;
const firstCount = ({ group1, group2, period, counts }: Sum): CountRow => ({
  group1,
  group2,
  period,
  n: counts[0] ?? 0,
});

/** What a row of sums counted: one option, one number, or each small whole number. */
function countedOf(answer: string, counts: readonly number[]): ValueCount[] {
  const [n = 0] = counts;
  if (answer.startsWith("=")) return [{ value: null, choice: answer.slice(1), n }];
  if (answer.startsWith("#")) return [{ value: Number(answer.slice(1)), choice: "", n }];
  return counts.map((times, value) => ({ value, choice: "", n: times }));
}

/** How many people were asked, and how many of those invitations were answered; by when they were asked. */
export async function countAsked(
  sql: Sql,
  scope: Scope,
  cut: Cut,
): Promise<(CountRow & { readonly answered: number })[]> {
  const sums = await readSums(sql, scope, { of: "asked" }, cut);
  return sums.map(({ group1, group2, period, counts }) => ({
    ...{ group1, group2, period },
    n: counts[0] ?? 0,
    answered: counts[1] ?? 0,
  }));
}

/** A sum where it belongs. */
interface Sum extends Omit<CountRow, "n"> {
  readonly answer: string;
  readonly counts: readonly number[];
}

/**
 * Reads a series by the groups of a cut. What has no value of a segment is counted nowhere by itself: it is what the
 * values leave of everybody, so that a segment that is declared later needs nothing counted again.
 */
async function readSums(sql: Sql, scope: Scope, series: Series, cut: Cut): Promise<Sum[]> {
  const fixed = Object.keys(cut.where);
  const pairs = await listPairs(sql, scope);
  const sums = new Map<string, Sum & { readonly counts: number[] }>();
  for (const free of subsetsOf(cut.by.filter((name) => !fixed.includes(name)))) {
    const names = [...fixed, ...free];
    const by = names.length < 2 ? names : (pairOf(pairs, names) ?? names);
    const rows = await readSeries(sql, scope, series, cut, by);
    for (const without of subsetsOf(free)) addRows(sums, rows, { cut, by, without });
  }
  return [...sums.values()].filter(({ counts }) => counts.some((n) => n !== 0));
}

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]]);

/**
 * Counts rows where they have no value of some segments: taken away once for each of these, so that what is in two groups
 * is taken away once.
 */
function addRows(
  sums: Map<string, Sum & { readonly counts: number[] }>,
  rows: readonly SeriesRow[],
  { cut, by, without }: { readonly cut: Cut; readonly by: readonly string[]; readonly without: readonly string[] },
): void {
  const valueOf = cut.by.slice(0, 2).map((name): ((row: SeriesRow) => string | null) => {
    if (without.includes(name)) return () => null;
    if (by[0] === name) return ({ group1 }) => group1;
    return by[1] === name ? ({ group2 }) => group2 : () => null;
  });
  const sign = without.length % 2 === 0 ? 1 : -1;
  for (const row of rows) {
    const group1 = valueOf[0]?.(row) ?? null;
    const group2 = valueOf[1]?.(row) ?? null;
    const { period, answer, counts } = row;
    const key = `${group1 ?? "\0"}\0${group2 ?? "\0"}\0${period}\0${answer}`;
    const sum = sums.get(key) ?? { group1, group2, period, answer, counts: counts.map(() => 0) };
    sums.set(key, sum);
    for (let at = 0; at < counts.length; at++) sum.counts[at] = (sum.counts[at] ?? 0) + sign * (counts[at] ?? 0);
  }
}
