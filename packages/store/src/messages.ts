import type { Mode, Scope } from "./scope.ts";
import { inList, insertRecords, one, placeholders, type Sql } from "./sql.ts";

/** One thing that must leave the process, claimed by a worker. */
export interface MessageRow {
  readonly unit: string;
  readonly mode: Mode;
  readonly id: string;
  readonly kind: string;
  /** How it goes: `email`, or a channel of the project. */
  readonly channel: string;
  /** What it is about: an invitation, or else a record, a notice, or a case. */
  readonly invitation: string | null;
  readonly record: string | null;
  readonly notice: string | null;
  readonly case: string | null;
  readonly dueAt: number;
  readonly owner: string;
  readonly attempt: number;
  /** How often the server had its text and the reply was lost, so that it may have arrived. */
  readonly doubts: number;
  /** Attempts before an administrator had it sent again: they do not count any more. */
  readonly triedBefore: number;
  /** Stays the same over every attempt. */
  readonly messageId: string;
  readonly createdAt: number;
}

/** A message that nobody has claimed yet. */
export interface NewMessageRow extends Pick<MessageRow, "id" | "kind" | "dueAt" | "messageId" | "createdAt"> {
  /** Default: `email`. */
  readonly channel?: string;
  readonly invitation?: string | null;
  readonly record?: string | null;
  readonly notice?: string | null;
  readonly case?: string | null;
  /** A keyed hash of the address, where it is known when the message is added. */
  readonly sentTo?: string | null;
  /** The same of its mailbox, whose owner may have many addresses: what mails about a record are counted by. */
  readonly mailbox?: string | null;
}

/** Adds a message to the outbox. */
export async function add(sql: Sql, scope: Scope, message: NewMessageRow): Promise<void> {
  await addMany(sql, scope, [message]);
}

/** Adds messages to the outbox, waiting for their wave to go on where it is paused; says how many. */
export async function addMany(
  sql: Sql,
  scope: Scope,
  messages: readonly NewMessageRow[],
  state: "queued" | "paused" = "queued",
): Promise<number> {
  if (state === "queued" && messages.some(({ dueAt, createdAt }) => dueAt <= createdAt)) sql.leave?.("messages");
  return insertRecords(
    sql,
    `messages (unit, mode, id, kind, channel, invitation, record, notice, case_id, sent_to, mailbox, state, due_at, attempt,
       message_id, created_at)`,
    messages.map((message) => [
      scope.unit,
      scope.mode,
      message.id,
      message.kind,
      message.channel ?? "email",
      message.invitation ?? null,
      message.record ?? null,
      message.notice ?? null,
      message.case ?? null,
      message.sentTo ?? null,
      message.mailbox ?? null,
      state,
      message.dueAt,
      0,
      message.messageId,
      message.createdAt,
    ]),
    "on conflict do nothing",
  );
}

/**
 * The keyed hash of the address that an invitation was sent to by a channel; null when it was not, or is not known any more.
 */
export async function findAddress(
  sql: Sql,
  scope: Scope,
  invitation: string,
  channel = "email",
): Promise<string | null> {
  const row = await one<{ hash: string | null }>(
    sql,
    `select sent_to as hash from messages where unit = $1 and mode = $2 and invitation = $3
     and kind in ('invitation', 'other-way') and channel = $4`,
    [scope.unit, scope.mode, invitation, channel],
  );
  return row?.hash ?? null;
}

/** Whether there is a message with this id, in whatever state. */
export async function isThere(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const row = await one(sql, "select 1 from messages where unit = $1 and mode = $2 and id = $3", [
    scope.unit,
    scope.mode,
    id,
  ]);
  return row !== null;
}

/** Keeps what came of an attempt; that a lost reply left it in doubt is `uncertain`, and what arrived after that `resent`. */
export async function addAttempt(
  sql: Sql,
  scope: Scope,
  message: MessageRow,
  attempt: { readonly outcome: string; readonly reply: string; readonly at: number },
): Promise<void> {
  await sql.run(
    `insert into message_attempts (unit, mode, message, attempt, outcome, reply, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [scope.unit, scope.mode, message.id, message.attempt, attempt.outcome, attempt.reply, attempt.at],
  );
}

/** How a message stands, with what came of each attempt. */
export interface MessageState {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly state: string;
  readonly reason: string | null;
  readonly dueAt: number;
  readonly settledAt: number | null;
  readonly attempts: readonly { readonly at: number; readonly outcome: string; readonly reply: string }[];
}

/** The messages of an invitation in the order in which they are due. */
export async function listOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<MessageState[]> {
  const messages = await sql.all<Omit<MessageState, "attempts"> & CameBack>(
    `select id, kind, channel, state, reason, due_at as "dueAt", settled_at as "settledAt", bounced_at as "bouncedAt",
       bounce_kind as "bounceKind", bounce_code as "bounceCode" from messages
     where unit = $1 and mode = $2 and invitation = $3 order by created_at, due_at, kind`,
    [scope.unit, scope.mode, invitation],
  );
  if (messages.length === 0) return [];
  const list = inList(messages.map(({ id }) => id));
  const attempts = await sql.all<MessageState["attempts"][number] & { message: string }>(
    `select message, at, outcome, reply from message_attempts where unit = $1 and mode = $2
     and message in (${placeholders(list.length, 3)}) order by message, attempt`,
    [scope.unit, scope.mode, ...list],
  );
  const byMessage = Map.groupBy(attempts, ({ message }) => message);
  return messages.map(({ bouncedAt, bounceKind, bounceCode, ...message }) => ({
    ...message,
    attempts: [
      ...(byMessage.get(message.id) ?? []).map(({ at, outcome, reply }) => ({ at, outcome, reply })),
      ...(bouncedAt === null ? [] : [{ at: bouncedAt, outcome: outcomes[bounceKind], reply: bounceCode }]),
    ],
  }));
}

/** That it came back later. */
interface CameBack {
  readonly bouncedAt: number | null;
  readonly bounceKind: "hard" | "soft";
  readonly bounceCode: string;
}
const outcomes = { hard: "bounced", soft: "bounced softly" } as const;

/** Holds back an invitation's messages that have not left. */
export async function suppressOfInvitation(
  sql: Sql,
  scope: Scope,
  invitation: string,
  reason: string,
  now: number,
): Promise<number> {
  return sql.run(
    `update messages set state = 'suppressed', reason = $1, settled_at = $2
     where unit = $3 and mode = $4 and invitation = $5 and state in ('queued', 'retry')`,
    [reason, now, scope.unit, scope.mode, invitation],
  );
}

/** How many messages are in each state. */
export async function countByState(sql: Sql, scope: Scope): Promise<{ readonly state: string; readonly n: number }[]> {
  return sql.all(
    "select state, count(*) as n from messages where unit = $1 and mode = $2 group by state order by state",
    [scope.unit, scope.mode],
  );
}
