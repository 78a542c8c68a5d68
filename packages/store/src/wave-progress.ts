import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** How far the people that a wave asked are. */
export interface WaveProgressRow {
  /** A value of the segment, null for those who have none, or for all when it was not cut by one. */
  readonly segment: string | null;
  readonly asked: number;
  readonly sent: number;
  /** Asked, and neither sent nor withdrawn yet. */
  readonly waiting: number;
  readonly declined: number;
  /** Had opted out by the time the mail would have left. */
  readonly optedOut: number;
  /** Stopped the mails by the link in one of them. */
  readonly stopped: number;
  readonly bounced: number;
  /** Withdrawn for another reason before it left. */
  readonly failed: number;
}

const sum = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;

/** How many the wave asked, and what became of it short of an answer; cut by a segment when one is named. */
export async function countAsked(
  sql: Sql,
  scope: Scope,
  of: { readonly wave: string; readonly segment: string | null },
): Promise<WaveProgressRow[]> {
  const cut = cutBy(of.segment, "i.id");
  return sql.all(
    `select ${cut.value} as segment, count(*) as asked, ${sum("i.sent_at is not null")} as sent,
       ${sum("i.sent_at is null and i.withdrawn_at is null")} as waiting,
       ${sum("i.declined_at is not null and i.answered_at is null")} as declined,
       ${sum("i.withdrawn_for = 'opted_out'")} as "optedOut", ${sum("i.opted_out_at is not null")} as stopped,
       ${sum("i.withdrawn_for = 'bounced_address'")} as bounced,
       ${sum("i.sent_at is null and i.withdrawn_at is not null and i.withdrawn_for not in ('opted_out', 'bounced_address')")} as failed
     from invitations i ${cut.join}
     where i.unit = $1 and i.mode = $2 and i.wave = $3 ${cut.group}`,
    [scope.unit, scope.mode, of.wave, ...cut.values],
  );
}

/** How many answered a wave, in full and in part. Anonymous answers are not among them. */
export async function countAnswered(
  sql: Sql,
  scope: Scope,
  of: { readonly wave: string; readonly segment: string | null },
): Promise<{ readonly segment: string | null; readonly answered: number; readonly partial: number }[]> {
  const cut = cutBy(of.segment, "r.id");
  return sql.all(
    `select ${cut.value} as segment, ${sum("v.status = 'complete'")} as answered, ${sum("v.status = 'partial'")} as partial
     from responses r join response_versions v
       on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = r.revision ${cut.join}
     where r.unit = $1 and r.mode = $2 and r.wave = $3 and r.origin <> 'ballot' ${cut.group}`,
    [scope.unit, scope.mode, of.wave, ...cut.values],
  );
}

/** How many of those that a wave asked want which language; null for those who said none. */
export async function countLocales(
  sql: Sql,
  scope: Scope,
  wave: string,
): Promise<{ readonly locale: string | null; readonly n: number }[]> {
  return sql.all(
    `select locale, count(*) as n from invitations where unit = $1 and mode = $2 and wave = $3
     group by locale order by locale`,
    [scope.unit, scope.mode, wave],
  );
}

/** How many links of a wave were spent by an anonymous answer. */
export async function countSpent(sql: Sql, scope: Scope, wave: string): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `select count(*) as n from invitations i join spent_links s
       on s.unit = i.unit and s.mode = i.mode and s.token_hash = i.token_hash
     where i.unit = $1 and i.mode = $2 and i.wave = $3`,
    [scope.unit, scope.mode, wave],
  );
  return row?.n ?? 0;
}

function cutBy(segment: string | null, owner: string) {
  if (segment === null) return { value: "null", join: "", group: "", values: [] };
  const of = owner.slice(0, 1);
  return {
    value: "s.value",
    join: `left join segments s on s.unit = ${of}.unit and s.mode = ${of}.mode and s.owner = ${owner} and s.name = $4`,
    group: "group by s.value order by s.value",
    values: [segment],
  };
}
