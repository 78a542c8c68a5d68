import type { CountRow, Cut, Measured } from "../measures.ts";
import type { Scope } from "../scope.ts";
import { dayOf, type Sql, type SqlValue } from "../sql.ts";
import { anyAnswer, seriesName, type SegmentPair, type Series } from "./cells.ts";
import { columns, listPairs } from "./write.ts";

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

/** How often each value and choice was given. */
export async function countValues(
  sql: Sql,
  scope: Scope,
  of: Measured,
  cut: Cut,
): Promise<(CountRow & { readonly value: number | null; readonly choice: string })[]> {
  const sums = await readSums(sql, scope, { of }, cut);
  return sums
    .filter(({ answer }) => answer !== anyAnswer)
    .flatMap(({ answer, counts, ...place }) =>
      answersOf(answer, counts)
        .filter(({ n }) => n !== 0)
        .map((one) => ({ ...place, ...one })),
    );
}

/** What a row of sums counted: one option, one number, or each small whole number. */
function answersOf(answer: string, counts: readonly number[]): { value: number | null; choice: string; n: number }[] {
  const [n = 0] = counts;
  if (answer.startsWith("=")) return [{ value: null, choice: answer.slice(1), n }];
  if (answer.startsWith("#")) return [{ value: Number(answer.slice(1)), choice: "", n }];
  return counts.map((times, value) => ({ value, choice: "", n: times }));
}

/** How many responses answered, where one may give several choices. */
export async function countAnswered(sql: Sql, scope: Scope, of: Measured, cut: Cut): Promise<CountRow[]> {
  const sums = await readSums(sql, scope, { of }, cut);
  return sums
    .filter(({ answer }) => answer === anyAnswer)
    .map(({ group1, group2, period, counts }) => ({ group1, group2, period, n: counts[0] ?? 0 }));
}

/** How many responses there are, whatever they answered. */
export async function countResponses(sql: Sql, scope: Scope, cut: Cut): Promise<CountRow[]> {
  const sums = await readSums(sql, scope, { of: "responses" }, cut);
  return sums.map(({ group1, group2, period, counts }) => ({ group1, group2, period, n: counts[0] ?? 0 }));
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
  const sums = new Sums(cut.by);
  for (const free of subsetsOf(cut.by.filter((name) => !fixed.includes(name)))) {
    const names = [...fixed, ...free];
    const by = names.length < 2 ? names : (pairOf(pairs, names) ?? names);
    const rows = await readSeries(sql, scope, seriesName(series, by), cut, by);
    for (const without of subsetsOf(free))
      for (const row of rows) sums.add({ ...row, values: { ...cut.where, ...row.values } }, without);
  }
  return sums.list();
}

/** Sums by their places, put together from rows that are added here and taken away there. */
class Sums {
  readonly #by: readonly string[];
  readonly #found = new Map<string, { place: Omit<CountRow, "n">; answer: string; counts: number[] }>();

  constructor(by: readonly string[]) {
    this.#by = by;
  }

  /** Counts a row where it has no value of some segments: taken away once for each, so that what is in two is taken once. */
  add({ values, period, answer, counts }: SeriesRow, without: readonly string[]): void {
    const [group1 = null, group2 = null] = this.#by.map((name) =>
      without.includes(name) ? null : (values[name] ?? null),
    );
    const key = JSON.stringify([group1, group2, period, answer]);
    const found = this.#found.get(key) ?? { place: { group1, group2, period }, answer, counts: counts.map(() => 0) };
    this.#found.set(key, found);
    const sign = without.length % 2 === 0 ? 1 : -1;
    for (const [at, n] of counts.entries()) found.counts[at] = (found.counts[at] ?? 0) + sign * n;
  }

  list(): Sum[] {
    return [...this.#found.values()]
      .filter(({ counts }) => counts.some((n) => n !== 0))
      .map(({ place, answer, counts }) => ({ ...place, answer, counts }));
  }
}

const subsetsOf = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]]);

interface SeriesRow {
  readonly values: { readonly [segment: string]: string };
  readonly period: string;
  readonly answer: string;
  readonly counts: readonly number[];
}

async function readSeries(
  sql: Sql,
  scope: Scope,
  series: string,
  cut: Cut,
  by: readonly string[],
): Promise<SeriesRow[]> {
  const found: SeriesRow[] = [];
  for (const [from, to] of rangesOf(cut)) {
    const values: SqlValue[] = [scope.unit, scope.mode, cut.survey, series, from, to];
    const bind = (value: SqlValue) => `$${String(values.push(value))}`;
    const filters = by.flatMap((name, at) =>
      cut.where[name] === undefined ? [] : [`and group${String(at + 1)} = ${bind(cut.where[name])}`],
    );
    const period = `substr(period, 2, ${String(cut.dayChars)})`;
    const rows = await sql.all<Record<string, string | number>>(
      `select group1, group2, ${period} as period, answer, ${columns.map((name) => `sum(${name}) as ${name}`).join(", ")}
       from rollups where unit = $1 and mode = $2 and survey = $3 and series = $4 and period >= $5 and period < $6
       ${filters.join(" ")} group by group1, group2, ${period}, answer`,
      values,
    );
    for (const row of rows)
      found.push({
        values: Object.fromEntries(by.map((name, at) => [name, String(row[`group${String(at + 1)}`])])),
        period: String(row["period"]),
        answer: String(row["answer"]),
        counts: columns.map((name) => Number(row[name])),
      });
  }
  return found;
}

/** The stretches of days and months that make up a cut: months wherever a whole one will do. */
export function rangesOf({ from, to, dayChars }: Pick<Cut, "from" | "to" | "dayChars">): [from: string, to: string][] {
  const [start, end] = [from === null ? null : dayOf(from), to === null ? null : dayOf(to)];
  const days = (first: string | null, last: string | null): [string, string] => [
    `d${first ?? ""}`,
    last === null ? "e" : `d${last}`,
  ];
  if (dayChars === 10) return [days(start, end)];
  const firstMonth = start === null ? null : start.endsWith("-01") ? start.slice(0, 7) : monthAfter(start);
  const lastMonth = end === null ? null : end.slice(0, 7);
  if (firstMonth !== null && lastMonth !== null && firstMonth >= lastMonth) {
    // No whole month is between them, or none but the days around the first of one.
    return [days(start, end)];
  }
  return [
    ...(start === null || start.endsWith("-01") ? [] : [days(start, `${firstMonth ?? ""}-01`)]),
    [`m${firstMonth ?? ""}`, lastMonth === null ? "n" : `m${lastMonth}`] satisfies [string, string],
    ...(end === null || end.endsWith("-01") ? [] : [days(`${lastMonth ?? ""}-01`, end)]),
  ];
}

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return dayOf(Date.UTC(year, month)).slice(0, 7);
}
