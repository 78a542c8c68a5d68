import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { newDatabase } from "../stories/database.ts";
import { newFolder } from "../stories/program.ts";

/** A database that programs are killed on, looked at from beside them. */
export interface Place {
  readonly engine: "SQLite" | "PostgreSQL";
  readonly url: string;
  /** Another with the same in it, while nobody has this one open. */
  copy(): Promise<Place>;
  query(text: string): Promise<readonly Record<string, unknown>[]>;
  /** What the engine says about the file itself. */
  integrity(): Promise<string>;
}

/** Makes an empty place. */
export type MakePlace = () => Promise<Place>;

/** A file of its own. */
export const onFile: MakePlace = () => Promise.resolve(fileAt(join(newFolder(), "afterword.db")));

function fileAt(file: string): Place {
  const opened = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(file, { timeout: 5_000 });
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return {
    engine: "SQLite",
    url: `file:${file}`,
    copy: () => {
      const other = join(newFolder(), "afterword.db");
      copyFileSync(file, other);
      return Promise.resolve(fileAt(other));
    },
    query: (text) =>
      Promise.resolve(
        opened((db) => {
          const statement = db.prepare(text);
          return statement.reader ? (statement.all() as Record<string, unknown>[]) : (statement.run(), []);
        }),
      ),
    integrity: () => Promise.resolve(opened((db) => String(db.pragma("integrity_check", { simple: true })))),
  };
}

/** A database of its own on a server. */
export const onServer =
  (server: string): MakePlace =>
  async () =>
    databaseAt(await newDatabase(server), server);

function databaseAt(url: string, server: string): Place {
  const on = async (where: string, text: string) => {
    const client = new pg.Client({ connectionString: where });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    engine: "PostgreSQL",
    url,
    copy: async () => {
      const name = new URL(url).pathname.slice(1);
      const other = `${name}_${Math.random().toString(36).slice(2, 10)}`;
      await on(server, `create database ${other} template ${name}`);
      return databaseAt(Object.assign(new URL(url), { pathname: `/${other}` }).href, server);
    },
    query: (text) => on(url, text),
    integrity: () => Promise.resolve("ok"),
  };
}
