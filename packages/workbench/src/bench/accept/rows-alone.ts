import Database from "better-sqlite3";
import { openStore } from "@afterword/store";
import { newFolder } from "../../stories/program.ts";

/** What an event leaves without a rule, and what a rule adds. */
const tables = { without: ["events", "people"], with: ["events", "people", "event_facts", "timers", "decisions"] };

/**
 * The rows of events, written again by hand in groups of a hundred, each durable: with those of a rule and without. Nothing is
 * looked up, checked or decided, so the time between the two is what the rule's rows take at least.
 */
export async function rowsAlone(from: string): Promise<{ readonly with: number; readonly without: number }> {
  return { without: await written(from, tables.without), with: await written(from, tables.with) };
}

/** Events a second. */
async function written(from: string, names: readonly string[]): Promise<number> {
  const to = `${newFolder()}/rows.db`;
  await (await openStore(`file:${to}`)).close();
  const source = new Database(from, { readonly: true });
  const rows = names.map((name) => source.prepare(`select * from ${name} order by rowid`).raw().all() as unknown[][]);
  source.close();
  const db = new Database(to);
  for (const setting of ["synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"]) db.pragma(setting);
  const inserts = names.map((name, at) =>
    db.prepare(`insert into ${name} values (${(rows[at]?.[0] ?? []).map(() => "?").join(", ")})`),
  );
  const count = rows[0]?.length ?? 0;
  const startedAt = performance.now();
  for (let first = 0; first < count; first += 100) {
    db.exec("begin immediate");
    for (const [at, insert] of inserts.entries())
      for (const row of rows[at]?.slice(first, first + 100) ?? []) insert.run(row);
    db.exec("commit");
  }
  const rate = (count * 1_000) / (performance.now() - startedAt);
  db.close();
  return rate;
}
