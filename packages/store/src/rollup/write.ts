import { removeDays } from "../columns/parts.ts";
import type { Scope } from "../scope.ts";
import { dayOf, runRows, type Sql, type Statement, type Writing } from "../sql.ts";
import {
  answeredUnits,
  askedUnits,
  measureUnits,
  responseUnits,
  slots,
  sumsOf,
  type Addition,
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
  await add(
    sql,
    scope,
    all.map((counted) => ({ counted, units: [...responseUnits, ...measureUnits(counted.measures)], times: 1 })),
  );
  await removeParts(sql, scope, all);
}

/** Takes a response that is deleted out of what is counted. */
export async function removeResponse(sql: Sql, scope: Scope, gone: CountedAnswers): Promise<void> {
  await removeResponses(sql, scope, [gone]);
}

/** Takes responses that are deleted out of what is counted. */
export async function removeResponses(sql: Sql, scope: Scope, gone: readonly CountedAnswers[]): Promise<void> {
  await add(
    sql,
    scope,
    gone.map((one) => ({ counted: one, units: [...responseUnits, ...measureUnits(one.measures)], times: -1 })),
  );
  await removeParts(sql, scope, gone);
}

/** Counts what a response answers now in place of what it answered before. */
export async function changeResponse(
  sql: Sql,
  scope: Scope,
  now: CountedAnswers,
  before: readonly MeasureRow[],
): Promise<void> {
  await add(sql, scope, [
    { counted: now, units: measureUnits(before), times: -1 },
    { counted: now, units: measureUnits(now.measures), times: 1 },
  ]);
  await removeParts(sql, scope, [now]);
}

/** Counts somebody who was asked, at the time when they were. */
export async function addAsked(sql: Sql, scope: Scope, counted: Counted): Promise<void> {
  await add(sql, scope, [{ counted, units: askedUnits, times: 1 }]);
}

/** Counts the answer of somebody who was asked, at the time when they were asked. */
export async function addAnswered(sql: Sql, scope: Scope, counted: Counted): Promise<void> {
  await add(sql, scope, [{ counted, units: answeredUnits, times: 1 }]);
}

/** Somebody who was asked, with whether they answered. */
export interface CountedAsked extends Counted {
  readonly isAnswered: boolean;
}

