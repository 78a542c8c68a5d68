import { closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type Database from "better-sqlite3";
import { CopyError } from "../errors.ts";
import { schemaState } from "../migrate.ts";
import { sqliteFile } from "../open-store.ts";
import { openConnection, sqlOn } from "../sqlite/connection.ts";
import { unavailable } from "../sqlite/trouble.ts";
import { sumOf, toDisk, writeWhole } from "./files.ts";
import { layoutOf } from "./layout.ts";
import type { Manifest } from "./manifest.ts";

/** Where a backup's manifest is. */
export const manifestOf = (file: string): string => `${file}.json`;

/**
 * Copies a SQLite database into a file of its own while others write: what they committed before is in it, and nothing of
 * what came later. Ballots are never written to the copy, nor is what was deleted: rows are copied, not pages. With its
 * manifest beside it the file can be restored.
 *
 * @param secret names the secret of the installation
 * @param onTable told before each table how many were copied, and how many there are
 * @throws CopyError when it can't be made there
 */
export async function backUp(
  url: string,
  to: string,
  secret: string,
  onTable: OnTable = () => undefined,
): Promise<Manifest> {
  const from = sqliteFile(url);
  if (from === null || from === ":memory:")
    throw new CopyError(
      "Only a SQLite file is backed up like this. For PostgreSQL use afterword export --all <folder>, which also leaves ballots out, or pg_dump.",
    );
  if (!existsSync(from)) throw new CopyError(`There is no database at ${from}.`);
  for (const file of [to, manifestOf(to)])
    if (existsSync(file)) throw new CopyError(`There is a file at ${file} already. Name another one.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    const db = openConnection(from, { readonly: false });
    try {
      const { found: schema } = await schemaState(sqlOn(db));
      const tables = await layoutOf(schema);
      const madeAt = new Date().toISOString();
      const copied = copyInto(
        db,
        part,
        tables.map(({ name }) => name),
        onTable,
      );
      checkWhole(part);
      toDisk(part);
      const files = { database: await sumOf(part) };
      const manifest: Manifest = {
        kind: "afterword-backup",
        format: 1,
        schema,
        madeAt,
        engine: "sqlite",
        secret,
        ...copied,
        files,
      };
      writeWhole(manifestOf(to), `${JSON.stringify(manifest, null, 2)}\n`);
      renameSync(part, to);
      toDisk(dirname(to));
      return manifest;
    } finally {
      db.close();
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw isOfSqlite(error) ? unavailable(error) : error;
  }
}

/** Told how far it is. */
type OnTable = (done: number, of: number) => void;

const isOfSqlite = (error: unknown): boolean => (error as Error).name === "SqliteError";

/** Copies every table but the ballots in one moment of reading; the file is made anew, so it has no freed pages. */
function copyInto(
  db: Database.Database,
  to: string,
  tables: readonly string[],
  onTable: OnTable,
): Pick<Manifest, "rows" | "ballotsLeftOut"> {
  // Made before it is attached, so that only its owner can read it from the start.
  closeSync(openSync(to, "wx", 0o600));
  db.prepare("attach database ? as copy").run(to);
  try {
    // It is copied anew when it isn't finished, and waits for the disk once, at the end.
    db.pragma("copy.journal_mode = off");
    db.pragma("copy.synchronous = off");
    db.exec("begin");
    const made = db
      .prepare("select name, type, sql from main.sqlite_master where sql is not null order by rowid")
      .all() as { name: string; type: string; sql: string }[];
    for (const { type, sql } of made) if (type === "table") db.exec(inCopy(sql));
    const rows: Record<string, number> = {};
    for (const [at, name] of ["schema_versions", ...tables].entries()) {
      onTable(at, tables.length + 1);
      const { changes } = db.prepare(`insert into copy.${name} select * from main.${name}`).run();
      if (name !== "schema_versions") rows[name] = changes;
    }
    for (const { type, sql } of made) if (type !== "table") db.exec(inCopy(sql));
    const ballots = made.some(({ name }) => name === "ballots") ? waitingBallots(db) : [];
    db.exec("commit");
    return { rows, ballotsLeftOut: Object.fromEntries(ballots) };
  } finally {
    if (db.inTransaction) db.exec("rollback");
    db.exec("detach database copy");
  }
}

const inCopy = (sql: string): string => sql.replace(/^(create (?:table|(?:unique )?index)) /i, "$1 copy.");

const waitingBallots = (db: Database.Database) =>
  db.prepare("select survey, count(*) as n from main.ballots group by survey order by survey").raw().all() as [
    string,
    number,
  ][];

/**
 * Looks through a database file for damage.
 *
 * @throws CopyError naming what is wrong
 */
export function checkWhole(file: string): void {
  const db = openConnection(file, { readonly: true });
  try {
    const found = db.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new CopyError(`${file} is damaged: ${String(found)}`);
    const dangling = db.pragma("foreign_key_check") as { table: string }[];
    if (dangling[0]) throw new CopyError(`${file} is damaged: a row of ${dangling[0].table} refers to nothing.`);
  } finally {
    db.close();
  }
}
