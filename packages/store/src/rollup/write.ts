import { removeDays } from "../columns/parts.ts";
import type { Scope } from "../scope.ts";
import { dayOf, runRows, type Sql, type Statement, type Writing } from "../sql.ts";
import {
  answeredUnits,
  askedUnits,
  cellsOf,
  measureUnits,
  merged,
  responseUnits,
  slots,
  type Cell,
  type Counted,
  type SegmentPair,
} from "./cells.ts";
import type { MeasureRow } from "../measures.ts";

/** The columns of the slots. */
export const columns = Array.from({ length: slots }, (_, at) => `n${String(at)}`);

/** The measures of something that is counted. */
export interface CountedAnswers extends Counted {
  readonly measures: readonly MeasureRow[];
}

/** Counts new responses with what they answer. */
export async function addResponses(sql: Sql, scope: Scope, all: readonly CountedAnswers[]): Promise<void> {
  const pairs = await listPairs(sql, scope);
  await addCells(
    sql,
    scope,
    all.flatMap((one) => cellsOf(one, [...responseUnits, ...measureUnits(one.measures)], pairs)),
  );
  await removeParts(sql, scope, all);
}

/** Takes a response that is deleted out of what is counted. */
export async function removeResponse(sql: Sql, scope: Scope, gone: CountedAnswers): Promise<void> {
  const pairs = await listPairs(sql, scope);
  await addCells(sql, scope, cellsOf(gone, [...responseUnits, ...measureUnits(gone.measures)], pairs, -1));
  await removeParts(sql, scope, [gone]);
}

/** Counts what a response answers now in place of what it answered before. */
export async function changeResponse(
  sql: Sql,
  scope: Scope,
  now: CountedAnswers,
  before: readonly MeasureRow[],
): Promise<void> {
  const pairs = await listPairs(sql, scope);
  const removed = cellsOf(now, measureUnits(before), pairs, -1);
  const added = cellsOf(now, measureUnits(now.measures), pairs);
  await addCells(sql, scope, [...removed, ...added]);
  await removeParts(sql, scope, [now]);
}

/**
 * What is kept of these days column by column no longer holds. It comes after the response is written: whoever begins a
 * part waits for those who have written one.
 */
async function removeParts(sql: Sql, scope: Scope, all: readonly Counted[]): Promise<void> {
  for (const [survey, counted] of Map.groupBy(all, (one) => one.survey))
    await removeDays(
      sql,
      scope,
      survey,
      counted.map(({ at }) => dayOf(at)),
    );
}

/** Counts somebody who was asked, at the time when they were. */
export async function addAsked(sql: Sql, scope: Scope, one: Counted): Promise<void> {
  await addCells(sql, scope, cellsOf(one, askedUnits, await listPairs(sql, scope)));
}

/** Counts the answer of somebody who was asked, at the time when they were asked. */
export async function addAnswered(sql: Sql, scope: Scope, one: Counted): Promise<void> {
  await addCells(sql, scope, cellsOf(one, answeredUnits, await listPairs(sql, scope)));
}

/** The pairs of segments that are counted together. */
export async function listPairs(sql: Sql, scope: Scope): Promise<SegmentPair[]> {
  const rows = await sql.all<{ first: string; second: string }>(
    "select first, second from rollup_pairs where unit = $1 and mode = $2 order by first, second",
    [scope.unit, scope.mode],
  );
  return rows.map(({ first, second }) => [first, second]);
}

/** Counts two segments together from now on; the caller counts what is there already. */
export async function addPair(sql: Sql, scope: Scope, [first, second]: SegmentPair): Promise<void> {
  await sql.run("insert into rollup_pairs (unit, mode, first, second) values ($1, $2, $3, $4) on conflict do nothing", [
    scope.unit,
    scope.mode,
    first,
    second,
  ]);
}

/** Adds to sums; those that come to nothing are taken away. */
export async function addCells(sql: Sql, scope: Scope, cells: readonly Cell[]): Promise<void> {
  if (sql.putOff) sql.putOff("rollups", additions, { scope, cells });
  else await addAll(sql, [{ scope, cells }]);
}

interface Addition {
  readonly scope: Scope;
  readonly cells: readonly Cell[];
}

const additions: Writing<Addition> = { all: addAll, once: statementOf };

/** One statement for all sums of one scope, in the order of their keys; null where it takes more. */
function statementOf(sql: Sql, all: readonly Addition[]): Statement | null {
  const [first] = all;
  if (!sql.recordset || !first) return null;
  const { unit, mode } = first.scope;
  if (all.some(({ scope }) => scope.unit !== unit || scope.mode !== mode)) return null;
  const rows = merged(all.flatMap(({ cells }) => cells));
  return rows.length === 0 || rows.some(takesAway) ? null : recordsOf(sql.recordset, first.scope, rows);
}