/** Counts people who were asked, at the times when they were; or takes them out, where their invitations are deleted. */
export async function changeAsked(
  sql: Sql,
  scope: Scope,
  all: readonly CountedAsked[],
  times: Addition["times"],
): Promise<void> {
  const units = (isAnswered: boolean) => (isAnswered ? [...askedUnits, ...answeredUnits] : askedUnits);
  await add(
    sql,
    scope,
    all.map((counted) => ({ counted, units: units(counted.isAnswered), times })),
  );
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

/** Something of a scope that is put off to just before the commit. */
interface Scoped<T> {
  readonly scope: Scope;
  readonly some: readonly T[];
}

/** What is put off, scope by scope, in one order for all. */
function byScope<T>(parts: readonly Scoped<T>[]): (readonly [scope: Scope, some: readonly T[]])[] {
  const scopes = [...Map.groupBy(parts, ({ scope: { unit, mode } }) => `${mode} ${unit}`)];
  scopes.sort(([a], [b]) => (a < b ? -1 : 1));
  return scopes.flatMap(([, those]) =>
    those.slice(0, 1).map(({ scope }) => [scope, those.flatMap(({ some }) => some)] as const),
  );
}

async function add(sql: Sql, scope: Scope, some: readonly Addition[]): Promise<void> {
  if (sql.putOff) sql.putOff("rollups", adding, { scope, some });
  else await addAll(sql, [{ scope, some }]);
}

const adding: Writing<Scoped<Addition>> = { all: addAll, once: addOnce };

/** One statement for all sums of one scope, in the order of their keys; null where it takes more. */
async function addOnce(sql: Sql, parts: readonly Scoped<Addition>[]): Promise<Statement | null> {
  const [first, ...others] = byScope(parts);
  if (!sql.recordset || !first || others.length > 0) return null;
  const [scope, additions] = first;
  const cells = sumsOf(additions, await listPairs(sql, scope));
  return cells.length === 0 || cells.some(takesAway) ? null : recordsOf(sql.recordset, scope, cells);
}

async function addAll(sql: Sql, parts: readonly Scoped<Addition>[]): Promise<void> {
  for (const [scope, additions] of byScope(parts))
    await addCells(sql, scope, sumsOf(additions, await listPairs(sql, scope)));
}

/**
 * What is kept of these days column by column no longer holds. It comes after the response is written: whoever begins a
 * part waits for those who have written one.
 */
async function removeParts(sql: Sql, scope: Scope, all: readonly Counted[]): Promise<void> {
  const some = all.map(({ survey, at }) => ({ survey, day: dayOf(at) }));
  if (sql.putOff) sql.putOff("answer_parts", removing, { scope, some });
  else await removeAll(sql, [{ scope, some }]);
}

const removing: Writing<Scoped<CountedDay>> = { all: removeAll };

/** A day of a survey, of which something changed. */
interface CountedDay {
  readonly survey: string;
  readonly day: string;
}

async function removeAll(sql: Sql, parts: readonly Scoped<CountedDay>[]): Promise<void> {
  for (const [scope, all] of byScope(parts))
    for (const [survey, days] of Map.groupBy(all, (one) => one.survey))
      await removeDays(
        sql,
        scope,
        survey,
        days.map(({ day }) => day),
      );
}

/** Adds to sums; those that come to nothing are taken away. */
export async function addCells(sql: Sql, scope: Scope, cells: readonly Cell[]): Promise<void> {
  if (sql.recordset && cells.length > 0) {
    const { text, values } = recordsOf(sql.recordset, scope, cells);
    await sql.run(text, values);
  } else
    await runRows(
      sql,
      cells.map((cell) => [...keyOf(scope, cell), ...cell.counts]),
      upsert,
    );
  const lessened = Map.groupBy(cells.filter(takesAway), ({ survey, series, period }) =>
    JSON.stringify([survey, series, period]),
  );
  for (const [key] of lessened)
    await sql.run(
      `delete from rollups where unit = $1 and mode = $2 and survey = $3 and series = $4 and period = $5
       and ${isEmpty}`,
      [scope.unit, scope.mode, ...(JSON.parse(key) as string[])],
    );
}

const takesAway = ({ counts }: Cell): boolean => counts.some((n) => n < 0);

const isEmpty = columns.map((name) => `${name} = 0`).join(" and ");

const sums = columns.map((name) => `${name} = rollups.${name} + excluded.${name}`).join(", ");

const upsert = {
  before: `insert into rollups (unit, mode, survey, series, period, group1, group2, answer, ${columns.join(", ")}) values `,
  after: ` on conflict (unit, mode, survey, series, period, group1, group2, answer)
    do update set ${sums}`,
};

const keyNames = ["survey", "series", "period", "group1", "group2", "answer"];
const given = [...keyNames.map((name) => `${name} text`), ...columns.map((name) => `${name} bigint`)].join(", ");
const counted = columns.map((name) => `coalesce(${name}, 0)`).join(", ");

/** Adds all in one statement, whose text is always the same; what is 0 is left out of what is sent. */
function recordsOf(recordset: NonNullable<Sql["recordset"]>, { unit, mode }: Scope, cells: readonly Cell[]): Statement {
  const records = cells.map(({ survey, series, period, groups: [group1, group2], answer, counts }) => ({
    ...{ survey, series, period, group1, group2, answer },
    ...Object.fromEntries(columns.map((name, slot) => [name, counts[slot]] as const).filter(([, n]) => n !== 0)),
  }));
  return {
    text: `insert into rollups (unit, mode, ${keyNames.join(", ")}, ${columns.join(", ")})
      select $1, $2, ${keyNames.join(", ")}, ${counted} from ${recordset("$3", given)}
      on conflict (unit, mode, survey, series, period, group1, group2, answer) do update set ${sums}`,
    values: [unit, mode, JSON.stringify(records)],
  };
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
