import type pg from "pg";
import type { Sql, SqlRow, SqlValue } from "../sql.ts";

/** The advisory lock of migrators: "create table if not exists" alone fails when two run it at once. */
const migrationLock = "4701178331";

/** After so many times a statement is worth being prepared once on each connection. */
const often = 5;
/** What a connection keeps of prepared statements takes memory on the server. */
const mostPrepared = 500;
const mostCounted = 5_000;

/** Gives the statements that come often a name, under which a connection prepares them once. */
export class Names {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** The name of a statement; undefined for one that came seldom. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostPrepared) return known;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses <= often) {
      if (uses > 1 || this.#uses.size < mostCounted) this.#uses.set(text, uses);
      return undefined;
    }
    this.#uses.delete(text);
    const name = `aw${String(this.#names.size)}`;
    this.#names.set(text, name);
    return name;
  }
}

/** How statements are sent on one connection. */
export interface Sending {
  /** Null where something stands between that hands the server's connections around. */
  readonly names: Names | null;
  /** For how long a statement's reply is waited for; 0 for as long as it takes. */
  readonly patienceMs: number;
}

/** The statements of one transaction. */
export function sqlOn(client: pg.PoolClient, { names, patienceMs }: Sending): Sql {
  const configOf = (text: string, values: readonly SqlValue[]) => {
    const name = names?.of(text);
    const patience = patienceMs === 0 ? {} : { query_timeout: patienceMs };
    return { text, values: values as SqlValue[], ...(name === undefined ? {} : { name }), ...patience };
  };
  const query = (text: string, values: readonly SqlValue[] = []) => client.query<SqlRow>(configOf(text, values));
  return {
    lock: {
      rows: " for update",
      skipLocked: " for update skip locked",
      schema: `select pg_advisory_xact_lock(${migrationLock})`,
      writersOf: (table) => `lock table ${table} in share row exclusive mode`,
    },
    tables: "select tablename as name from pg_tables where schemaname = current_schema()",
    withoutRowid: "",
    recordset: (placeholder, columns) => `json_to_recordset(${placeholder}::json) as given (${columns})`,
    recordsFor: (placeholder, table) => `json_populate_recordset(null::${table}, ${placeholder}::json)`,
    all: async (text, values) => (await query(text, values)).rows as never,
    lists: async (text, values = []) =>
      (await client.query<SqlValue[]>({ ...configOf(text, values), rowMode: "array" })).rows,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  };
}