const keyNames = ["survey", "series", "period", "group1", "group2", "answer"];
const counted = columns.map((name) => `coalesce(${name}, 0)`);
const given = [...keyNames.map((name) => `${name} text`), ...columns.map((name) => `${name} bigint`)].join(", ");
const sums = columns.map((name) => `${name} = rollups.${name} + excluded.${name}`).join(", ");

/** Adds all in one statement, whose text is always the same; what is 0 is left out of what is sent. */
function recordsOf(recordset: NonNullable<Sql["recordset"]>, { unit, mode }: Scope, rows: readonly Cell[]): Statement {
  const records = rows.map(({ survey, series, period, groups: [group1, group2], answer, counts }) => ({
    ...{ survey, series, period, group1, group2, answer },
    ...Object.fromEntries(columns.map((name, slot) => [name, counts[slot]] as const).filter(([, n]) => n !== 0)),
  }));
  return {
    text: `insert into rollups (unit, mode, ${keyNames.join(", ")}, ${columns.join(", ")})
      select $1, $2, ${keyNames.join(", ")}, ${counted.join(", ")} from ${recordset("$3", given)}
      on conflict (unit, mode, survey, series, period, group1, group2, answer) do update set ${sums}`,
    values: [unit, mode, JSON.stringify(records)],
  };
}

const takesAway = ({ counts }: Cell): boolean => counts.some((n) => n < 0);

async function addAll(sql: Sql, additions: readonly Addition[]): Promise<void> {
  const byScope = Map.groupBy(additions, ({ scope: { unit, mode } }) => `${mode} ${unit}`);
  for (const [, those] of [...byScope].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const { scope } of those.slice(0, 1)) await addMerged(sql, scope, merged(those.flatMap(({ cells }) => cells)));
}

async function addMerged(sql: Sql, scope: Scope, rows: readonly Cell[]): Promise<void> {
  if (sql.recordset && rows.length > 0) {
    const { text, values } = recordsOf(sql.recordset, scope, rows);
    await sql.run(text, values);
  } else for (const { slots, cells } of runsOf(rows)) await addSlots(sql, scope, slots, cells);
  const isEmpty = columns.map((name) => `${name} = 0`).join(" and ");
  for (const cell of rows.filter(takesAway))
    await sql.run(
      `delete from rollups where unit = $1 and mode = $2 and survey = $3 and series = $4 and period = $5
       and group1 = $6 and group2 = $7 and answer = $8 and ${isEmpty}`,
      keyOf(scope, cell),
    );
}

const all: readonly number[] = columns.map((_, slot) => slot);

/** An answer is counted in one slot of each of its cells: cells one after another that count in the same are one run. */
function runsOf(rows: readonly Cell[]): { readonly slots: readonly number[]; readonly cells: Cell[] }[] {
  const runs: { slots: readonly number[]; cells: Cell[] }[] = [];
  for (const cell of rows) {
    const slots = slotsOf(cell);
    const last = runs.at(-1);
    if (last && last.slots.join() === slots.join()) last.cells.push(cell);
    else runs.push({ slots, cells: [cell] });
  }
  return runs;
}

/** The only slot that a cell counts in, or all. */
function slotsOf({ counts }: Cell): readonly number[] {
  const slot = counts.findIndex((n) => n !== 0);
  return counts.findLastIndex((n) => n !== 0) === slot ? [slot] : all;
}

/** Adds what cells count in some slots. */
async function addSlots(sql: Sql, scope: Scope, slots: readonly number[], cells: readonly Cell[]): Promise<void> {
  const sums = slots.map((slot) => `n${String(slot)} = rollups.n${String(slot)} + excluded.n${String(slot)}`);
  await runRows(
    sql,
    cells.map((cell) => [...keyOf(scope, cell), ...slots.map((slot) => cell.counts[slot] ?? 0)]),
    (tuples) =>
      `insert into rollups (unit, mode, survey, series, period, group1, group2, answer, ${columns.join(", ")})
       values ${tuples}
       on conflict (unit, mode, survey, series, period, group1, group2, answer) do update set ${sums.join(", ")}`,
    [...Array.from({ length: 8 }, () => null), ...all.map((slot) => (slots.includes(slot) ? null : "0"))],
  );
}

const keyOf = ({ unit, mode }: Scope, { survey, series, period, groups, answer }: Cell): string[] => [
  unit,
  mode,
  survey,
  series,
  period,
  ...groups,
  answer,
];
