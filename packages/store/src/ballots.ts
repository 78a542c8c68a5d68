import type { Scope } from "./scope.ts";
import { inList, insertRows, placeholders, type Sql, type SqlRow, type SqlValue } from "./sql.ts";

/** An anonymous answer that waits to be released among others. */
export interface BallotRow {
  /** Random. */
  readonly id: string;
  readonly survey: string;
  readonly version: number;
  readonly wave: string | null;
  readonly answers: { readonly [question: string]: unknown };
  readonly locale: string | null;
  readonly channel: string;
  readonly segments: { readonly [name: string]: string };
  /** The UTC day on which it was given; no finer time is kept. */
  readonly day: string;
}

/** Whose ballots are released together: those of a survey's wave, or outside of waves. */
export interface BallotBox {
  readonly survey: string;
  readonly wave: string | null;
}

type Stored = Omit<BallotRow, "answers" | "segments"> & { answers: string; segments: string };

const inBox = "unit = $1 and mode = $2 and survey = $3 and coalesce(wave, '') = $4";
const box = (scope: Scope, { survey, wave }: BallotBox) => [scope.unit, scope.mode, survey, wave ?? ""];

/** Drops a ballot among those that wait, and where the engine keeps an order of arrival, mixes them anew. */
export async function add(sql: Sql, scope: Scope, row: BallotRow): Promise<void> {
  await insertRows(sql, "ballots (unit, mode, id, survey, version, wave, answers, locale, channel, segments, day)", [
    [
      scope.unit,
      scope.mode,
      row.id,
      row.survey,
      row.version,
      row.wave,
      JSON.stringify(row.answers),
      row.locale,
      row.channel,
      JSON.stringify(row.segments),
      row.day,
    ],
  ]);
  if (sql.withoutRowid !== "") return;
  await sql.run(
    `with gone as (delete from ballots where ${inBox} returning *) insert into ballots select * from gone order by id`,
    box(scope, row),
  );
}

/** How many ballots wait. */
export async function count(sql: Sql, scope: Scope, of: BallotBox): Promise<number> {
  const [row] = await sql.all<{ n: number }>(`select count(*) as n from ballots where ${inBox}`, box(scope, of));
  return row?.n ?? 0;
}

/** The ballots that wait, in the order of their random ids. */
export async function list(sql: Sql, scope: Scope, of: BallotBox): Promise<BallotRow[]> {
  const rows = await sql.all<Stored>(
    `select id, survey, version, wave, answers, locale, channel, segments, day from ballots where ${inBox} order by id`,
    box(scope, of),
  );
  return rows.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers) as BallotRow["answers"],
    segments: JSON.parse(row.segments) as BallotRow["segments"],
  }));
}

/** Deletes ballots, because they were released or never will be. */
export async function remove(sql: Sql, scope: Scope, ids: readonly string[]): Promise<void> {
  for (const some of chunksOf(ids))
    await sql.run(`delete from ballots where unit = $1 and mode = $2 and id in (${placeholders(some.length, 3)})`, [
      scope.unit,
      scope.mode,
      ...some,
    ]);
}

/** How many of a survey's answers were released. */
export async function countReleased(sql: Sql, scope: Scope, of: BallotBox): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `select count(*) as n from responses where ${inBox} and origin = 'ballot'`,
    box(scope, of),
  );
  return row?.n ?? 0;
}

/** The tables of an answer, parents first, with what leads from each to its response. */
const tables = [
  ["responses", "id"],
  ["response_versions", "response"],
  ["measures", "response"],
  ["segments", "owner"],
] as const;

/**
 * Writes the released answers of a survey anew, in the order of their random ids: then neither the place of a row nor the
 * transaction that wrote it says which were released first.
 */
export async function mixReleased(sql: Sql, scope: Scope, survey: string): Promise<void> {
  const released = await sql.all<{ id: string }>(
    "select id from responses where unit = $1 and mode = $2 and survey = $3 and origin = 'ballot'",
    [scope.unit, scope.mode, survey],
  );
  const parts = chunksOf(released.map(({ id }) => id).sort());
  const owned = (owner: string, ids: readonly SqlValue[]) =>
    `where unit = $1 and mode = $2 and ${owner} in (${placeholders(ids.length, 3)})`;
  const kept = new Map<string, SqlRow[]>(tables.map(([table]) => [table, []]));
  for (const [table, owner] of [...tables].reverse())
    for (const ids of parts) {
      const values = [scope.unit, scope.mode, ...ids];
      const rows = await sql.all(`select * from ${table} ${owned(owner, ids)} order by ${owner}`, values);
      kept.get(table)?.push(...rows);
      await sql.run(`delete from ${table} ${owned(owner, ids)}`, values);
    }
  for (const [table, rows] of kept) {
    const columns = Object.keys(rows[0] ?? {});
    const values = rows.map((row) => columns.map((column) => row[column] ?? null));
    await insertRows(sql, `${table} (${columns.join(", ")})`, values);
  }
}

/** Values for `in (…)` lists of few lengths. */
function chunksOf(ids: readonly string[]): (readonly SqlValue[])[] {
  return Array.from({ length: Math.ceil(ids.length / 64) }, (_, at) => inList(ids.slice(64 * at, 64 * at + 64)));
}
