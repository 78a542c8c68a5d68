import type { MessageRow } from "./messages.ts";
import { inList, insertRows, placeholders, type Sql } from "./sql.ts";
import type { Mode, Scope } from "./scope.ts";
import type { Claim } from "./timers.ts";

// The way of a message: queued or retry → claimed → data → sent, retry, uncertain, dead or suppressed.

/** Who claims messages, and of which mode not, where what they leave by can't be used now. */
export interface MessageClaim extends Claim {
  readonly without?: readonly Mode[];
  /** The channel of those claimed; left out, those of every channel but `others`. */
  readonly channel?: string;
  /** Channels that are claimed by themselves. */
  readonly others?: readonly string[];
}

/** Of which channels: what is written here begins as the index of those that go elsewhere. */
function ofChannels({ channel, others = [] }: Pick<MessageClaim, "channel" | "others">, from: number) {
  if (channel !== undefined)
    return { text: `and channel <> 'email' and channel = $${String(from)}`, values: [channel] };
  if (others.length === 0) return { text: "", values: [] };
  const values = inList(others);
  return { text: `and channel not in (${placeholders(values.length, from)})`, values };
}

/**
 * Claims messages that are due, and those whose worker's lease ran out before their text was handed over; the condition
 * begins as the index's own.
 */
export async function claim(sql: Sql, how: MessageClaim): Promise<MessageRow[]> {
  const [one = "", other = ""] = how.without ?? [];
  const of = ofChannels(how, 8);
  const rows = await sql.all<MessageRow>(
    `update messages set state = 'claimed', owner = $1, lease_until = $2, attempt = attempt + 1
     where (unit, mode, id) in (
       select unit, mode, id from messages
       where state in ('queued', 'retry', 'claimed') and due_at <= $3 and (state <> 'claimed' or lease_until <= $4)
       and mode not in ($6, $7) ${of.text}
       order by due_at, id limit $5${sql.lock.skipLocked})
     returning unit, mode, id, kind, channel, invitation, record, notice, case_id as "case", due_at as "dueAt", owner, attempt, doubts,
       tried_before as "triedBefore", message_id as "messageId", created_at as "createdAt"`,
    [how.owner, how.leaseNow + how.leaseMs, how.now, how.leaseNow, how.limit, one, other, ...of.values],
  );
  return rows.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** A message whose worker's lease ran out after its text was handed over, and what becomes of it. */
export interface LostMessage {
  readonly unit: string;
  readonly mode: Mode;
  readonly id: string;
  readonly attempt: number;
  readonly state: "retry" | "uncertain";
}

/**
 * Takes messages from workers whose lease ran out after the text was handed over. Whether those arrived nobody knows: as
 * long as that happened at most `copies` times they are tried again, else they end as uncertain.
 */
export async function takeLost(
  sql: Sql,
  how: {
    readonly leaseNow: number;
    readonly now: number;
    readonly copies: number;
    readonly reply: string;
    readonly limit: number;
  },
): Promise<LostMessage[]> {
  const lost = await sql.all<LostMessage>(
    `update messages set state = case when doubts < $1 then 'retry' else 'uncertain' end, doubts = doubts + 1,
       reason = $2, settled_at = $3, owner = null, lease_until = null
     where (unit, mode, id) in (
       select unit, mode, id from messages where state = 'data' and lease_until <= $4
       order by lease_until, id limit $5${sql.lock.skipLocked})
     returning unit, mode, id, attempt, state`,
    [how.copies, how.reply, how.now, how.leaseNow, how.limit],
  );
  await insertRows(
    sql,
    "message_attempts (unit, mode, message, attempt, outcome, reply, at)",
    lost.map(({ unit, mode, id, attempt }) => [unit, mode, id, attempt, "uncertain", how.reply, how.now]),
    "on conflict do nothing",
  );
  return lost;
}

/** Names the claim, so that whoever lost it changes nothing. */
const isMine = "owner = $1 and attempt = $2 and unit = $3 and mode = $4 and id = $5";
const mine = (scope: Scope, { owner, attempt, id }: MessageRow) => [owner, attempt, scope.unit, scope.mode, id];

/** Says that the text is about to be handed over; false when another worker has claimed the message since. */
export async function enterData(sql: Sql, scope: Scope, message: MessageRow, leaseUntil: number): Promise<boolean> {
  const changed = await sql.run(
    `update messages set state = 'data', lease_until = $6 where ${isMine} and state = 'claimed'`,
    [...mine(scope, message), leaseUntil],
  );
  return changed === 1;
}

/** Lengthens the lease of a message under way; false when another worker has claimed it since. */
export async function renew(sql: Sql, scope: Scope, message: MessageRow, leaseUntil: number): Promise<boolean> {
  const changed = await sql.run(
    `update messages set lease_until = $6 where ${isMine} and state in ('claimed', 'data')`,
    [...mine(scope, message), leaseUntil],
  );
  return changed === 1;
}

/** How an attempt ended. */
export interface Settlement {
  /** `paused` waits until its wave goes on. */
  readonly state: "sent" | "retry" | "uncertain" | "dead" | "suppressed" | "paused";
  readonly reason: string | null;
  /** When to try again, for `retry`. */
  readonly dueAt: number;
  readonly at: number;
  /** A keyed hash of the address that it was sent to; one that it was added with stays. */
  readonly sentTo?: string | null;
  /** The text was handed over, and nobody knows whether it arrived. */
  readonly isDoubtful?: boolean;
  /** It was no attempt of this message. */
  readonly isNoAttempt?: boolean;
}

/** Settles a claimed message; false when another worker has claimed it since. */
export async function settle(sql: Sql, scope: Scope, message: MessageRow, how: Settlement): Promise<boolean> {
  const changed = await sql.run(
    `update messages set state = $6, reason = $7, due_at = $8, settled_at = $9, sent_to = coalesce($10, sent_to),
       doubts = doubts + $11, attempt = attempt - $12, owner = null, lease_until = null
     where ${isMine} and state in ('claimed', 'data')`,
    [
      ...mine(scope, message),
      how.state,
      how.reason,
      how.dueAt,
      how.at,
      how.sentTo ?? null,
      how.isDoubtful === true ? 1 : 0,
      how.isNoAttempt === true ? 1 : 0,
    ],
  );
  return changed === 1;
}

/** How many messages are due and not settled, whoever holds them; mails of some modes left out. */
export async function countDue(sql: Sql, now: number, without: readonly Mode[] = []): Promise<number> {
  const [one = "", other = ""] = without;
  const [row] = await sql.all<{ n: number }>(
    `select (select count(*) from messages
       where state in ('queued', 'retry', 'claimed') and due_at <= $1
       and (mode not in ($2, $3) or channel <> 'email'))
       + (select count(*) from messages where state = 'data' and lease_until > 0) as n`,
    [now, one, other],
  );
  return row?.n ?? 0;
}
