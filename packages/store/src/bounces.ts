import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** `hard`: the address takes no mail. `soft`: it may take the next one. */
export type BounceKind = "hard" | "soft";

/** A mail as a report about it finds it. */
export interface ReturnedRow {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly invitation: string | null;
  readonly record: string | null;
  readonly state: string;
  /** Whether a server has had its text, as far as is known. */
  readonly hasLeft: boolean;
  /** A keyed hash of the address that it went to; null as long as that is not settled, and once it was erased. */
  readonly sentTo: string | null;
  /** What was reported of it before. */
  readonly bounceKind: BounceKind | null;
}

/** A mail by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<ReturnedRow | null> {
  const row = await one<Omit<ReturnedRow, "hasLeft"> & { hasLeft: number }>(
    sql,
    `select id, kind, channel, state, invitation, record, sent_to as "sentTo", bounce_kind as "bounceKind",
       case when state in ('data', 'sent', 'uncertain') or doubts > 0 then 1 else 0 end as "hasLeft"
     from messages where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, id],
  );
  return row && { ...row, hasLeft: row.hasLeft === 1 };
}

/** Keeps that a mail came back; false when that, or worse, was reported before. */
export async function keep(
  sql: Sql,
  scope: Scope,
  id: string,
  bounce: { readonly kind: BounceKind; readonly code: string; readonly sentTo: string; readonly at: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update messages set bounced_at = $4, bounce_kind = $5, bounce_code = $6, sent_to = coalesce(sent_to, $7)
     where unit = $1 and mode = $2 and id = $3 and (bounce_kind is null or (bounce_kind = 'soft' and $8 = 'hard'))`,
    [scope.unit, scope.mode, id, bounce.at, bounce.kind, bounce.code, bounce.sentTo, bounce.kind],
  );
  return changed === 1;
}

/** Notes that the mail that asked somebody came back; again, the first time stays. */
export async function noteInvitation(sql: Sql, scope: Scope, invitation: string, at: number): Promise<void> {
  await sql.run(
    "update invitations set bounced_at = coalesce(bounced_at, $1) where unit = $2 and mode = $3 and id = $4",
    [at, scope.unit, scope.mode, invitation],
  );
}

/** Forgets that what asked somebody came back, once they were asked in another way. */
export async function forgetInvitation(sql: Sql, scope: Scope, invitation: string): Promise<void> {
  await sql.run(
    "update invitations set bounced_at = null where unit = $1 and mode = $2 and id = $3 and bounced_at is not null",
    [scope.unit, scope.mode, invitation],
  );
}

/** Holds back what still waits to reach an invitation by the channel whose address takes nothing; says how many messages. */
export async function suppressWaiting(
  sql: Sql,
  scope: Scope,
  invitation: string,
  channel: string,
  now: number,
): Promise<number> {
  return sql.run(
    `update messages set state = 'suppressed', reason = 'bounced_address', settled_at = $1
     where unit = $2 and mode = $3 and invitation = $4 and channel = $5 and state in ('queued', 'retry')`,
    [now, scope.unit, scope.mode, invitation, channel],
  );
}

/** How many mails came back softly from an address since a moment, and how long lies between the first and the last. */
export async function countSoft(
  sql: Sql,
  scope: Scope,
  sentTo: string,
  since: number,
): Promise<{ readonly n: number; readonly spanMs: number }> {
  const row = await one<{ n: number; spanMs: number }>(
    sql,
    // Codes of policy and content are about us, as what a gateway rejects, and no address suffers for them.
    `select count(*) as n, coalesce(max(bounced_at) - min(bounced_at), 0) as "spanMs" from messages
     where unit = $1 and mode = $2 and sent_to = $3 and bounced_at is not null and bounced_at > $4
     and bounce_kind = 'soft' and bounce_code not like '_.6.%' and bounce_code not like '_.7.%'
     and bounce_code not like 'rejected%'`,
    [scope.unit, scope.mode, sentTo, since],
  );
  return row ?? { n: 0, spanMs: 0 };
}
