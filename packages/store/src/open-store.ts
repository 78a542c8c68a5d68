import { openPostgres } from "./postgres/open.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

/**
 * Opens the store that a URL names and brings its schema up to date.
 *
 * @param url `file:./data/afterword.db`, `file::memory:` or `postgres://user:password@host/database`
 * @throws StoreUnavailableError when it can't be reached or written
 * @throws SchemaError when it was written by a newer version
 * @example const store = await openStore("file:./afterword.db");
 */
export async function openStore(url: string, now: () => number = Date.now): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//.test(url)) return openPostgres(url, now);
  const file = sqliteFile(url);
  if (file === null)
    throw new TypeError(
      `The database URL is of no kind that is known. Use file:./afterword.db or postgres://host/database.`,
    );
  return openSqlite(file, now);
}

/** The path of a `file:` URL, `:memory:`, or null for any other. */
export function sqliteFile(url: string): string | null {
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  return path ?? null;
}
