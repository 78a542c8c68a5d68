import type { Sql } from "./sql.ts";

/** What waits to be done, whoever holds it. */
export interface Queue {
  /** How much is due. */
  readonly due: number;
  /** When the oldest of it became due; null when nothing is. */
  readonly oldestAt: number | null;
}

/** The timers and the messages that are due and not ended. */
export async function readQueues(sql: Sql, now: number): Promise<{ readonly timers: Queue; readonly messages: Queue }> {
  const read = async (text: string) =>
    (await sql.all<{ due: number; oldestAt: number | null }>(text, [now]))[0] ?? none;
  return {
    timers: await read(
      `select count(*) as due, min(due_at) as "oldestAt" from timers
       where state in ('pending', 'claimed') and due_at <= $1`,
    ),
    messages: await read(
      `select count(*) as due, min(due_at) as "oldestAt" from messages
       where state in ('queued', 'retry', 'claimed') and due_at <= $1`,
    ),
  };
}

const none: Queue = { due: 0, oldestAt: null };
