import { periodsOfDay } from "../rollup/cells.ts";
import type { Scope } from "../scope.ts";
import { insertRows, listsOf, placeholders, type Sql, type SqlValue } from "../sql.ts";
import { bytesOf, codesFrom, type Column } from "./column.ts";
import { eventSeries, eventTypeOf, listEventDays } from "./event-series.ts";
import { tellsPeople, type Part } from "./part.ts";

/** A part without its columns: a day (`d2026-11-22`) or a month (`m2026-11`) of a survey, or of the events of a type. */
export interface PartHead extends Pick<Part, "days"> {
  readonly period: string;
  /** Whoever wrote it: another one each time. What it holds never changes. */
  readonly writer: string;
}

/** The UTC days before one on which a survey was answered, or events happened, and of which no part is kept, oldest first. */
export async function listMissing(sql: Sql, scope: Scope, survey: string, before: string): Promise<string[]> {
  const type = eventTypeOf(survey);
  if (type !== null) return listMissingOfEvents(sql, scope, type, before);
  const rows = await sql.all<{ day: string }>(
    `select substr(r.period, 2) as day from rollups r
     where r.unit = $1 and r.mode = $2 and r.survey = $3 and r.series = '["responses"]'
     and r.period >= 'd' and r.period < $4 and not exists (
       select 1 from answer_parts p where p.unit = r.unit and p.mode = r.mode and p.survey = r.survey
       and p.period in (r.period, 'm' || substr(r.period, 2, 7)))
     order by r.period`,
    [scope.unit, scope.mode, survey, `d${before}`],
  );
  return rows.map(({ day }) => day);
}

async function listMissingOfEvents(sql: Sql, scope: Scope, type: string, before: string): Promise<string[]> {
  const days = await listEventDays(sql, scope, type, { from: 0, before: Date.parse(before) });
  const rows = await sql.all<{ period: string }>(
    "select period from answer_parts where unit = $1 and mode = $2 and survey = $3",
    [scope.unit, scope.mode, eventSeries(type)],
  );
  const kept = new Set(rows.map(({ period }) => period));
  return days.filter((day) => !kept.has(`d${day}`) && !kept.has(`m${day.slice(0, 7)}`));
}

/**
 * Begins a part: whoever is adding answers has finished, and who adds one from now on takes the part away. False when
 * another writer has begun it.
 */
export async function open(
  sql: Sql,
  scope: Scope,
  part: { readonly survey: string; readonly period: string; readonly writer: string; readonly openedAt: number },
): Promise<boolean> {
  await lockWriters(sql);
  const added = await insertRows(
    sql,
    "answer_parts (unit, mode, survey, period, writer, opened_at)",
    [[scope.unit, scope.mode, part.survey, part.period, part.writer, part.openedAt]],
    "on conflict do nothing",
  );
  return added === 1;
}

/** Whoever changes an answer writes its response, and whoever changes a fact its event's facts, before parts are removed. */
async function lockWriters(sql: Sql): Promise<void> {
  const text = sql.lock.writersOf("event_facts, responses");
  if (text !== "") await sql.run(text);
}

/** The parts that were begun before a time and never ended: whoever began them is gone. */
export async function listUnfinished(sql: Sql, scope: Scope, survey: string, before: number): Promise<string[]> {
  const rows = await sql.all<{ period: string }>(
    `select period from answer_parts
     where unit = $1 and mode = $2 and survey = $3 and days is null and opened_at < $4`,
    [scope.unit, scope.mode, survey, before],
  );
  return rows.map(({ period }) => period);
}

/** Ends a part with what it holds; false when an answer of its days was added or changed since it was begun. */
export async function keep(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly period: string; readonly writer: string },
  { days, columns }: Part,
): Promise<boolean> {
  const key = [scope.unit, scope.mode, of.survey, of.period];
  const changed = await sql.run(
    `update answer_parts set days = $1 where unit = $2 and mode = $3 and survey = $4 and period = $5 and writer = $6`,
    [JSON.stringify(days), ...key, of.writer],
  );
  if (changed === 1) await addColumns(sql, key, columns);
  return changed === 1;
}

async function addColumns(sql: Sql, key: readonly SqlValue[], columns: Part["columns"]): Promise<void> {
  const rows = [...columns].map(([name, column]) => [
    ...key,
    name,
    JSON.stringify(column.codes),
    column.width,
    bytesOf(column),
  ]);
  await insertRows(sql, "answer_columns (unit, mode, survey, period, name, codes, width, data)", rows);
}

/**
 * The days of a month that are kept, in order; null where an answered day of it is not. While a part of the whole month is
 * open, whoever changes one of its answers takes that part away too.
 */
