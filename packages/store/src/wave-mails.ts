import type { Scope } from "./scope.ts";
import { inList, placeholders, runRows, type Sql } from "./sql.ts";

// What is done to the mails of a whole wave, a page of its invitations at a time, so that nothing waits for long.

/** Whoever was erased is passed over. */
const isThere = "exists (select 1 from people p where p.unit = i.unit and p.mode = i.mode and p.id = i.person)";

/** Who was invited by a wave, in the order of the people's ids, from after one of them. */
export async function page(
  sql: Sql,
  scope: Scope,
  of: { readonly wave: string; readonly after: string | null; readonly limit: number },
): Promise<{ readonly person: string; readonly invitation: string }[]> {
  return sql.all(
    `select i.person, i.id as invitation from invitations i
     where i.unit = $1 and i.mode = $2 and i.wave = $3 and i.person > $4 and ${isThere} order by i.person limit $5`,
    [scope.unit, scope.mode, of.wave, of.after ?? "", of.limit],
  );
}

/** Lets the mails of these invitations wait that have not left, and says how many. */
export async function pause(sql: Sql, scope: Scope, invitations: readonly string[]): Promise<number> {
  const list = inList(invitations);
  return sql.run(
    `update messages set state = 'paused' where unit = $1 and mode = $2 and state in ('queued', 'retry')
     and invitation in (${placeholders(list.length, 3)})`,
    [scope.unit, scope.mode, ...list],
  );
}

/** The mails of these invitations that wait for their wave to go on. */
export async function listPaused(
  sql: Sql,
  scope: Scope,
  invitations: readonly string[],
): Promise<{ readonly id: string; readonly invitation: string; readonly dueAt: number }[]> {
  const list = inList(invitations);
  return sql.all(
    `select id, invitation, due_at as "dueAt" from messages where unit = $1 and mode = $2 and state = 'paused'
     and invitation in (${placeholders(list.length, 3)}) order by invitation, kind`,
    [scope.unit, scope.mode, ...list],
  );
}

const going = {
  before: "with going (unit, mode, id, due_at) as (values ",
  after: `)
    update messages set state = 'queued', due_at = cast(going.due_at as bigint) from going
    where messages.unit = going.unit and messages.mode = going.mode and messages.id = going.id
    and messages.state = 'paused'`,
};

/** Lets mails that wait go, each at its time, and says how many. */
export async function requeue(
  sql: Sql,
  scope: Scope,
  mails: readonly { readonly id: string; readonly dueAt: number }[],
): Promise<number> {
  return runRows(
    sql,
    mails.map(({ id, dueAt }) => [scope.unit, scope.mode, id, dueAt]),
    going,
  );
}

/** Holds the mails of these invitations back for good that have not left, and says how many. */
export async function suppress(
  sql: Sql,
  scope: Scope,
  invitations: readonly string[],
  how: { readonly reason: string; readonly now: number },
): Promise<number> {
  const list = inList(invitations);
  return sql.run(
    `update messages set state = 'suppressed', reason = $1, settled_at = $2
     where unit = $3 and mode = $4 and state in ('queued', 'retry', 'paused')
     and invitation in (${placeholders(list.length, 5)})`,
    [how.reason, how.now, scope.unit, scope.mode, ...list],
  );
}

/** Withdraws those of these invitations that never left, so that they do not count as asking; says how many. */
export async function withdrawUnsent(
  sql: Sql,
  scope: Scope,
  invitations: readonly string[],
  how: { readonly reason: string; readonly now: number },
): Promise<number> {
  const list = inList(invitations);
  return sql.run(
    `update invitations set withdrawn_at = $1, withdrawn_for = $2
     where unit = $3 and mode = $4 and sent_at is null and withdrawn_at is null and answered_at is null
     and id in (${placeholders(list.length, 5)})
     and not exists (select 1 from messages m where m.unit = $3 and m.mode = $4 and m.invitation = invitations.id
       and m.state in ('claimed', 'data', 'uncertain'))`,
    [how.now, how.reason, scope.unit, scope.mode, ...list],
  );
}

/** When the last mail of an invitation left, or is to leave. */
const lastMail = `(select max(case m.state when 'sent' then m.settled_at else m.due_at end) from messages m
  where m.unit = i.unit and m.mode = i.mode and m.invitation = i.id and m.state not in ('suppressed', 'dead'))`;

/**
 * Whom a reminder is for, and when they got their last mail: the invitation left and was not answered in full, declined or
 * withdrawn, nor its link spent.
 */
export async function listToRemind(
  sql: Sql,
  scope: Scope,
  of: { readonly wave: string; readonly after: string | null; readonly limit: number },
): Promise<{ readonly person: string; readonly invitation: string; readonly lastMailAt: number | null }[]> {
  return sql.all(
    `select i.person, i.id as invitation, ${lastMail} as "lastMailAt" from invitations i
     where i.unit = $1 and i.mode = $2 and i.wave = $3 and i.person > $4
     and i.sent_at is not null and i.declined_at is null and i.withdrawn_at is null and ${isThere}
     and not exists (select 1 from spent_links s where s.unit = i.unit and s.mode = i.mode and s.token_hash = i.token_hash)
     and not exists (select 1 from responses r join response_versions v
       on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = r.revision
       where r.unit = i.unit and r.mode = i.mode and r.invitation = i.id
         and (v.status = 'complete' or r.origin = 'staff'))
     order by i.person limit $5`,
    [scope.unit, scope.mode, of.wave, of.after ?? "", of.limit],
  );
}

/** How many mails of a wave are in each state, by kind and, where they were held back, by reason. */
export async function countOfWave(
  sql: Sql,
  scope: Scope,
  wave: string,
): Promise<{ readonly kind: string; readonly state: string; readonly reason: string | null; readonly n: number }[]> {
  return sql.all(
    `select m.kind, m.state, case m.state when 'suppressed' then m.reason end as reason, count(*) as n
     from invitations i cross join messages m
     where i.unit = $1 and i.mode = $2 and i.wave = $3 and m.unit = i.unit and m.mode = i.mode and m.invitation = i.id
     group by m.kind, m.state, case m.state when 'suppressed' then m.reason end order by 1, 2, 3`,
    [scope.unit, scope.mode, wave],
  );
}
