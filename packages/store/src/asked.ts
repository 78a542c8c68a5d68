import type { Scope } from "./scope.ts";
import { allIn, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** One time that a person was asked: what the quiet periods are counted from. Times are milliseconds since 1970. */
export interface AskedRow {
  readonly invitation: string;
  readonly rule: string;
  readonly survey: string;
  readonly isRelational: boolean;
  readonly source: string | null;
  readonly subject: string | null;
  readonly resolution: number | null;
  /** When the mail left, or the link was made; before that, when it was decided. */
  readonly at: number;
  /**
   * Whether it may matter to anything what the person did: no figure of the survey needs several people. Otherwise nothing
   * of it is known here, because whom a rule passes over would tell who answered.
   */
  readonly isTold: boolean;
  readonly answeredAt: number | null;
  readonly declinedAt: number | null;
  readonly withdrawnFor: string | null;
}

type Stored = Omit<AskedRow, "isRelational" | "isTold"> & { isRelational: number; isTold: number };
const toRow = <S extends Stored>(row: S) => ({
  ...row,
  isRelational: row.isRelational === 1,
  isTold: row.isTold === 1,
  ...(row.isTold === 1 ? {} : { answeredAt: null, declinedAt: null, withdrawnFor: null }),
});

const asked = "coalesce(i.sent_at, i.created_at)";
/** Whether no figure of an invitation's survey needs more people than so many. */
const needsAtMost = (k: string) =>
  `not exists (select 1 from survey_versions v where v.unit = i.unit and v.survey = i.survey and v.k > ${k})
   and not exists (select 1 from waves w where w.unit = i.unit and w.mode = i.mode and w.survey = i.survey and w.k > ${k})`;
const columns = `i.id as invitation, i.rule, i.survey, i.is_relational as "isRelational", i.source, i.subject, i.resolution,
  ${asked} as at, i.answered_at as "answeredAt", i.declined_at as "declinedAt", i.withdrawn_for as "withdrawnFor",
  case when ${needsAtMost("1")} then 1 else 0 end as "isTold"`;

/**
 * What staff asked somebody and took down, where no invitation was answered by it: asked and answered at once. About the
 * relationship people are asked by waves, whose members have an invitation.
 */
const takenDown = `i.id as invitation, '' as rule, i.survey, 0 as "isRelational", i.source, i.subject, null as resolution,
  i.submitted_at as at, i.submitted_at as "answeredAt", null as "declinedAt", null as "withdrawnFor",
  case when ${needsAtMost("1")} then 1 else 0 end as "isTold"`;
const isTakenDown = "i.origin = 'staff' and i.invitation is null";

/**
 * When a person was asked: newest first, the newest 200 invitations without what was withdrawn unsent or came
 * back, and what staff took down of them.
 */
export async function listOfPerson(sql: Sql, scope: Scope, person: string): Promise<AskedRow[]> {
  const rows = await sql.all<Stored>(
    `select a.* from (select ${columns} from invitations i where i.unit = $1 and i.mode = $2 and i.person = $3
       and (i.withdrawn_at is null or i.sent_at is not null) and i.bounced_at is null order by ${asked} desc limit 200) a
     union all select ${takenDown} from responses i
     where i.unit = $1 and i.mode = $2 and i.person = $3 and ${isTakenDown}`,
    [scope.unit, scope.mode, person],
  );
  return rows.sort((a, b) => b.at - a.at).map(toRow);
}

/** The same for each of several people. */
export async function listOfEach(
  sql: Sql,
  scope: Scope,
  people: readonly string[],
): Promise<(AskedRow & { readonly person: string })[]> {
  const rows = await allIn(people, (list) =>
    sql.all<Stored & { person: string }>(
      `select a.* from (select i.person, ${columns} from (
         select i.*, row_number() over (partition by i.person order by ${asked} desc) as place
         from invitations i where i.unit = $1 and i.mode = $2 and i.person in (${placeholders(list.length, 3)})
         and (i.withdrawn_at is null or i.sent_at is not null) and i.bounced_at is null) i where i.place <= 200) a
       union all select i.person, ${takenDown} from responses i
       where i.unit = $1 and i.mode = $2 and i.person in (${placeholders(list.length, 3)}) and ${isTakenDown}`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return rows.sort((a, b) => b.at - a.at).map(toRow);
}

/** The same for several people, as far back as a moment; newest first for each. */
export async function listOfPeople(
  sql: Sql,
  scope: Scope,
  people: readonly string[],
  since: number,
): Promise<(AskedRow & { readonly person: string })[]> {
  const rows = await allIn(people, (list) =>
    sql.all<Stored & { person: string }>(
      `select i.person, ${columns} from invitations i where i.unit = $1 and i.mode = $2 and i.person in (${placeholders(list.length, 4)})
     and (${asked} > $3 or i.answered_at > $3 or i.declined_at > $3)
     and (i.withdrawn_at is null or i.sent_at is not null) and i.bounced_at is null
     union all select i.person, ${takenDown} from responses i
     where i.unit = $1 and i.mode = $2 and i.person in (${placeholders(list.length, 4)}) and i.submitted_at > $3
     and ${isTakenDown}`,
      [scope.unit, scope.mode, since, ...list],
    ),
  );
  // Sorted here: asked to sort, the planner would walk everybody's by time.
  return rows.sort((a, b) => b.at - a.at).map(toRow);
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

/**
 * When the n-th newest after a moment was asked or answered; null when there are fewer than n. Answers to a survey whose
 * figures need more than n people are not counted: a cap is no way to see fewer.
 */
export async function findNthNewest(sql: Sql, scope: Scope, what: Counted): Promise<number | null> {
  const values: SqlValue[] = [scope.unit, scope.mode, what.since, what.n - 1];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  const at = what.of === "asked" ? asked : "i.answered_at";
  const isCounted =
    what.of === "asked"
      ? "(i.withdrawn_at is null or i.sent_at is not null)"
      : `i.answered_at is not null and ${needsAtMost(bind(what.n))}`;
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
