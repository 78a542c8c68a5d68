import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { CopyError, StoreUnavailableError } from "../errors.ts";
import type { ErasureRow } from "../erasures.ts";
import type { OptOutRow } from "../opt-outs.ts";
import { openEngine, sqliteFile } from "../open-store.ts";
import type { Mode } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { openConnection, sqlOn } from "../sqlite/connection.ts";

/** Who was erased and who wants no mails, as keyed hashes. */
export interface KnownErasures {
  readonly erasures: readonly (ErasureRow & { readonly mode: Mode })[];
  readonly optOuts: readonly (OptOutRow & { readonly mode: Mode })[];
}

/**
 * Reads whose erasure and opt-out a database knows, from its URL, its file (a later backup is one), or the folder of an export.
 *
 * @throws CopyError when there is none, or it is older than erasures are kept
 */
export async function readErasures(from: string): Promise<KnownErasures> {
  const file = /^postgres(?:ql)?:/.test(from) ? null : (sqliteFile(from) ?? from);
  if (file !== null && !existsSync(file)) throw new CopyError(`There is nothing at ${file} to read erasures from.`);
  if (file !== null && statSync(file).isDirectory()) return readFolder(file);
  try {
    return await (file === null ? readServer(from) : readFile(file));
  } catch (error) {
    if (error instanceof CopyError || error instanceof StoreUnavailableError) throw error;
    throw new CopyError(`Its erasures can't be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** Opened for reading only: a backup stays what it was. */
async function readFile(file: string): Promise<KnownErasures> {
  const db = openConnection(file, { readonly: true });
  try {
    return await readTables(sqlOn(db));
  } finally {
    db.close();
  }
}

async function readServer(url: string): Promise<KnownErasures> {
  const engine = openEngine(url);
  try {
    return await engine.read(readTables);
  } finally {
    await engine.close();
  }
}

const noLog = "It is of an older version, which kept no erasures. Erase those again who were erased since.";

async function readTables(sql: Sql): Promise<KnownErasures> {
  const tables = await sql.all<{ name: string }>(sql.tables);
  if (!tables.some(({ name }) => name === "erasures")) throw new CopyError(noLog);
  return {
    erasures: await sql.all(`select mode, kind, hash, erased_at as "erasedAt" from erasures order by mode, kind, hash`),
    optOuts: await sql.all(
      `select mode, contact_hash as "contactHash", scope, reason, created_at as "createdAt" from opt_outs
       order by mode, contact_hash, scope`,
    ),
  };
}

type Line = Readonly<Record<string, string | number>>;

function readFolder(folder: string): KnownErasures {
  const lines = (table: string): Line[] => {
    const file = join(folder, `${table}.ndjson`);
    if (!existsSync(file)) throw new CopyError(noLog);
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Line);
  };
  return {
    erasures: lines("erasures").map(({ mode, kind, hash, erased_at: erasedAt }) => ({ mode, kind, hash, erasedAt })),
    optOuts: lines("opt_outs").map(({ mode, contact_hash: contactHash, scope, reason, created_at: createdAt }) => ({
      mode,
      contactHash,
      scope,
      reason,
      createdAt,
    })),
  } as unknown as KnownErasures;
}
