import { inParts, type SegmentPart } from "./in-parts.ts";
import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql, type SqlValue } from "./sql.ts";
import type { AutomatedFor } from "./touches.ts";

/** An answer that is kept apart, because a program is likely to have sent it. It counts nowhere. */
export interface QuarantinedRow {
  readonly id: string;
  readonly invitation: string;
  readonly survey: string;
  readonly version: number;
  readonly locale: string | null;
  readonly answers: { readonly [question: string]: unknown };
  readonly reason: AutomatedFor;
  readonly receivedAt: number;
  /** When it is removed. */
  readonly removeAt: number;
}

/** One in a list, with what is known of its invitation. */
export type ListedQuarantinedRow = Omit<QuarantinedRow, "removeAt"> & {
  readonly person: string;
  readonly subject: string | null;
  readonly wave: string | null;
  readonly channel: string;
};

type Stored = Omit<ListedQuarantinedRow, "answers"> & { answers: string };

/** Keeps an answer apart. */
export async function add(sql: Sql, scope: Scope, row: QuarantinedRow): Promise<void> {
  await insertRows(
    sql,
    "quarantined (unit, mode, id, invitation, survey, version, locale, answers, reason, received_at, remove_at)",
    [
      [
        scope.unit,
        scope.mode,
        row.id,
        row.invitation,
        row.survey,
        row.version,
        row.locale,
        JSON.stringify(row.answers),
        row.reason,
        row.receivedAt,
        row.removeAt,
      ],
    ],
  );
}

/** How many answers to an invitation are kept apart. */
export async function countOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<number> {
  const row = await one<{ n: number }>(
    sql,
    "select count(*) as n from quarantined where unit = $1 and mode = $2 and invitation = $3",
    [scope.unit, scope.mode, invitation],
  );
  return row?.n ?? 0;
}

/** Answers that are kept apart, the newest first, from after a position; of one survey, or of all but some. */
export async function list(
  sql: Sql,
  scope: Scope,
  page: {
    readonly survey: string | null;
    readonly except?: readonly string[];
    /** Only those whose invitation is in one of these parts; null for all. */
    readonly parts?: readonly SegmentPart[] | null;
    readonly after: { readonly receivedAt: number; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<ListedQuarantinedRow[]> {
  const { receivedAt, id } = page.after ?? { receivedAt: Number.MAX_SAFE_INTEGER, id: "" };
  const values: SqlValue[] = [scope.unit, scope.mode, receivedAt, id, page.limit];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  const ofSurvey = page.survey === null ? "" : `and q.survey = ${bind(page.survey)}`;
  const left = page.except ?? [];
  const except = left.length === 0 ? "" : `and q.survey not in (${left.map(bind).join(", ")})`;
  const rows = await sql.all<Stored>(
    `select q.id, q.invitation, q.survey, q.version, q.locale, q.answers, q.reason, q.received_at as "receivedAt",
       i.person, i.subject, i.wave, i.channel
     from quarantined q join invitations i on i.unit = q.unit and i.mode = q.mode and i.id = q.invitation
     where q.unit = $1 and q.mode = $2 and (q.received_at, q.id) < ($3, $4) ${ofSurvey} ${except}
       ${inParts(page.parts ?? null, { alias: "q", owner: "invitation" }, bind)}
     order by q.received_at desc, q.id desc limit $5`,
    values,
  );
  return rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as QuarantinedRow["answers"] }));
}

/** Removes what is kept apart of an invitation. */
export async function removeOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<void> {
  await sql.run("delete from quarantined where unit = $1 and mode = $2 and invitation = $3", [
    scope.unit,
    scope.mode,
    invitation,
  ]);
}

/** Removes what has been kept long enough. */
export async function removeOld(sql: Sql, scope: Scope, now: number): Promise<void> {
  await sql.run("delete from quarantined where unit = $1 and mode = $2 and remove_at <= $3", [
    scope.unit,
    scope.mode,
    now,
  ]);
}
