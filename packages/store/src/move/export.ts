import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { CopyError } from "../errors.ts";
import { schemaState } from "../migrate.ts";
import { withEngine } from "../open-store.ts";
import type { SqlValue } from "../sql.ts";
import { toDisk, writeWhole } from "./files.ts";
import { layoutOf, type Table } from "./layout.ts";
import type { Manifest } from "./manifest.ts";

/** The manifest of an export. It is written last: a folder without it is no export. */
export const manifestName = "manifest.json";
export const fileOf = (table: string): string => `${table}.ndjson`;

/** Bytes in a line of an export. */
export interface Bytes {
  readonly base64: string;
}

/**
 * Writes all that a database has, as it was at one moment, into a folder: a file of JSON lines for each table, the same on
 * both engines, byte by byte. Ballots are left out and counted.
 *
 * @param secret names the secret of the installation
 * @throws CopyError when the folder has something in it
 */
export async function exportAll(url: string, folder: string, secret: string): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new CopyError(`There is something in ${folder} already.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return withEngine(url, async (engine) => {
    const { found: schema } = await engine.read(schemaState);
    if (schema === 0) throw new CopyError("There is nothing in this database.");
    const tables = await layoutOf(schema);
    const written: string[] = [];
    try {
      const manifest = await engine.scan(async (rows) => {
        const madeAt = new Date().toISOString();
        const order = engine.name === "postgres" ? ` collate "C"` : "";
        const [counts, files]: [Record<string, number>, Record<string, { sha256: string; bytes: number }>] = [{}, {}];
        for (const table of tables) {
          const path = join(folder, fileOf(table.name));
          written.push(path);
          const { n, sum } = await writeLines(path, table, rows(selectOf(table, order)));
          counts[table.name] = n;
          files[fileOf(table.name)] = sum;
        }
        const ballots: [string, number][] = [];
        const hasBallots = schema >= firstWithBallots;
        const text = `select survey, count(*) as n from ballots group by survey order by survey`;
        if (hasBallots) for await (const [survey, n] of rows(text)) ballots.push([String(survey), Number(n)]);
        return {
          kind: "afterword-export",
          format: 1,
          schema,
          madeAt,
          engine: engine.name,
          secret,
          rows: counts,
          ballotsLeftOut: Object.fromEntries(ballots),
          files,
        } satisfies Manifest;
      });
      toDisk(folder);
      writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    } catch (error) {
      for (const path of written) rmSync(path, { force: true });
      throw error;
    }
  });
}

/** The first schema that has ballots. */
const firstWithBallots = 2;

/** In the order of the key's bytes, which is the same on both engines. Numbers have no order of bytes. */
const selectOf = ({ name, columns, key, numbers }: Table, order: string): string =>
  `select ${columns.join(", ")} from ${name} order by ${key.map((column) => column + (numbers.includes(column) ? "" : order)).join(", ")}`;

async function writeLines(path: string, { columns }: Table, rows: AsyncIterable<SqlValue[]>) {
  const hash = createHash("sha256");
  const file = openSync(path, "w", 0o600);
  let [n, bytes, waiting] = [0, 0, ""];
  const flush = () => {
    const chunk = Buffer.from(waiting);
    writeSync(file, chunk);
    hash.update(chunk);
    bytes += chunk.length;
    waiting = "";
  };
  try {
    for await (const row of rows) {
      waiting += `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, plain(row[at] ?? null)])))}\n`;
      n++;
      if (waiting.length > 1 << 18) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { n, sum: { sha256: hash.digest("hex"), bytes } };
}

const plain = (value: SqlValue): string | number | null | Bytes =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value;
