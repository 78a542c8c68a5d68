import type { WaveDefinition } from "@afterword/sdk";
import type { Measured } from "./measures.ts";
import type { Scope } from "./scope.ts";
import { placeholders, type Sql } from "./sql.ts";

// What the figures of a survey are made of, entry by entry: figures that must not tell about fewer than k people need to
// know more than counts.

/** One response, and until when it can change. */
export interface AnsweredRow {
  readonly id: string;
  /** Who answered, after an erasure under the name that the invitation has; null where nobody knows. */
  readonly person: string | null;
  readonly origin: "link" | "import" | "ballot";
  readonly wave: string | null;
  /** The UTC month in which it was submitted: `2026-11`. */
  readonly month: string;
}

/** Every response of a survey. */
export async function listAnswered(sql: Sql, scope: Scope, survey: string): Promise<AnsweredRow[]> {
  return sql.all(
    `select r.id, coalesce(r.person, i.person) as person, r.origin, r.wave, substr(r.day, 1, 7) as month
     from responses r left join invitations i on i.unit = r.unit and i.mode = r.mode and i.id = r.invitation
     where r.unit = $1 and r.mode = $2 and r.survey = $3`,
    [scope.unit, scope.mode, survey],
  );
}

/** One person who was asked. */
export interface AskedPersonRow {
  readonly id: string;
  readonly person: string;
  readonly wave: string | null;
  /** The UTC month in which they were asked. */
  readonly month: string;
  readonly isAnswered: boolean;
}

/** Everybody whom a survey asked, with whether they answered, by name or anonymously. */
export async function listAsked(sql: Sql, scope: Scope, survey: string): Promise<AskedPersonRow[]> {
  const rows = await sql.all<Omit<AskedPersonRow, "isAnswered"> & { isAnswered: number }>(
    `select i.id, i.person, i.wave, substr(i.sent_day, 1, 7) as month,
       case when r.id is not null or s.token_hash is not null then 1 else 0 end as "isAnswered"
     from invitations i
     left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     left join spent_links s on s.unit = i.unit and s.mode = i.mode and s.token_hash = i.token_hash
     where i.unit = $1 and i.mode = $2 and i.survey = $3 and i.sent_at is not null`,
    [scope.unit, scope.mode, survey],
  );
  return rows.map((row) => ({ ...row, isAnswered: row.isAnswered === 1 }));
}

/** Until when the links of rules can be answered, by the month in which they were sent. */
export async function listMonthsOfLinks(
  sql: Sql,
  scope: Scope,
  survey: string,
): Promise<{ readonly month: string; readonly openUntil: number }[]> {
  return sql.all(
    `select substr(i.sent_day, 1, 7) as month, max(i.expires_at) as "openUntil" from invitations i
     where i.unit = $1 and i.mode = $2 and i.survey = $3 and i.sent_at is not null and i.wave is null
     group by substr(i.sent_day, 1, 7)`,
    [scope.unit, scope.mode, survey],
  );
}

/** Whether a survey has asked anybody, or was answered by anybody who was not asked here. */
export async function isInUse(sql: Sql, scope: Scope, survey: string): Promise<boolean> {
  const [row] = await sql.all<{ n: number }>(
    `select case when exists (select 1 from invitations i where i.unit = $1 and i.mode = $2 and i.survey = $3)
       or exists (select 1 from responses r where r.unit = $1 and r.mode = $2 and r.survey = $3) then 1 else 0 end as n`,
    [scope.unit, scope.mode, survey],
  );
  return row?.n === 1;
}

/** A segment of a response or an invitation. */
export interface OwnedSegment {
  readonly owner: string;
  readonly name: string;
  readonly value: string;
}

/** The segments of a survey's responses, or of its invitations, with these names. */
export async function listSegments(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly table: "responses" | "invitations"; readonly names: readonly string[] },
): Promise<OwnedSegment[]> {
  if (of.names.length === 0) return [];
  return sql.all(
    `select s.owner, s.name, s.value from ${of.table} o
     cross join segments s
     where o.unit = $1 and o.mode = $2 and o.survey = $3 and s.unit = o.unit and s.mode = o.mode and s.owner = o.id
       and s.name in (${placeholders(of.names.length, 4)})`,
    [scope.unit, scope.mode, of.survey, ...of.names],
  );
}

/** Each answer to a question of a survey. */
export async function listMeasured(
  sql: Sql,
  scope: Scope,
  survey: string,
  of: Measured,
): Promise<{ readonly response: string; readonly value: number | null; readonly choice: string }[]> {
  return sql.all(
    `select response, value, choice from measures
     where unit = $1 and mode = $2 and survey = $3 and metric_key = $4 and kind = $5`,
    [scope.unit, scope.mode, survey, of.metricKey, of.kind],
  );
}

/** In which months, outside of waves, anonymous answers were given that were not released yet. */
export async function listWaitingMonths(sql: Sql, scope: Scope, survey: string): Promise<string[]> {
  const rows = await sql.all<{ month: string }>(
    `select distinct substr(day, 1, 7) as month from ballots
     where unit = $1 and mode = $2 and survey = $3 and wave is null order by 1`,
    [scope.unit, scope.mode, survey],
  );
  return rows.map(({ month }) => month);
}

/** A wave as its figures need it. Times are milliseconds since 1970. */
export interface FigureWave {
  readonly id: string;
  readonly state: string;
  /** Why it was closed. */
  readonly reason: string | null;
  readonly closesAt: number;
  readonly definition: WaveDefinition;
  /** How many anonymous answers of it wait. */
  readonly waiting: number;
}

/** The waves of a survey, the first to close first. */
export async function listWaves(sql: Sql, scope: Scope, survey: string): Promise<FigureWave[]> {
  const rows = await sql.all<Omit<FigureWave, "definition"> & { definition: string }>(
    `select w.id, w.state, w.reason, w.closes_at as "closesAt", w.definition,
       (select count(*) from ballots b where b.unit = w.unit and b.mode = w.mode and b.survey = w.survey
         and b.wave = w.id) as waiting
     from waves w where w.unit = $1 and w.mode = $2 and w.survey = $3 order by w.closes_at, w.id`,
    [scope.unit, scope.mode, survey],
  );
  return rows.map((row) => ({ ...row, definition: JSON.parse(row.definition) as WaveDefinition }));
}
