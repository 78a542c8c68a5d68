import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { CopyError } from "../errors.ts";
import { migrate, schemaState } from "../migrate.ts";
import { openEngine } from "../open-store.ts";
import { insertRows, type Sql, type SqlValue } from "../sql.ts";
import { longPatienceMs } from "../store.ts";
import { fileOf, manifestName, type Bytes } from "./export.ts";
import { layoutOf, type Table } from "./layout.ts";
import { readManifest, type Manifest } from "./manifest.ts";

/** Looks at an export; whether its files are whole is found while they are read. @throws CopyError */
export function checkExport(folder: string): Manifest {
  if (!existsSync(folder)) throw new CopyError(`There is no folder ${folder}.`);
  return readManifest(join(folder, manifestName), "afterword-export");
}

/**
 * Puts an export into a database that has nothing in it yet, in one transaction: all of it or, whatever is wrong, nothing.
 * An export of an older version is brought up to date in the same transaction.
 *
 * @throws CopyError when the database has something in it, or the export is damaged
 */
export async function importAll(folder: string, manifest: Manifest, url: string): Promise<void> {
  const tables = await layoutOf(manifest.schema);
  const engine = openEngine(url);
  try {
    await engine.write(async (sql) => {
      await makeRoom(sql, manifest);
      for (const table of tables) await fill(sql, table, folder, manifest);
      await migrate(sql, Date.now());
    }, longPatienceMs);
    await engine.refresh();
  } finally {
    await engine.close();
  }
}

/** Makes the schema of the export; what preparing a database leaves in it is in the export as well. */
async function makeRoom(sql: Sql, { schema }: Manifest): Promise<void> {
  const { found } = await schemaState(sql);
  if (found > schema)
    throw new CopyError(
      `The database has schema ${String(found)} already, and the export ${String(schema)}. Import it into one that no program has opened.`,
    );
  await migrate(sql, Date.now(), schema);
  for (const { name } of await layoutOf(schema)) {
    const [row] = await sql.all<{ n: number }>(`select count(*) as n from ${name}`);
    if ((row?.n ?? 0) > (name === "units" ? 1 : 0))
      throw new CopyError(`The database has something in it: ${name} has rows. Import into an empty one.`);
  }
  await sql.run("delete from units");
}

/** Rows of one statement. */
const batch = 512;

async function fill(sql: Sql, table: Table, folder: string, manifest: Manifest): Promise<void> {
  const [path, said] = [join(folder, fileOf(table.name)), manifest.files[fileOf(table.name)]];
  if (!said || !existsSync(path)) throw new CopyError(`The export is not whole: ${fileOf(table.name)} is missing.`);
  const damaged = () => new CopyError(`The export is damaged: ${fileOf(table.name)} is not what was written.`);
  const into = `${table.name} (${table.columns.join(", ")})`;
  const hash = createHash("sha256");
  let [n, rows]: [number, SqlValue[][]] = [0, []];
  // A row comes after the one that it names.
  const late: SqlValue[][] = [];
  const add = async () => {
    n += await insertRows(sql, into, rows);
    rows = [];
  };
  for await (const line of linesOf(path, hash)) {
    const row = rowOf(line, table, damaged);
    if (table.parent !== null && row[table.columns.indexOf(table.parent)] !== null) late.push(row);
    else rows.push(row);
    if (rows.length === batch) await add();
  }
  await add();
  rows = late;
  await add();
  if (n !== manifest.rows[table.name] || hash.digest("hex") !== said.sha256) throw damaged();
}

async function* linesOf(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString();
}

function rowOf(line: string, { columns }: Table, damaged: () => Error): SqlValue[] {
  let found: Readonly<Record<string, SqlValue | Bytes>>;
  try {
    found = JSON.parse(line) as typeof found;
  } catch {
    throw damaged();
  }
  return columns.map((column) => {
    const value = found[column];
    if (value === undefined) throw damaged();
    return typeof value === "object" && value !== null && "base64" in value
      ? Buffer.from(value.base64, "base64")
      : value;
  });
}
