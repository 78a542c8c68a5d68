import { createRequire } from "node:module";
import type pg from "pg";
import { StoreUnavailableError } from "../errors.ts";
import { PutOff } from "../put-off.ts";
import type { Sql, SqlRow, SqlValue } from "../sql.ts";
import type { Engine, EngineState } from "../store.ts";

/** Loaded for a database of its kind alone: it takes as much memory as the whole store. */
const loadDriver = (): typeof pg => createRequire(import.meta.url)("pg") as typeof pg;

/** Types that come as text but are whole numbers here: counts, times, versions. */
function typesOf({ types }: typeof pg): pg.CustomTypesConfig {
  const numeric: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC];
  const getTypeParser = (oid: number, format: "text"): unknown =>
    numeric.includes(oid) ? Number : types.getTypeParser(oid, format);
  return { getTypeParser: getTypeParser as typeof types.getTypeParser };
}

/** Deadlock, serialisation failure: the transaction did nothing and can be run again. */
const retryable = new Set(["40001", "40P01"]);

/** How a read begins: all its statements see one moment. */
const snapshot = "begin isolation level repeatable read read only";

/** The tables in which an anonymous answer leaves rows that are dead once it was released. */
const left = "ballots, spent_links, responses, response_versions, measures, segments, rollups";

/** The advisory lock of migrators: "create table if not exists" alone fails when two run it at once. */
const migrationLock = "4701178331";

/** The engine on a PostgreSQL database (15 or newer). What it does throws StoreUnavailableError when it can't be reached. */
export function postgresEngine(url: string): Engine {
  const driver = loadDriver();
  const pool = new driver.Pool({
    ...{ connectionString: url, types: typesOf(driver), max: 10, connectionTimeoutMillis: 5_000, keepAlive: true },
  });
  // A connection that breaks is replaced by the pool; without a listener it would end the process, idle or between two
  // statements.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    name: "postgres",
    read: (work) => withClient(pool, (client) => transaction(client, snapshot, work)),
    write: async (work) => {
      for (let attempt = 1; ; attempt++)
        try {
          return await withClient(pool, (client) => transaction(client, "begin", work));
        } catch (error) {
          if (attempt >= 5 || !retryable.has((error as { code?: string }).code ?? "")) throw error;
        }
    },
    scan: (work) =>
      withClient(pool, (client) => transaction(client, snapshot, () => work((text) => rowsOf(client, text)))),
    inspect: () => withClient(pool, inspect),
    refresh: () => withClient(pool, async (client) => void (await client.query("analyze"))),
    scrub: () => withClient(pool, async (client) => void (await client.query(`vacuum ${left}`))),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

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
    if (!isLost(error)) throw error;
    broken = new StoreUnavailableError("The connection to the database was lost.", { cause: error });
    throw broken;
  } finally {
    // A connection that is gone is not given back to the pool.
    client.release(broken);
  }
}

/** Connection exceptions, a server that shuts down, is full or takes no writes, and a socket that ended. */
function isLost(error: unknown): boolean {
  const { code = "", message } = error as { code?: string; message: string };
  return (
    /^(?:08|53|57P|58|25006|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    /connection terminated|connection error/i.test(message)
  );
}

async function transaction<T>(client: pg.PoolClient, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    // Sums are locked by who adds to them until the commit: all others of that day would wait as long as all the rest takes.
    const putOff = new PutOff(sqlOn(client));
    const value = await work(putOff.sql());
    await putOff.write();
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

function sqlOn(client: pg.PoolClient): Sql {
  const query = (text: string, values: readonly unknown[] = []) => client.query<SqlRow>(text, [...values]);
  return {
    lock: {
      rows: " for update",
      skipLocked: " for update skip locked",
      schema: `select pg_advisory_xact_lock(${migrationLock})`,
      writersOf: (table) => `lock table ${table} in share row exclusive mode`,
    },
    tables: "select tablename as name from pg_tables where schemaname = current_schema()",
    withoutRowid: "",
    all: async (text, values) => (await query(text, values)).rows as never,
    lists: async (text, values = []) =>
      (await client.query<SqlValue[]>({ text, values: [...values], rowMode: "array" })).rows,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  };
}
