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

/** Fails at the first index that does not fit its table, or table whose pages are damaged. */
const soundness = `select bt_index_check(i.indexrelid, true) from pg_index i join pg_class c on c.oid = i.indexrelid
  join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace;
  do $$ declare damaged text; begin
    select string_agg(v.msg, '; ') into damaged from pg_class c, lateral verify_heapam(c.oid) v
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace;
    if damaged is not null then raise exception '%', damaged; end if;
  end $$`;

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
    integrity: () =>
      on(url, "create extension if not exists amcheck")
        .then(() => on(url, soundness))
        .then(() => "ok"),
  };
}
