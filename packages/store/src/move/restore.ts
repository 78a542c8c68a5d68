import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { CopyError } from "../errors.ts";
import { sqliteFile } from "../open-store.ts";
import { openConnection } from "../sqlite/connection.ts";
import { checkWhole, manifestOf } from "./backup.ts";
import { sumOf, toDisk } from "./files.ts";
import { readManifest, type Manifest } from "./manifest.ts";

/**
 * Looks whether a backup is whole and can be read by this version.
 *
 * @throws CopyError saying why not
 */
export async function checkBackup(file: string): Promise<Manifest> {
  if (!existsSync(file)) throw new CopyError(`There is no backup at ${file}.`);
  const manifest = readManifest(manifestOf(file), "afterword-backup");
  const { sha256, bytes } = await sumOf(file);
  const said = manifest.files["database"];
  if (said?.bytes !== bytes)
    throw new CopyError(`${file} is not whole: it has ${String(bytes)} bytes, and had ${String(said?.bytes)}.`);
  if (said.sha256 !== sha256) throw new CopyError(`${file} is damaged: it is not what was written.`);
  return manifest;
}

/** How a backup is restored. */
export interface Restoring {
  readonly file: string;
  /** What `checkBackup` said. */
  readonly manifest: Manifest;
  /** The database that is made. */
  readonly url: string;
  /** Whether a database that is there is put aside. */
  readonly replace: boolean;
  /** Does what has to be done before anybody opens it: gets the URL of the copy. */
  readonly prepare: (url: string) => Promise<void>;
  /** Told what is being done with the copy, such as "checked". */
  readonly onStep?: (what: string) => void;
}

/**
 * Puts a backup where a database is to be. The copy is checked and prepared beside it and takes its place last of all, so
 * that whatever fails leaves the place as it was.
 *
 * @returns where the database is that was there before, or null
 * @throws CopyError when there is one already, or the copy is not what the backup says
 */
export async function restore({
  file,
  manifest,
  url,
  replace,
  prepare,
  onStep = () => undefined,
}: Restoring): Promise<string | null> {
  const target = placeOf(url);
  const mayTake = () => {
    if (isTaken(target) && !replace)
      throw new CopyError(
        `There is a database at ${target} already. Restore to another place, or say --replace: it is kept beside the new one.`,
      );
  };
  mayTake();
  const copy = `${target}.restoring`;
  mkdirSync(dirname(target), { recursive: true });
  removeDatabase(copy);
  try {
    onStep("copied");
    copyFileSync(file, copy);
    chmodSync(copy, 0o600);
    onStep("checked");
    checkWhole(copy);
    checkRows(copy, manifest);
    onStep("prepared");
    await prepare(`file:${copy}`);
    onStep("checked once more");
    intoOneFile(copy);
    checkWhole(copy);
    toDisk(copy);
    // Somebody may have started Afterword there meanwhile.
    mayTake();
    const aside = isTaken(target) ? putAside(target) : null;
    if (aside === null) removeDatabase(target);
    renameSync(copy, target);
    toDisk(dirname(target));
    return aside;
  } finally {
    removeDatabase(copy);
  }
}

/** The file that a backup is restored to. @throws CopyError for a server's database */
function placeOf(url: string): string {
  const file = sqliteFile(url);
  if (file === null || file === ":memory:")
    throw new CopyError(
      "A backup is a SQLite file and is restored to one: set AFTERWORD_DATABASE_URL=file:…. To move on to PostgreSQL, export that with afterword export --all.",
    );
  return file;
}

const isTaken = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

function removeDatabase(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(file + ending, { force: true });
}

function checkRows(file: string, { rows }: Manifest): void {
  const db = openConnection(file, { readonly: true });
  try {
    for (const [table, n] of Object.entries(rows)) {
      if (!/^\w+$/.test(table)) throw new CopyError(`The manifest names no table: ${table}.`);
      const found = Number(db.prepare(`select count(*) from ${table}`).pluck().get());
      if (found !== n) throw new CopyError(`${table} has ${String(found)} rows, and the manifest says ${String(n)}.`);
    }
  } finally {
    db.close();
  }
}

/** Copies the log back and removes it; refused while another process has the file open. */
function intoOneFile(file: string): void {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma("journal_mode = delete");
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith("SQLITE_BUSY")) throw error;
    throw new CopyError(`Another process has ${file} open. Stop Afterword there, then restore.`);
  } finally {
    db.close();
  }
}

/** Puts the database that is there aside, whole. One that can't be read is kept as it is, log and all. */
function putAside(target: string): string {
  try {
    intoOneFile(target);
  } catch (error) {
    if (error instanceof CopyError) throw error;
  }
  const aside = `${target}.before-${new Date()
    .toISOString()
    .replaceAll(/[^\dTZ]/g, "")
    .slice(0, 15)}`;
  for (const ending of ["", "-wal", "-shm", "-journal"])
    if (existsSync(target + ending)) renameSync(target + ending, aside + ending);
  return aside;
}
