import { spawn } from "node:child_process";
import { once } from "node:events";
import { openStore } from "@afterword/store";

/**
 * A program that opens the store and dies by its own SIGKILL before the nth statement of the engine below; 0 lets it live.
 * Every statement goes through the two drivers, so that the transaction itself is among the points.
 */
const program = `
import Database from "better-sqlite3";
import pg from "pg";
import { openStore } from "@afterword/store";
const [url, at] = [process.argv[1], Number(process.argv[2])];
let statements = 0;
const count = () => { if (++statements === at) process.kill(process.pid, "SIGKILL"); };
const exec = Database.prototype.exec;
Database.prototype.exec = function (text) { count(); return exec.call(this, text); };
const prepare = Database.prototype.prepare;
Database.prototype.prepare = function (text) { count(); return prepare.call(this, text); };
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...args) { count(); return query.apply(this, args); };
const store = await openStore(url);
await store.close();
console.log(JSON.stringify({ statements, found: store.schema.found }));
`;

/** How a process that opens a store ended. */
interface Opened {
  readonly signal: string | null;
  readonly code: number | null;
  /** How many statements there were, and the schema that it found; null where it was killed. */
  readonly said: { readonly statements: number; readonly found: number } | null;
}

/** Opens a store in another process, which is killed before its nth statement. */
async function openAndDie(url: string, at = 0): Promise<Opened> {
  const args = ["--conditions=@afterword/source", "--input-type=module", "--eval", program, url, String(at)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: import.meta.dirname });
  let text = "";
  child.stdout.on("data", (data: Buffer) => (text += data.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code, signal, said: text === "" ? null : (JSON.parse(text) as Opened["said"]) };
}

/** Points spread over a run of so many statements: the first, the last, and some between. */
const pointsOf = (statements: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => 1 + Math.round((at * (statements - 1)) / Math.max(1, count - 1)));

/**
 * Kills a process at each point while it brings a database up to date, alone or beside another that starts at the same
 * moment; whoever opens it next has to find it whole. Gives how many were killed: beside another there may be nothing left
 * to do at a late point.
 *
 * @param make gives an empty database, or one of an older schema
 * @param check holds the database against what it must be
 */
export async function dieAtPoints(
  make: () => Promise<string>,
  count: number,
  check: (url: string) => Promise<void>,
): Promise<number> {
  const { said } = await openAndDie(await make());
  const statements = said?.statements ?? 0;
  let kills = 0;
  for (const [nth, at] of pointsOf(statements, Math.min(count, statements)).entries()) {
    const url = await make();
    const both = await Promise.all([openAndDie(url, at), ...(nth % 2 === 1 ? [openAndDie(url)] : [])]);
    const [dead, beside] = both;
    if (dead?.signal === "SIGKILL") kills++;
    if (beside && beside.code !== 0) throw new Error(`The one beside ended with ${String(beside.code)}.`);
    await (await openStore(url)).close();
    await check(url);
  }
  return kills;
}