export async function listDays(sql: Sql, scope: Scope, survey: string, month: string): Promise<PartHead[] | null> {
  const kept = new Map((await listHeads(sql, scope, survey)).map((head) => [head.period, head]));
  const days = (await listFilled(sql, scope, survey, month)).map((period) => kept.get(period) ?? null);
  return days.every((head) => head !== null) ? days : null;
}

/** The days of a month on which there is something to keep. */
async function listFilled(sql: Sql, scope: Scope, survey: string, month: string): Promise<string[]> {
  const type = eventTypeOf(survey);
  if (type !== null) {
    const [year = 0, at = 1] = month.split("-").map(Number);
    const bounds = { from: Date.UTC(year, at - 1), before: Date.UTC(year, at) };
    return (await listEventDays(sql, scope, type, bounds)).map((day) => `d${day}`);
  }
  const rows = await sql.all<{ period: string }>(
    `select r.period from rollups r
     where r.unit = $1 and r.mode = $2 and r.survey = $3 and r.series = '["responses"]'
     and r.period >= $4 and r.period < $5 order by r.period`,
    [scope.unit, scope.mode, survey, `d${month}`, `d${month}~`],
  );
  return rows.map(({ period }) => period);
}

/** Ends a part of a month with what its days hold, in place of them; false when one of them was changed since. */
export async function keepInstead(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly period: string; readonly writer: string },
  part: Part,
  days: readonly PartHead[],
): Promise<boolean> {
  if (!(await keep(sql, scope, of, part))) return false;
  for (const { period } of days) await remove(sql, scope, of.survey, period);
  return true;
}

/** Takes a part away. */
export async function remove(sql: Sql, scope: Scope, survey: string, period: string): Promise<void> {
  await sql.run("delete from answer_parts where unit = $1 and mode = $2 and survey = $3 and period = $4", [
    scope.unit,
    scope.mode,
    survey,
    period,
  ]);
}

/** Takes away the parts that answers given on some days are in: what they hold is no longer what was answered. */
export async function removeDays(sql: Sql, scope: Scope, survey: string, days: readonly string[]): Promise<void> {
  for (const list of listsOf([...new Set(days)].flatMap(periodsOfDay)))
    await sql.run(
      `delete from answer_parts where unit = $1 and mode = $2 and survey = $3
       and period in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, survey, ...list],
    );
}

/** Takes away the parts that some responses are in: one, or those about an event. */
export async function removeOfResponses(
  sql: Sql,
  scope: Scope,
  of: { readonly id: string } | { readonly event: string; readonly source: string },
): Promise<void> {
  const [which, values] = "id" in of ? ["id = $3", [of.id]] : ["event = $3 and source = $4", [of.event, of.source]];
  const rows = await sql.all<{ survey: string; day: string }>(
    `select survey, day from responses where unit = $1 and mode = $2 and ${which}`,
    [scope.unit, scope.mode, ...values],
  );
  for (const { survey, day } of rows) await removeDays(sql, scope, survey, [day]);
}

/** The parts that are kept of a survey's answers, by their days. */
export async function listHeads(sql: Sql, scope: Scope, survey: string): Promise<PartHead[]> {
  const rows = await sql.all<{ period: string; writer: string; days: string }>(
    `select period, writer, days from answer_parts where unit = $1 and mode = $2 and survey = $3 and days is not null`,
    [scope.unit, scope.mode, survey],
  );
  return rows
    .map(({ period, writer, days }) => ({ period, writer, days: JSON.parse(days) as PartHead["days"] }))
    .sort((a, b) => ((a.days[0]?.[0] ?? "") < (b.days[0]?.[0] ?? "") ? -1 : 1));
}

/** The parts that earlier versions wrote, which do not say who answered, oldest first. */
export async function listWithoutPeople(sql: Sql, scope: Scope, survey: string): Promise<string[]> {
  const heads = await listHeads(sql, scope, survey);
  return heads.flatMap((head) => (tellsPeople(head) ? [] : [head.period]));
}

/** Columns of a part by name: all, or those that are wanted. */
export async function readColumns(
  sql: Sql,
  scope: Scope,
  survey: string,
  period: string,
  names?: readonly string[],
): Promise<Map<string, Column>> {
  const wanted = names === undefined ? "" : `and name in (${placeholders(names.length, 5)})`;
  const rows = await sql.all<{ name: string; codes: string; width: Column["width"]; data: Uint8Array }>(
    `select name, codes, width, data from answer_columns
     where unit = $1 and mode = $2 and survey = $3 and period = $4 ${wanted} order by name`,
    [scope.unit, scope.mode, survey, period, ...(names ?? [])],
  );
  return new Map(
    rows.map(({ name, codes, width, data }) => [
      name,
      { codes: JSON.parse(codes) as string[], width, data: codesFrom(data, width) },
    ]),
  );
}
