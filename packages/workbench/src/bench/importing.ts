import { spawnSync } from "node:child_process";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { parse } from "csv-parse";
import { newFolder } from "../stories/program.ts";
import { median } from "./measure.ts";

const program = fileURLToPath(new URL("../../../../apps/runner/bin/afterword.js", import.meta.url));
const config = fileURLToPath(new URL("../service.config.ts", import.meta.url));
const sample = fileURLToPath(new URL("../../data/events-sample.csv", import.meta.url));
const maps = ["id=event_id", "person=client_id", "occurredAt=closed_at", "person.locale=language"];

/** The sample's rows again and again, under new ids. */
function manyEvents(rows: number): string {
  const [header = "", ...lines] = readFileSync(sample, "utf8").trim().split(/\r?\n/);
  const made = Array.from({ length: rows }, (_, at) =>
    (lines[at % lines.length] ?? "").replace(/^[^,]+/, `N${String(at)}`),
  );
  const file = join(newFolder(), "events.csv");
  writeFileSync(file, [header, ...made, ""].join("\n"));
  return file;
}

/** What somebody would write for one time: parse, one INSERT a row, one transaction; nothing is checked. */
async function byHand(file: string, rows: number): Promise<number> {
  const db = new Database(join(newFolder(), "by-hand.db"));
  db.pragma("journal_mode = WAL");
  db.exec("create table events (id text primary key, person text, closed_at text, data text)");
  const insert = db.prepare("insert into events values (?, ?, ?, ?)");
  const startedAt = performance.now();
  db.exec("begin");
  for await (const row of createReadStream(file).pipe(parse({ columns: true })) as AsyncIterable<
    Record<string, string>
  >)
    insert.run(row["event_id"], row["client_id"], row["closed_at"], JSON.stringify(row));
  db.exec("commit");
  const seconds = (performance.now() - startedAt) / 1_000;
  db.close();
  return rows / seconds;
}

function ours(file: string): number {
  const args = [program, "import", "events", file, "--json", ...maps.flatMap((map) => ["--map", map])];
  const env = { ...process.env, AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`, AFTERWORD_CONFIG: config };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { rowsPerSecond: number }).rowsPerSecond;
}

/** Rows imported per second, checked twice and with their people, against parsing and inserting alone. */
export async function benchImporting(rows: number, rounds: number): Promise<string[]> {
  const file = manyEvents(rows);
  const rates: { ours: number[]; byHand: number[] } = { ours: [], byHand: [] };
  for (let round = 0; round < rounds; round++) {
    rates.byHand.push(await byHand(file, rows));
    rates.ours.push(ours(file));
  }
  const [a, b] = [median(rates.ours), median(rates.byHand)];
  return [
    `| import of ${String(rows)} events | ${(a / b).toFixed(2)} × csv-parse and one INSERT a row, unchecked | ${a.toFixed(0)} against ${b.toFixed(0)} rows/s |`,
  ];
}
