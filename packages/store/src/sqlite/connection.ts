import Database from "better-sqlite3";
import type { Sql, SqlRow, SqlValue } from "../sql.ts";

/**
 * Opens one connection. The settings are made on every open: re-opening a WAL file silently falls back to
 * synchronous=NORMAL, which may lose acknowledged rows on power loss.
 */
export function openConnection(file: string, options: { readonly readonly: boolean }): Database.Database {
  const db = new Database(file, { readonly: options.readonly, timeout: 5_000 });
  if (!options.readonly) db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("busy_timeout = 5000");
  db.pragma("trusted_schema = OFF");
  db.pragma("secure_delete = ON");
  return db;
}

/** Statements on one connection, each prepared once. */
export function sqlOn(db: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    if (prepared.size < 1_000) prepared.set(text, statement);
    return statement;
  };
  // `$1` is a named parameter "1" here.
  const bind = (values: readonly SqlValue[]) => Object.fromEntries(values.map((value, at) => [at + 1, value]));
  return {
    lock: { rows: "", skipLocked: "", schema: "" },
    all: (text, values = []) =>
      attempt(() => prepare(text).all(...(values.length > 0 ? [bind(values)] : [])) as SqlRow[]) as never,
    run: (text, values = []) => attempt(() => prepare(text).run(...(values.length > 0 ? [bind(values)] : [])).changes),
  };
}

/** Whatever is thrown becomes a rejection, as on an engine that answers later. */
async function attempt<T>(work: () => T): Promise<T> {
  return work();
}
