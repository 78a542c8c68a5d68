import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

// Mails to those whom cases are about. Their address stands at the person, or is an answer.

/** How a mail about a case stands. */
export interface CaseMailRow {
  /** `case-answer-3` has the words of the third note of its case. */
  readonly kind: string;
  readonly state: string;
  /** Why it was held back, or could not be sent. */
  readonly reason: string | null;
  readonly bounced: boolean;
}

/** The mails about a case, by when they were added. */
export async function list(sql: Sql, scope: Scope, id: string): Promise<CaseMailRow[]> {
  const rows = await sql.all<Omit<CaseMailRow, "bounced"> & { bounced: number }>(
    `select kind, state, reason, case when bounce_kind = 'hard' then 1 else 0 end as bounced from messages
     where unit = $1 and mode = $2 and case_id = $3 and case_id is not null order by created_at, id`,
    [scope.unit, scope.mode, id],
  );
  return rows.map((row) => ({ ...row, bounced: row.bounced === 1 }));
}

/** A mail about a case, by its id, and whether a server has had its text, as far as is known. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
): Promise<{ readonly case: string; readonly sentTo: string | null; readonly hasLeft: boolean } | null> {
  const row = await one<{ case: string; sentTo: string | null; hasLeft: number }>(
    sql,
    `select case_id as "case", sent_to as "sentTo",
       case when state in ('data', 'sent', 'uncertain') or doubts > 0 then 1 else 0 end as "hasLeft"
     from messages where unit = $1 and mode = $2 and id = $3 and case_id is not null`,
    [scope.unit, scope.mode, id],
  );
  return row && { ...row, hasLeft: row.hasLeft === 1 };
}
