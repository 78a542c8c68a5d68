import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { StoreUnavailableError } from "../errors.ts";
import { storeOn, type Engine, type Store } from "../store.ts";
import { openConnection, sqlOn } from "./connection.ts";
import { GroupCommit } from "./group-commit.ts";

/**
 * Opens a store in a SQLite file, made when missing; `:memory:` for one that is gone when closed.
 *
 * @throws StoreUnavailableError when the file can't be written
 */
export async function openSqlite(file: string, now: () => number): Promise<Store> {
  const isMemory = file === ":memory:";
  if (!isMemory) makeFile(file);
  const writer = openWriter(file);
  const writerSql = sqlOn(writer);
  const group = new GroupCommit(writer, writerSql);
  // A database in memory has one connection, so its reads take turns with the writes.
  const reader = isMemory ? null : openConnection(file, { readonly: true });
  const readerSql = reader ? sqlOn(reader) : null;
  const engine: Engine = {
    name: "sqlite",
    read: (work) => (readerSql ? work(readerSql) : group.run(work)),
    write: (work) => group.run(work),
    close: () => {
      reader?.close();
      writer.close();
      return Promise.resolve();
    },
  };
  return storeOn(engine, now);
}

function openWriter(file: string) {
  try {
    return openConnection(file, { readonly: false });
  } catch (error) {
    throw new StoreUnavailableError(`${file} can't be used as a database: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    throw new StoreUnavailableError(`The database file ${file} can't be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
