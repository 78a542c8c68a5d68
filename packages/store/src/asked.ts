import type { Scope } from "./scope.ts";
import { inList, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** One time that a person was asked: what the quiet periods are counted from. Times are milliseconds since 1970. */
export interface AskedRow {
  readonly invitation: string;
  readonly survey: string;
  readonly isRelational: boolean;
  readonly source: string | null;
  readonly subject: string | null;
  /** When the mail left, or the link was made; before that, when it was decided. */
  readonly at: number;
  readonly answeredAt: number | null;
  readonly declinedAt: number | null;
  readonly withdrawnFor: string | null;
}

const asked = "coalesce(i.sent_at, i.created_at)";

/** When a person was asked: newest first, at most 200, without what was withdrawn unsent. */
export async function listOfPerson(sql: Sql, scope: Scope, person: string): Promise<AskedRow[]> {
  const rows = await sql.all<Omit<AskedRow, "isRelational"> & { isRelational: number }>(
    `select i.id as invitation, i.survey, i.is_relational as "isRelational", i.source, i.subject, ${asked} as at,
       i.answered_at as "answeredAt", i.declined_at as "declinedAt", i.withdrawn_for as "withdrawnFor"
     from invitations i where i.unit = $1 and i.mode = $2 and i.person = $3
     and (i.withdrawn_at is null or i.sent_at is not null) order by ${asked} desc limit 200`,
    [scope.unit, scope.mode, person],
  );
  return rows.map((row) => ({ ...row, isRelational: row.isRelational === 1 }));
}

/** The same for several people, as far back as a moment; newest first for each. */
export async function listOfPeople(
  sql: Sql,
  scope: Scope,
  people: readonly string[],
  since: number,
): Promise<(AskedRow & { readonly person: string })[]> {
  if (people.length === 0) return [];
  const list = inList(people);
  const rows = await sql.all<Omit<AskedRow, "isRelational"> & { isRelational: number; person: string }>(
    `select i.person, i.id as invitation, i.survey, i.is_relational as "isRelational", i.source, i.subject, ${asked} as at,
       i.answered_at as "answeredAt", i.declined_at as "declinedAt", i.withdrawn_for as "withdrawnFor"
     from invitations i where i.unit = $1 and i.mode = $2 and i.person in (${placeholders(list.length, 4)})
     and (${asked} > $3 or i.answered_at > $3 or i.declined_at > $3)
     and (i.withdrawn_at is null or i.sent_at is not null)`,
    [scope.unit, scope.mode, since, ...list],
  );
  // Sorted here: asked to sort, the planner would walk everybody's by time.
  return rows.sort((a, b) => b.at - a.at).map((row) => ({ ...row, isRelational: row.isRelational === 1 }));
}

/** What a cap counts. */
export interface Counted {
  /** Null counts every survey. */
  readonly survey: string | null;
  /** Invitations, or the answers that came back. */
  readonly of: "asked" | "answered";
  /** Only those of one segment value. */
  readonly segment: { readonly name: string; readonly value: string } | null;
  /** After this moment. */
  readonly since: number;
  /** How many fill the cap. */
  readonly n: number;
}

/** When the n-th newest after a moment was asked or answered; null when there are fewer than n. */
export async function findNthNewest(sql: Sql, scope: Scope, what: Counted): Promise<number | null> {
  const values: SqlValue[] = [scope.unit, scope.mode, what.since, what.n - 1];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  const at = what.of === "asked" ? asked : "i.answered_at";
  const isCounted =
    what.of === "asked" ? "(i.withdrawn_at is null or i.sent_at is not null)" : "i.answered_at is not null";
  const ofSurvey = what.survey === null ? "" : `and i.survey = ${bind(what.survey)}`;
  const ofSegment =
    what.segment === null
      ? ""
      : `and exists (select 1 from segments s where s.unit = i.unit and s.mode = i.mode and s.owner = i.id
           and s.name = ${bind(what.segment.name)} and s.value = ${bind(what.segment.value)})`;
  const row = await one<{ at: number }>(
    sql,
    `select ${at} as at from invitations i where i.unit = $1 and i.mode = $2 and ${at} > $3 and ${isCounted}
     ${ofSurvey} ${ofSegment} order by ${at} desc limit 1 offset $4`,
    values,
  );
  return row?.at ?? null;
}
