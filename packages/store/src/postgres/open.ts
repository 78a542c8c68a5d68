import { createRequire } from "node:module";
import type pg from "pg";
import { StoreUnavailableError } from "../errors.ts";
import { PutOff } from "../put-off.ts";
import type { Sql, SqlValue } from "../sql.ts";
import type { Engine, EngineState } from "../store.ts";
import type { QueueName } from "../attend.ts";
import { Attending } from "./attend.ts";
import { noLimits, readLimits, withLimits, type Limits } from "./limits.ts";
import { isServerItself } from "./pooler.ts";
import { Names, sqlOn } from "./statements.ts";
import { Telling, type Ending } from "./telling.ts";
import { isLost, isRetryable, troubleOf } from "./trouble.ts";

/** Loaded for a database of its kind alone: it takes as much memory as the whole store. */
const loadDriver = (): typeof pg => createRequire(import.meta.url)("pg") as typeof pg;

/** Types that come as text but are whole numbers here: counts, times, versions. */
function typesOf({ types }: typeof pg): pg.CustomTypesConfig {
  const numeric: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC];
  const getTypeParser = (oid: number, format: "text"): unknown =>
    numeric.includes(oid) ? Number : types.getTypeParser(oid, format);
  return { getTypeParser: getTypeParser as typeof types.getTypeParser };
}

/** How a read begins: all its statements see one moment. */
const snapshot = "begin isolation level repeatable read read only";

/** The tables in which an anonymous answer leaves rows that are dead once it was released. */
const left = "ballots, spent_links, responses, response_versions, measures, segments, rollups";

/** The engine on a PostgreSQL database (15 or newer). What it does throws StoreUnavailableError when it can't be reached. */
export function postgresEngine(address: string): Engine {
  const driver = loadDriver();
  const { url, limits } = readLimits(address);
  const names = new Names();
  const isDirect = new WeakSet<pg.ClientBase>();
  // Its types leave out that statements may be sent without waiting for replies, and that a pool waits for what is done first.
  const settings: pg.PoolConfig & { readonly pipeline: boolean } = {
    connectionString: url,
    types: typesOf(driver),
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
    onConnect: (client) => meet(client) as unknown as undefined,
  };
  const meet = async (client: pg.ClientBase) => {
    if (await isServerItself(client)) isDirect.add(client);
  };
  const pool = new driver.Pool(settings);
  // A connection that breaks is replaced by the pool; without a listener it would end the process, idle or between two
  // statements.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  let attending: Attending | null = null;
  const telling = new Telling((text) => withClient(pool, (client) => client.query(text)));
  /** A process that has a worker tells that one; all others are told by the database. */
  const endingOf = (due: ReadonlySet<QueueName>): Ending => {
    const own = attending;
    if (due.size === 0) return { text: "commit" };
    return own === null ? telling.ending(due) : { text: "commit", then: () => own.notice(due) };
  };
  const run = <T>(begin: string, work: (sql: Sql) => Promise<T>, how: Limits) =>
    withClient(pool, (client) => {
      const patienceMs = how.statementMs === 0 ? 0 : how.statementMs + slackMs;
      const sending = { names: isDirect.has(client) ? names : null, patienceMs };
      return transaction(client, withLimits(begin, how), sqlOn(client, sending), work, endingOf);
    });
  const again = async <T>(once: () => Promise<T>) => {
    for (let attempt = 1; ; attempt++)
      try {
        return await once();
      } catch (error) {
        if (attempt >= 5 || !isRetryable(error)) throw error;
      }
  };
  const limitsOf = (patienceMs: number | undefined): Limits => {
    if (patienceMs === undefined) return limits;
    return patienceMs > limits.statementMs ? { ...noLimits, lockMs: patienceMs } : { ...limits, lockMs: patienceMs };
  };
  return {
    name: "postgres",
    read: (work, patienceMs) => again(() => run(snapshot, work, limitsOf(patienceMs))),
    write: (work, patienceMs) => again(() => run("begin", work, limitsOf(patienceMs))),
    scan: (work) =>
      withClient(pool, (client) => {
        const sql = sqlOn(client, { names: null, patienceMs: 0 });
        return transaction(
          client,
          withLimits(snapshot, noLimits),
          sql,
          () => work((text) => rowsOf(client, text)),
          endingOf,
        );
      }),
    inspect: () => withClient(pool, inspect),
    refresh: (tables = []) =>
      withClient(pool, async (client) => void (await client.query(`analyze ${tables.join(", ")}`))),
    scrub: () => withClient(pool, async (client) => void (await client.query(`vacuum ${left}`))),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    attend: (on) => {
      const mine = (attending = new Attending(
        driver,
        {
          connectionString: url,
          connectionTimeoutMillis: 5_000,
          keepAlive: true,
          query_timeout: 10_000,
          application_name: "afterword worker",
        },
        on,
      ));
      return async () => {
        attending = null;
        await mine.stop();
      };
    },
    call: (queue) => telling.tell(new Set([queue])),
    close: () => {
      telling.stop();
      return pool.end();
    },
  };
}

