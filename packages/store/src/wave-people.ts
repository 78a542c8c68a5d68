import type { Scope } from "./scope.ts";
import type { Segments } from "./segments.ts";
import { allIn, insertRecords, one, placeholders, type Sql } from "./sql.ts";

/** What became of one member of a wave's audience, when the wave opened. */
export interface WavePersonRow {
  readonly wave: string;
  readonly person: string;
  readonly outcome: "asked" | "skipped";
  readonly reason: string | null;
  readonly invitation: string | null;
  /** The probability with which such a person is drawn, from 0 to 1: 0 where a sample gives nobody of their stratum. */
  readonly inclusion: number;
  readonly segments: Segments;
  /** The values that the decision compared. */
  readonly compared: { readonly [name: string]: unknown };
  readonly decidedAt: number;
}

type Stored = Omit<WavePersonRow, "segments" | "compared"> & { segments: string; compared: string };

/** Adds what was decided, and says how many; who was decided about already stays as they were. */
export async function addMany(sql: Sql, scope: Scope, rows: readonly WavePersonRow[]): Promise<number> {
  return insertRecords(
    sql,
    "wave_people (unit, mode, wave, person, outcome, reason, invitation, inclusion, segments, compared, decided_at)",
    rows.map((row) => [
      scope.unit,
      scope.mode,
      row.wave,
      row.person,
      row.outcome,
      row.reason,
      row.invitation,
      row.inclusion,
      JSON.stringify(row.segments),
      JSON.stringify(row.compared),
      row.decidedAt,
    ]),
    "on conflict do nothing",
  );
}

/** Which of these people a wave has decided about. */
export async function listDecided(sql: Sql, scope: Scope, wave: string, people: readonly string[]): Promise<string[]> {
  const rows = await allIn(people, (list) =>
    sql.all<{ person: string }>(
      `select person from wave_people where unit = $1 and mode = $2 and wave = $3
       and person in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, wave, ...list],
    ),
  );
  return rows.map((row) => row.person);
}

/** What waves decided about a person, the newest first. */
export async function listOfPerson(sql: Sql, scope: Scope, person: string): Promise<WavePersonRow[]> {
  const rows = await sql.all<Stored>(
    `select wave, person, outcome, reason, invitation, inclusion, segments, compared, decided_at as "decidedAt"
     from wave_people where unit = $1 and mode = $2 and person = $3 order by decided_at desc, wave desc`,
    [scope.unit, scope.mode, person],
  );
  return rows.map((row) => ({
    ...row,
    segments: JSON.parse(row.segments) as Segments,
    compared: JSON.parse(row.compared) as WavePersonRow["compared"],
  }));
}

/** Whether a wave has decided about anybody. */
export async function hasAny(sql: Sql, scope: Scope, wave: string): Promise<boolean> {
  const found = await one(sql, "select 1 from wave_people where unit = $1 and mode = $2 and wave = $3 limit 1", [
    scope.unit,
    scope.mode,
    wave,
  ]);
  return found !== null;
}

/** How many of a wave's audience were asked, and skipped for each reason. */
export async function countOfWave(
  sql: Sql,
  scope: Scope,
  wave: string,
): Promise<{ readonly outcome: WavePersonRow["outcome"]; readonly reason: string | null; readonly n: number }[]> {
  return sql.all(
    `select outcome, reason, count(*) as n from wave_people where unit = $1 and mode = $2 and wave = $3
     group by outcome, reason order by outcome, reason`,
    [scope.unit, scope.mode, wave],
  );
}
