import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

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
