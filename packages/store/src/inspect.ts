import { SchemaError, schemaState, type SchemaState } from "./migrate.ts";
import { withEngine } from "./open-store.ts";
import { probeOf } from "./probe.ts";
import { one, type Sql } from "./sql.ts";
import type { Engine, EngineState } from "./store.ts";
import { StoreUnavailableError } from "./errors.ts";

/** What waits in a database. */
export interface QueueState {
  /** Timers that are due, and how many milliseconds ago the first of them was. */
  readonly timers: { readonly due: number; readonly pending: number; readonly oldestMs: number | null };
  readonly messages: Readonly<Record<string, number>>;
  /** How many milliseconds ago the first message that has not been sent was due; null when none is. */
  readonly oldestMessageMs: number | null;
  /** By how much development has moved the clock. */
  readonly clockOffsetMs: number;
}

/** A database as it is. */
export interface StoreState {
  readonly engine: Engine["name"];
  readonly version: string;
  /** Every connection as it was set, of two openings: what is set once may not last. */
  readonly connections: readonly (EngineState["connections"][number] & { readonly opening: 1 | 2 })[];
  /** By how many milliseconds the database's clock is ahead of this process's; null where they have the same one. */
  readonly aheadMs: number | null;
  readonly schema: SchemaState | { readonly refused: string };
  /** Null while the schema is another one than this version's. */
  readonly queue: QueueState | null;
  /** What is the matter with writing; null when it works, or was not tried for the schema's sake. */
  readonly unwritable: string | null;
}

/**
 * Looks at a database that is there, and makes nothing. Whether it can be written to is tried with a row that is removed again.
 *
 * @throws CopyError when there is none
 * @throws StoreUnavailableError when it can't be opened
 */
export async function inspectStore(url: string, now: () => number = Date.now): Promise<StoreState> {
  const first = await withEngine(url, (engine) => engine.inspect());
  return withEngine(url, async (engine) => {
    const second = await engine.inspect();
    const schema = await engine.read(schemaState).catch((error: unknown) => {
      if (error instanceof SchemaError) return { refused: error.message };
      throw error;
    });
    const isCurrent = "found" in schema && schema.pending.length === 0;
    const connections = [first, second].flatMap((state, at) =>
      state.connections.map((connection) => ({ ...connection, opening: at === 0 ? (1 as const) : (2 as const) })),
    );
    return {
      engine: engine.name,
      version: second.version,
      connections,
      aheadMs: second.now === null ? null : second.now.theirs - second.now.ours,
      schema,
      queue: isCurrent ? await engine.read((sql) => queueOf(sql, now())) : null,
      unwritable: isCurrent ? await tryToWrite(engine) : null,
    };
  });
}

async function tryToWrite(engine: Engine): Promise<string | null> {
  try {
    await probeOf(engine)();
    return null;
  } catch (error) {
    if (error instanceof StoreUnavailableError) return error.message;
    throw error;
  }
}

async function queueOf(sql: Sql, realNow: number): Promise<QueueState> {
  const offset = await one<{ value: string }>(sql, "select value from settings where name = 'clock_offset_ms'");
  const clockOffsetMs = Number(offset?.value ?? 0);
  const now = realNow + clockOffsetMs;
  const timers = await one<{ pending: number; due: number | null; oldest: number | null }>(
    sql,
    `select count(*) as pending, sum(case when due_at <= $1 then 1 else 0 end) as due, min(due_at) as oldest
     from timers where state in ('pending', 'claimed')`,
    [now],
  );
  const messages = await sql.all<{ state: string; n: number }>(
    "select state, count(*) as n from messages group by state order by state",
  );
  const waiting = await one<{ oldest: number | null }>(
    sql,
    "select min(due_at) as oldest from messages where state in ('queued', 'retry', 'claimed')",
  );
  const since = (at: number | null | undefined) => (at != null && at <= now ? now - at : null);
  return {
    timers: { due: timers?.due ?? 0, pending: timers?.pending ?? 0, oldestMs: since(timers?.oldest) },
    messages: Object.fromEntries(messages.map(({ state, n }) => [state, n])),
    oldestMessageMs: since(waiting?.oldest),
    clockOffsetMs,
  };
}
