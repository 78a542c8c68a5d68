import pg from "pg";
import { StoreUnavailableError } from "../errors.ts";
import type { Sql, SqlRow, SqlValue } from "../sql.ts";
import { storeOn, type Engine, type Store } from "../store.ts";

/** Types that come as text but are whole numbers here: counts, times, versions. */
const numeric: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text"): unknown =>
    numeric.includes(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Deadlock, serialisation failure: the transaction did nothing and can be run again. */
const retryable = new Set(["40001", "40P01"]);

/** How a read begins: all its statements see one moment. */
const snapshot = "begin isolation level repeatable read read only";

/** The tables in which an anonymous answer leaves rows that are dead once it was released. */
const left = "ballots, spent_links, responses, response_versions, measures, segments, rollups";

/** The advisory lock of migrators: "create table if not exists" alone fails when two run it at once. */
const migrationLock = "4701178331";

/**
 * Opens a store in a PostgreSQL database (15 or newer).
 *
 * @throws StoreUnavailableError when it can't be reached
 */
export async function openPostgres(url: string, now: () => number): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const engine: Engine = {
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
    scrub: () => withClient(pool, async (client) => void (await client.query(`vacuum ${left}`))),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
  return storeOn(engine, now);
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

/** Connection exceptions, a server that shuts down, and a socket that ended. */
function isLost(error: unknown): boolean {
  const { code = "", message } = error as { code?: string; message: string };
  return /^(?:08|57P|ECONN|EPIPE)/.test(code) || /connection terminated|connection error/i.test(message);
}

async function transaction<T>(client: pg.PoolClient, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const value = await work(sqlOn(client));
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
    withoutRowid: "",
    all: async (text, values) => (await query(text, values)).rows as never,
    lists: async (text, values = []) =>
      (await client.query<SqlValue[]>({ text, values: [...values], rowMode: "array" })).rows,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  };
}
