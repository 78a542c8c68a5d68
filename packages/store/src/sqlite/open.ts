import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { attendAlone } from "../attend.ts";
import { StoreUnavailableError } from "../errors.ts";
import type { ConnectionState, Engine } from "../store.ts";
import type { SqlValue } from "../sql.ts";
import { isRoomLittle, openConnection, sqlOn } from "./connection.ts";
import { Checkpoints } from "./checkpoints.ts";
import { GroupCommit } from "./group-commit.ts";
import { ReadTurns } from "./read-turns.ts";
import { watched } from "./trouble.ts";

/** How long a statement itself waits for a lock, once the file is open: everything else in the process waits with it. */
const standstillMs = { write: 5, read: 250 } as const;

/**
 * The engine on a SQLite file, made when missing; `:memory:` for one that is gone when closed, or what one begins with.
 *
 * @throws StoreUnavailableError when the file can't be written
 */
export function sqliteEngine(file: string | Buffer): Engine {
  const isMemory = typeof file !== "string" || file === ":memory:";
  if (!isMemory) makeFile(file);
  const writer = openWriter(file);
  const check = isMemory ? () => undefined : watched(file);
  // Where there is little room, the log may not grow while it is copied.
  const log = isMemory || isRoomLittle(file) ? null : new Checkpoints(writer, file);
  const group = new GroupCommit(writer, sqlOn(writer), check, log);
  // A database in memory has one connection, so its reads take turns with the writes.
  const reader = isMemory ? null : openConnection(file, { readonly: true });
  const turns = reader ? new ReadTurns(reader, sqlOn(reader), check) : null;
  setStandstill(writer, standstillMs.write);
  if (reader) setStandstill(reader, standstillMs.read);
  return {
    name: "sqlite",
    read: (work) => (turns ? turns.run(work) : group.run(work)),
    write: (work, patienceMs) => group.run(work, patienceMs),
    scan: (work) => {
      const db = reader ?? writer;
      return (turns ?? group).run(() => work((text) => rowsOf(db, text)));
    },
    inspect: () =>
      Promise.resolve({
        version: String(writer.prepare("select sqlite_version()").pluck().get()),
        connections: [settingsOf(writer, "writing"), ...(reader ? [settingsOf(reader, "reading")] : [])],
        now: null,
      }),
    // Statements are written for their indexes and planned without statistics.
    refresh: () => Promise.resolve(),
    scrub: () => group.between(() => emptyLog(writer)),
    connections: () => ({ open: reader ? 2 : 1, idle: group.isIdle ? 1 : 0, waiting: group.waiting }),
    // Other processes on the same file look for themselves.
    attend: attendAlone,
    call: () => Promise.resolve(),
    close: async () => {
      if (log) await log.close();
      reader?.close();
      writer.close();
    },
  };
}

/** What decides whether an answer survives a crash, and whether deleted rows are gone. */
const told = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete", "trusted_schema"];

const settingsOf = (db: ReturnType<typeof openConnection>, role: ConnectionState["role"]): ConnectionState => ({
  role,
  settings: Object.fromEntries(told.map((name) => [name, db.pragma(name, { simple: true }) as string | number])),
});

async function* rowsOf(db: ReturnType<typeof openConnection>, text: string): AsyncGenerator<SqlValue[]> {
  yield* db.prepare(text).raw(true).iterate() as Iterable<SqlValue[]>;
}

const setStandstill = (db: ReturnType<typeof openConnection>, ms: number) => db.pragma(`busy_timeout = ${String(ms)}`);

/** Readers that are in the middle of something keep the log from being emptied: nobody waits, the next time does it. */
function emptyLog(writer: ReturnType<typeof openConnection>): void {
  writer.pragma("wal_checkpoint(TRUNCATE)");
}

function openWriter(file: string | Buffer) {
  try {
    return openConnection(file, { readonly: false });
  } catch (error) {
    throw new StoreUnavailableError(
      `${typeof file === "string" ? file : "A database in memory"} can't be used as a database: ${(error as Error).message}.`,
      {
        cause: error,
      },
    );
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
