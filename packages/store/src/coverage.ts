import type { Scope } from "./scope.ts";
import type { Segments } from "./segments.ts";
import type { Sql } from "./sql.ts";

/** How many decisions of a survey's rules, or members of its waves, ended alike, with the answers that came back. */
export interface CoverageRow {
  readonly segments: Segments;
  readonly outcome: "scheduled" | "skipped";
  readonly reason: string | null;
  /** False while it is to be decided later. */
  readonly isFinal: boolean;
  readonly inclusion: number;
  readonly n: number;
  /** How many of them answered, by name or anonymously. */
  readonly answered: number;
  /** How many answered to the end. Where it is not to be told nobody counts, nor does anybody among the following. */
  readonly completed: number;
  /** How many got the mail, or were shown the link: it was sent and did not come back, or they reacted. */
  readonly delivered: number;
  /** How many opened the link, or answered. Programs don't count. */
  readonly opened: number;
  /** How many opened it with a score from the mail. */
  readonly tapped: number;
  /** How many of these answered nothing. */
  readonly tappedNotSent: number;
}

/** What is counted for a coverage report. Times are milliseconds since 1970; `to` is exclusive. */
export interface Covered {
  readonly survey: string;
  readonly from: number;
  readonly to: number;
  /**
   * Whether it may be told who looked at their link, and whose invitation was called off after they were asked: nobody
   * answered those. Otherwise they count as asked.
   */
  readonly isTold: boolean;
}

type Stored = Omit<CoverageRow, "segments" | "isFinal"> & { segments: string; isFinal: number };

const toRow = (row: Stored): CoverageRow => ({
  ...row,
  isFinal: row.isFinal === 1,
  segments: JSON.parse(row.segments) as Segments,
});

const answers = `left join responses r on r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
     left join response_versions v on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = r.revision
     left join spent_links s on s.unit = i.unit and s.mode = i.mode and s.token_hash = i.token_hash`;
const isAnswered = "(r.id is not null or s.token_hash is not null)";

const isTouched = (kind: string) =>
  `exists (select 1 from touches t where t.unit = i.unit and t.mode = i.mode and t.invitation = i.id
     and t.automated_for is null${kind})`;

/** What came of those who were asked, as columns. */
function countCame(isTold: boolean): string {
  const sum = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;
  const told = (condition: string) => (isTold ? sum(condition) : "0");
  const isOpened = `(${isAnswered} or ${isTouched("")})`;
  const isDelivered = `(i.sent_at is not null and i.bounced_at is null) or i.declined_at is not null
    or i.opted_out_at is not null or ${isOpened}`;
  const isTapped = isTouched(" and t.kind = 'tap'");
  return `${sum(isAnswered)} as answered, ${told("v.status = 'complete' or s.token_hash is not null")} as completed,
       ${told(isDelivered)} as delivered, ${told(isOpened)} as opened, ${told(isTapped)} as tapped,
       ${told(`${isTapped} and not ${isAnswered}`)} as "tappedNotSent"`;
}

/** Counts the latest decision of each event and rule, for events that happened in a period. */
export async function countOutcomes(sql: Sql, scope: Scope, what: Covered): Promise<CoverageRow[]> {
  const unless = (other: string, column: string) =>
    what.isTold ? column : `case when d.reason = 'reopened' and i.sent_at is not null then ${other} else ${column} end`;
  const [outcome, reason] = [unless("'scheduled'", "d.outcome"), unless("null", "d.reason")];
  const rows = await sql.all<Stored>(
    `select d.segments, ${outcome} as outcome, ${reason} as reason, d.is_final as "isFinal", d.inclusion, count(*) as n, ${countCame(what.isTold)}
     from decisions d
     left join invitations i on i.unit = d.unit and i.mode = d.mode and i.id = d.invitation
     ${answers}
     where d.unit = $1 and d.mode = $2 and d.survey = $3 and d.occurred_at >= $4 and d.occurred_at < $5
     and d.seq = (select max(x.seq) from decisions x where x.unit = d.unit and x.mode = d.mode and x.source = d.source
       and x.event = d.event and x.rule = d.rule)
     group by d.segments, ${outcome}, ${reason}, d.is_final, d.inclusion`,
    [scope.unit, scope.mode, what.survey, what.from, what.to],
  );
  return rows.map(toRow);
}

/**
 * Counts what became of the members of a survey's waves that opened in a period. Whose mail was held back for good was
 * not asked after all.
 */
export async function countMembers(sql: Sql, scope: Scope, what: Covered): Promise<CoverageRow[]> {
  const isHeld = "p.outcome = 'asked' and i.withdrawn_at is not null and i.sent_at is null";
  const outcome = `case when p.outcome = 'skipped' or (${isHeld}) then 'skipped' else 'scheduled' end`;
  const reason = `case when ${isHeld} then i.withdrawn_for else p.reason end`;
  const rows = await sql.all<Stored>(
    `select p.segments, ${outcome} as outcome, ${reason} as reason, 1 as "isFinal", p.inclusion, count(*) as n,
       ${countCame(what.isTold)}
     from waves w join wave_people p on p.unit = w.unit and p.mode = w.mode and p.wave = w.id
     left join invitations i on i.unit = p.unit and i.mode = p.mode and i.id = p.invitation
     ${answers}
     where w.unit = $1 and w.mode = $2 and w.survey = $3 and w.opens_at >= $4 and w.opens_at < $5
     group by p.segments, ${outcome}, ${reason}, p.inclusion`,
    [scope.unit, scope.mode, what.survey, what.from, what.to],
  );
  return rows.map(toRow);
}
