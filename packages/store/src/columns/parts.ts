import type { Measured, ValueCount } from "../measures.ts";
import { periodsOfDay } from "../rollup/cells.ts";
import type { Scope } from "../scope.ts";
import { allIn, insertRows, listsOf, placeholders, type Sql, type SqlValue } from "../sql.ts";
import { bytesOf, codesFrom, type Column } from "./column.ts";
import type { Part, PartResponse } from "./part.ts";

/** A part without its columns: a day (`d2026-11-22`) or a month (`m2026-11`) of a survey. */
export interface PartHead extends Pick<Part, "days"> {
  readonly period: string;
}

/** Where a slice of a day's responses ends. */
export interface PartPosition {
  readonly submittedAt: number;
  readonly id: string;
}

/** The UTC days before one on which a survey was answered and of which no part is kept, oldest first. */
export async function listMissing(sql: Sql, scope: Scope, survey: string, before: string): Promise<string[]> {
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

/** Every writer of answers adds to the sums. */
async function lockWriters(sql: Sql): Promise<void> {
  const text = sql.lock.writersOf("rollups");
  if (text !== "") await sql.run(text);
}

/** Takes away what was begun before a time and never ended. */
export async function removeUnfinished(sql: Sql, scope: Scope, survey: string, before: number): Promise<void> {
  await sql.run(
    "delete from answer_parts where unit = $1 and mode = $2 and survey = $3 and days is null and opened_at < $4",
    [scope.unit, scope.mode, survey, before],
  );
}

/** The responses of a stretch of time, in the order in which they were given, `limit` at most. */
export async function listResponses(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly from: number; readonly to: number; readonly after: PartPosition | null },
  limit: number,
): Promise<(PartResponse & PartPosition)[]> {
  const { submittedAt, id } = of.after ?? { submittedAt: of.from - 1, id: "" };
  const rows = await sql.all<PartPosition & { day: string }>(
    `select id, submitted_at as "submittedAt", day from responses
     where unit = $1 and mode = $2 and survey = $3 and (submitted_at, id) > ($4, $5) and submitted_at < $6
     order by submitted_at, id limit $7`,
    [scope.unit, scope.mode, of.survey, submittedAt, id, of.to, limit],
  );
  const ids = rows.map((row) => row.id);
  const segments = await allIn(ids, (list) =>
    sql.all<{ owner: string; name: string; value: string }>(
      `select owner, name, value from segments where unit = $1 and mode = $2
       and owner in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const measures = await allIn(ids, (list) =>
    sql.all<Measured & Omit<ValueCount, "n"> & { response: string }>(
      `select response, metric_key as "metricKey", kind, choice, value from measures where unit = $1 and mode = $2
       and response in (${placeholders(list.length, 3)}) order by response, metric_key, choice`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const [segmentsOf, measuresOf] = [
    Map.groupBy(segments, ({ owner }) => owner),
    Map.groupBy(measures, ({ response }) => response),
  ];
  return rows.map((row) => ({
    ...row,
    segments: segmentsOf.get(row.id) ?? [],
    measures: measuresOf.get(row.id) ?? [],
  }));
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

/** Keeps a part in place of others of the same days. */
export async function replaceParts(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly period: string; readonly writer: string; readonly openedAt: number },
  instead: readonly string[],
  join: (parts: readonly Part[]) => Part,
): Promise<boolean> {
  await lockWriters(sql);
  const parts: Part[] = [];
  const heads = await listHeads(sql, scope, of.survey);
  for (const head of heads.filter(({ period }) => instead.includes(period)))
    parts.push({ days: head.days, columns: await readColumns(sql, scope, of.survey, head.period) });
  if (parts.length < instead.length) return false;
  for (const period of instead) await remove(sql, scope, of.survey, period);
  if (!(await open(sql, scope, of))) return false;
  return keep(sql, scope, of, join(parts));
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

/** The parts that are kept of a survey's answers, by their days. */
export async function listHeads(sql: Sql, scope: Scope, survey: string): Promise<PartHead[]> {
  const rows = await sql.all<{ period: string; days: string }>(
    `select period, days from answer_parts where unit = $1 and mode = $2 and survey = $3 and days is not null`,
    [scope.unit, scope.mode, survey],
  );
  return rows
    .map(({ period, days }) => ({ period, days: JSON.parse(days) as PartHead["days"] }))
    .sort((a, b) => ((a.days[0]?.[0] ?? "") < (b.days[0]?.[0] ?? "") ? -1 : 1));
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
