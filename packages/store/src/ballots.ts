import type { Scope } from "./scope.ts";
import { insertRows, listsOf, placeholders, type Sql, type SqlRow, type SqlValue } from "./sql.ts";

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

const inBox = ({ wave }: BallotBox) =>
  `unit = $1 and mode = $2 and survey = $3 and ${wave === null ? "wave is null" : "wave = $4"}`;
const box = (scope: Scope, { survey, wave }: BallotBox): SqlValue[] => [
  scope.unit,
  scope.mode,
  survey,
  ...(wave === null ? [] : [wave]),
];

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
    `with gone as (delete from ballots where ${inBox(row)} returning *) insert into ballots select * from gone order by id`,
    box(scope, row),
  );
}

/** How many ballots wait. */
export async function count(sql: Sql, scope: Scope, of: BallotBox): Promise<number> {
  const [row] = await sql.all<{ n: number }>(`select count(*) as n from ballots where ${inBox(of)}`, box(scope, of));
  return row?.n ?? 0;
}

/** The ballots that wait, in the order of their random ids; all, or the first so many. */
export async function list(sql: Sql, scope: Scope, of: BallotBox, limit?: number): Promise<BallotRow[]> {
  const values = box(scope, of);
  const page = limit === undefined ? "" : `limit $${String(values.push(limit))}`;
  const rows = await sql.all<Stored>(
    `select id, survey, version, wave, answers, locale, channel, segments, day from ballots where ${inBox(of)}
     order by id ${page}`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    answers: JSON.parse(row.answers) as BallotRow["answers"],
    segments: JSON.parse(row.segments) as BallotRow["segments"],
  }));
}

/** Deletes ballots, because they were released or never will be. */
export async function remove(sql: Sql, scope: Scope, survey: string, ids: readonly string[]): Promise<void> {
  for (const some of listsOf(ids, 512))
    await sql.run(
      `delete from ballots where unit = $1 and mode = $2 and survey = $3 and id in (${placeholders(some.length, 4)})`,
      [scope.unit, scope.mode, survey, ...some],
    );
}

/** How many of a survey's answers were released. */
export async function countReleased(sql: Sql, scope: Scope, of: BallotBox): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `select count(*) as n from responses where ${inBox(of)} and origin = 'ballot'`,
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
  ["codings", "response"],
  ["coding_segments", "owner"],
  ["comment_words", "response"],
  ["comment_labels", "response"],
  ["comment_translations", "response"],
] as const;

/** The released answers of a survey, in the order of their random ids. */
export async function listReleased(sql: Sql, scope: Scope, survey: string): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    "select id from responses where unit = $1 and mode = $2 and survey = $3 and origin = 'ballot'",
    [scope.unit, scope.mode, survey],
  );
  return rows.map(({ id }) => id).sort();
}

/**
 * Writes released answers anew, in the order that they are given in. When all of a survey were, some after others in the
 * order of their ids, neither the place of a row nor the transaction that wrote it says which were released first.
 */
export async function mixReleased(sql: Sql, scope: Scope, responses: readonly string[]): Promise<void> {
  const kept = new Map<string, SqlRow[]>(tables.map(([table]) => [table, []]));
  for (const [table, owner] of [...tables].reverse())
    for (const ids of listsOf(responses, 512)) {
      const rows = await sql.all(
        `delete from ${table} where unit = $1 and mode = $2 and ${owner} in (${placeholders(ids.length, 3)}) returning *`,
        [scope.unit, scope.mode, ...ids],
      );
      kept.get(table)?.push(...rows.sort((a, b) => (String(a[owner]) < String(b[owner]) ? -1 : 1)));
    }
  for (const [table, rows] of kept) {
    const columns = Object.keys(rows[0] ?? {});
    const values = rows.map((row) => columns.map((column) => row[column] ?? null));
    await insertRows(sql, `${table} (${columns.join(", ")})`, values);
  }
}
