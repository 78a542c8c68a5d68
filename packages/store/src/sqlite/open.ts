import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { StoreUnavailableError } from "../errors.ts";
import { storeOn, type Engine, type Store } from "../store.ts";
import { openConnection, sqlOn } from "./connection.ts";
import { GroupCommit } from "./group-commit.ts";
import { ReadTurns } from "./read-turns.ts";

/**
 * Opens a store in a SQLite file, made when missing; `:memory:` for one that is gone when closed.
 *
 * @throws StoreUnavailableError when the file can't be written
 */
export async function openSqlite(file: string, now: () => number): Promise<Store> {
  return storeOn(sqliteEngine(file), now);
}

/** The engine on a SQLite file. */
export function sqliteEngine(file: string): Engine {
  const isMemory = file === ":memory:";
  if (!isMemory) makeFile(file);
  const writer = openWriter(file);
  const group = new GroupCommit(writer, sqlOn(writer));
  // A database in memory has one connection, so its reads take turns with the writes.
  const reader = isMemory ? null : openConnection(file, { readonly: true });
  const turns = reader ? new ReadTurns(reader, sqlOn(reader)) : null;
  return {
    name: "sqlite",
    read: (work) => (turns ?? group).run(work),
    write: (work) => group.run(work),
    scrub: () => group.between(() => emptyLog(writer)),
    connections: () => ({ open: reader ? 2 : 1, idle: group.isIdle ? 1 : 0, waiting: group.waiting }),
    close: () => {
      reader?.close();
      writer.close();
      return Promise.resolve();
    },
  };
}

/** Readers that are in the middle of something keep the log from being emptied: nobody waits, the next time does it. */
function emptyLog(writer: ReturnType<typeof openConnection>): void {
  writer.pragma("busy_timeout = 0");
  writer.pragma("wal_checkpoint(TRUNCATE)");
  writer.pragma("busy_timeout = 5000");
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
