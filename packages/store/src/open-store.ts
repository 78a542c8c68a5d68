import { existsSync } from "node:fs";
import { CopyError } from "./errors.ts";
import { schemaState, type SchemaState } from "./migrate.ts";
import { postgresEngine } from "./postgres/open.ts";
import { emptyInMemory } from "./sqlite/empty.ts";
import { sqliteEngine } from "./sqlite/open.ts";
import { readsOn, storeOn, type Engine, type Store } from "./store.ts";

/**
 * Opens the store that a URL names and brings its schema up to date.
 *
 * @param url `file:./data/afterword.db`, `file::memory:` or `postgres://user:password@host/database`
 * @throws StoreUnavailableError when it can't be reached or written
 * @throws SchemaError when it was written by a newer version
 * @example const store = await openStore("file:./afterword.db");
 */
export async function openStore(url: string, now: () => number = Date.now): Promise<Store> {
  return storeOn(sqliteFile(url) === ":memory:" ? sqliteEngine(await emptyInMemory()) : openEngine(url), now);
}

/**
 * Opens a store, and beside it one whose reads go over connections of their own: those of a role that can only read, or to a
 * replica, whose rows may be a moment old. Writes of either go to the first. The first closes both.
 */
export async function openStores(
  url: string,
  reportsUrl: string | null,
  now: () => number = Date.now,
): Promise<{ readonly store: Store; readonly reports: Store }> {
  const store = await openStore(url, now);
  if (reportsUrl === null) return { store, reports: store };
  const engine = openEngine(reportsUrl);
  const close = async () => {
    await engine.close();
    await store.close();
  };
  return { store: { ...store, close }, reports: { ...store, ...readsOn(engine), close } };
}

/** The engine that a URL names, whatever schema it has. */
export function openEngine(url: string): Engine {
  if (/^postgres(?:ql)?:\/\//.test(url)) return postgresEngine(url);
  const file = sqliteFile(url);
  if (file === null)
    throw new TypeError(
      `The database URL is of no kind that is known. Use file:./afterword.db or postgres://host/database.`,
    );
  return sqliteEngine(file);
}

/**
 * Does something with a database that is there, whatever schema it has; a missing file is not made.
 *
 * @throws CopyError when there is none
 */
export async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const file = sqliteFile(url);
  if (file !== null && file !== ":memory:" && !existsSync(file))
    throw new CopyError(`There is no database at ${file}.`);
  const engine = openEngine(url);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Which schema a database has, and what this version would add. Changes nothing; a missing SQLite file has schema 0. */
export async function readSchema(url: string): Promise<SchemaState> {
  const file = sqliteFile(url);
  return withEngine(file !== null && !existsSync(file) ? "file::memory:" : url, (engine) => engine.read(schemaState));
}

/** The path of a `file:` URL, `:memory:`, or null for any other. */
export function sqliteFile(url: string): string | null {
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  return path ?? null;
}
