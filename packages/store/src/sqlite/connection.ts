import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { Sql, SqlRow, SqlValue } from "../sql.ts";

/**
 * Opens one connection. The settings are made on every open: re-opening a WAL file silently falls back to
 * synchronous=NORMAL, which may lose acknowledged rows on power loss.
 */
export function openConnection(file: string | Buffer, options: { readonly readonly: boolean }): Database.Database {
  const db = new Database(file, { readonly: options.readonly, timeout: 5_000 });
  if (!options.readonly) db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("busy_timeout = 5000");
  // Measured with a wave of 100,000 people: with 16 MB of log in place of 4 fewer pages are written twice, and what a
  // statement may have to undo need not go through a file.
  db.pragma(`wal_autocheckpoint = ${String(logPages(file))}`);
  db.pragma("temp_store = memory");
  db.pragma("cache_size = -32000");
  db.pragma("trusted_schema = OFF");
  db.pragma("secure_delete = ON");
  return db;
}

/** A statement, and how its values are bound. */
interface Prepared {
  readonly statement: Database.Statement;
  readonly bind: (values: readonly SqlValue[]) => readonly unknown[];
}

/** Where there is little room, the log may not take it: it is copied back after a megabyte. */
const littleRoom = 256 * 1024 * 1024;

const logPages = (file: string | Buffer): number =>
  typeof file === "string" && file !== ":memory:" && isRoomLittle(file) ? 250 : 4_000;

/** Whether the log of a file may not grow. */
export function isRoomLittle(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize < littleRoom;
}

/** Statements on one connection, each prepared once. */
export function sqlOn(db: Database.Database): Sql {
  const [prepared, listing] = [new Map<string, Prepared>(), new Map<string, Prepared>()];
  const prepare = (text: string, kept = prepared): Prepared => {
    const known = kept.get(text);
    if (known) return known;
    const made = prepareOn(db, text);
    if (kept === listing) made.statement.raw(true);
    if (kept.size < 1_000) kept.set(text, made);
    return made;
  };
  return {
    lock: { rows: "", skipLocked: "", schema: "", writersOf: () => "" },
    tables: "select name from sqlite_master where type = 'table'",
    withoutRowid: "without rowid",
    all: (text, values = []) =>
      attempt(() => {
        const { statement, bind } = prepare(text);
        return statement.all(...bind(values)) as SqlRow[];
      }) as never,
    lists: (text, values = []) =>
      attempt(() => {
        const { statement, bind } = prepare(text, listing);
        return statement.all(...bind(values)) as SqlValue[][];
      }),
    run: (text, values = []) =>
      attempt(() => {
        const { statement, bind } = prepare(text);
        return statement.run(...bind(values)).changes;
      }),
  };
}

/**
 * A statement as SQLite gets it: each placeholder is `+?`. SQLite prepares a statement with an order, a join or an aggregate anew whenever a bare parameter of
 * it is bound, in case another value had another plan: 10 to 80 µs for a look-up that takes 2. The plus changes no value,
 * and leaves the plan as it is.
 */
export const positional = (text: string): string => text.replaceAll(/\$\d+/g, "+?");

/**
 * Placeholders are bound by position: a thousand values of an insert are looked up by name otherwise, which takes as long
 * as inserting them. One that comes twice is bound twice.
 */
function prepareOn(db: Database.Database, text: string): Prepared {
  const order = [...text.matchAll(/\$(\d+)/g)].map(([, name]) => Number(name) - 1);
  const statement = db.prepare(positional(text));
  const isInOrder = order.every((place, at) => place === at);
  return { statement, bind: isInOrder ? (values) => [values] : (values) => [order.map((place) => values[place])] };
}

/** Whatever is thrown becomes a rejection, as on an engine that answers later. */
async function attempt<T>(work: () => T): Promise<T> {
  return work();
}
