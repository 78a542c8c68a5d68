import Database from "better-sqlite3";
import pg from "pg";
import { openStore } from "@afterword/store";
import { now } from "./project.ts";

const tables = ["invitations", "messages", "wave_people", "segments"];
/** What those refer to. */
const before = ["survey_versions", "people", "waves"];

/** Every row that the wave made, in one transaction: one statement a table, nothing decided. In milliseconds. */
export async function insertSelect(from: string, to: string): Promise<number> {
  await (await openStore(`file:${to}`, () => now)).close();
  const db = new Database(to);
  db.pragma("synchronous = FULL");
  db.exec(`attach '${from}' as wave`);
  const add = (table: string) => db.exec(`insert into ${table} select * from wave.${table}`);
  before.forEach(add);
  const startedAt = performance.now();
  db.exec("begin immediate");
  tables.forEach(add);
  db.exec("commit");
  const ms = performance.now() - startedAt;
  db.close();
  return ms;
}

/** The same rows from files that the server reads. */
export async function copy(from: string, to: string): Promise<number> {
  await (await openStore(to, () => now)).close();
  const [source, db] = [new pg.Client(from), new pg.Client(to)];
  await source.connect();
  await db.connect();
  const { rows } = await db.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const fileOf = (table: string) => `'${rows[0]?.folder ?? ""}/wave-${table}'`;
  for (const table of [...before, ...tables]) await source.query(`copy ${table} to ${fileOf(table)}`);
  // Without figures of its rows a table is looked up by any index, and what refers to it is checked for ever.
  const add = (table: string) => db.query(`copy ${table} from ${fileOf(table)}; analyze ${table}`);
  for (const table of before) await add(table);
  const startedAt = performance.now();
  await db.query("begin");
  for (const table of tables) await add(table);
  await db.query("commit");
  const ms = performance.now() - startedAt;
  await source.end();
  await db.end();
  return ms;
}
