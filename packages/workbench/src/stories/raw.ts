import { sqliteFile } from "@afterword/store";
import Database from "better-sqlite3";
import pg from "pg";

/** A value of a row. */
export type Value = string | number | Uint8Array | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** A database beside the program that uses it. */
export interface Raw {
  readonly all: (text: string) => Promise<Row[]>;
  readonly insert: (table: string, row: Row) => Promise<void>;
  /** Every row of every table, by table. */
  readonly everything: () => Promise<Map<string, Row[]>>;
  readonly close: () => Promise<void>;
}

/** Opens a database of either engine, by its address. */
export async function openRaw(database: string): Promise<Raw> {
  const engine = database.startsWith("file:") ? onFile(database) : await onServer(database);
  const everything = async () => {
    const found = new Map<string, Row[]>();
    for (const { name } of await engine.all(engine.tables))
      found.set(String(name), await engine.all(`select * from "${String(name)}"`));
    return found;
  };
  return { ...engine, everything };
}

type Engine = Omit<Raw, "everything"> & { readonly tables: string };

function onFile(database: string): Engine {
  const db = new Database(sqliteFile(database) ?? "");
  return {
    tables: "select name from sqlite_master where type = 'table'",
    all: async (text) => {
      const statement = db.prepare(text);
      if (statement.reader) return statement.all() as Row[];
      statement.run();
      return [];
    },
    insert: async (table, row) => {
      const marks = Object.keys(row).map(() => "?");
      db.prepare(`insert into ${table} (${Object.keys(row).join(", ")}) values (${marks.join(", ")})`).run(
        ...Object.values(row),
      );
    },
    close: async () => {
      db.close();
    },
  };
}

async function onServer(database: string): Promise<Engine> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  return {
    tables: "select table_name as name from information_schema.tables where table_schema = 'public'",
    all: async (text) => (await client.query<Row>(text)).rows,
    insert: async (table, row) => {
      const marks = Object.keys(row).map((_, at) => `$${String(at + 1)}`);
      await client.query(`insert into ${table} (${Object.keys(row).join(", ")}) values (${marks.join(", ")})`, [
        ...Object.values(row),
      ]);
    },
    close: () => client.end(),
  };
}