/** How much longer than the server the driver waits, for a server that is gone without a word. */
const slackMs = 5_000;

/** How many rows of a whole table are fetched at once. */
const fetched = 2_000;

async function* rowsOf(client: pg.PoolClient, text: string): AsyncGenerator<SqlValue[]> {
  await client.query(`declare whole no scroll cursor for ${text}`);
  for (;;) {
    const { rows } = await client.query<SqlValue[]>({ text: `fetch ${String(fetched)} from whole`, rowMode: "array" });
    yield* rows;
    if (rows.length < fetched) break;
  }
  await client.query("close whole");
}

/** What decides whether an answer survives a crash, and whether there is room for what connects. */
const told = ["synchronous_commit", "fsync", "full_page_writes", "max_connections", "server_encoding"];

async function inspect(client: pg.PoolClient): Promise<EngineState> {
  const before = Date.now();
  const { rows } = await client.query<Record<string, string>>(
    `select ${told.map((name) => `current_setting('${name}') as ${name}`).join(", ")},
     current_setting('server_version') as version, (extract(epoch from clock_timestamp()) * 1000)::bigint as at,
     case when pg_is_in_recovery() then 'on' else 'off' end as in_recovery`,
  );
  const after = Date.now();
  const { version = "", at, ...settings } = rows[0] ?? {};
  const now = { theirs: Number(at), ours: Math.round((before + after) / 2) };
  return { version, connections: [{ role: "writing", settings }], now };
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    const { host = "", port } = pool.options;
    const where = `${host}${port === undefined ? "" : `:${String(port)}`}`;
    throw new StoreUnavailableError(`The database at ${where} can't be reached: ${(error as Error).message}`, {
      cause: error,
    });
  });
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    if (isLost(error)) broken = error as Error;
    throw troubleOf(error) ?? error;
  } finally {
    // A connection that is gone is not given back to the pool.
    client.release(broken);
  }
}

async function transaction<T>(
  client: pg.PoolClient,
  begin: string,
  sql: Sql,
  work: (sql: Sql) => Promise<T>,
  endingOf: (due: ReadonlySet<QueueName>) => Ending,
): Promise<T> {
  const due = new Set<QueueName>();
  // Nobody waits for it: the first statement is sent right behind.
  const begun = client.query(begin);
  begun.catch(() => undefined);
  try {
    // Sums are locked by who adds to them until the commit: all others of that day would wait as long as all the rest takes.
    const putOff = new PutOff({ ...sql, leave: (queue) => void due.add(queue) });
    const value = await work(putOff.sql());
    const last = await putOff.take();
    await begun;
    const { text, then } = endingOf(due);
    // The commit follows the statement that locks sums without waiting for its reply: it ends nothing well that has failed.
    const written = last === null ? undefined : sql.run(last.text, last.values);
    const ended = client.query(text);
    // What was only read has nothing that could fail; whoever has the connection next is served behind it.
    if (begin.startsWith(snapshot)) ended.catch(() => undefined);
    else await Promise.all([written, ended]);
    then?.();
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
