import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { Checkpoints } from "./checkpoints.ts";
import { sqliteEngine } from "./open.ts";

const megabyte = 1024 * 1024;

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "afterword-log-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "afterword.db");
}

const logOf = (file: string): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Two megabytes, written anew in every transaction. */
const rows = Array.from({ length: 500 }, (_, at) => at);

async function writeMany(file: string, times: number) {
  const engine = sqliteEngine(file);
  await engine.write((sql) => sql.run("create table kept (id integer primary key, text text)"));
  let longest = 0;
  for (let time = 1; time <= times; time++) {
    await engine.write(async (sql) => {
      for (const id of rows)
        await sql.run("insert into kept values ($1, $2) on conflict (id) do update set text = excluded.text", [
          id,
          String(time).padEnd(3_900, "x"),
        ]);
    });
    longest = Math.max(longest, logOf(file));
  }
  return { engine, longest };
}

test("a log that is written to all the time is copied back and begins anew; nothing of it is lost", async () => {
  const file = newFile();
  const { engine, longest } = await writeMany(file, 60);
  // 120 megabytes were written. It is copied after sixteen, while others go on until there are four times as many.
  expect(longest).toBeGreaterThan(16 * megabyte);
  expect(longest).toBeLessThan(72 * megabyte);
  await engine.close();
  expect(logOf(file)).toBe(0);
  const db = new Database(file);
  expect(db.prepare("select count(*) as n, min(text) as least from kept").get()).toEqual({
    n: 500,
    least: "60".padEnd(3_900, "x"),
  });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
});

test("what is cleared away is gone from the log, though it is being copied", async () => {
  const file = newFile();
  const { engine } = await writeMany(file, 9);
  expect(logOf(file)).toBeGreaterThan(0);
  await engine.scrub();
  expect(logOf(file)).toBe(0);
  await engine.close();
});

test("where no thread can copy it, the connection does so itself", async () => {
  const db = new Database(newFile());
  db.pragma("journal_mode = WAL");
  db.pragma("wal_autocheckpoint = 3");
  const log = new Checkpoints(db, "/nowhere/at-all.db");
  db.exec("create table kept (id integer primary key)");
  expect(db.pragma("wal_autocheckpoint", { simple: true })).toBe(0);
  db.exec("create table more (id integer primary key)");
  expect(log.afterCommit()).toBeNull();
  await log.idle();
  expect(log.afterCommit()).toBeNull();
  expect(db.pragma("wal_autocheckpoint", { simple: true })).toBe(3);
  await log.close();
  db.close();
});

test("a program that writes much and does nothing else comes to its end", { timeout: 60_000 }, () => {
  const [database, file] = [newFile(), `${newFile()}.mjs`];
  const program = `
    import { sqliteEngine } from ${JSON.stringify(new URL("./open.ts", import.meta.url).href)};
    const engine = sqliteEngine(${JSON.stringify(database)});
    await engine.write((sql) => sql.run("create table kept (id integer primary key, text text)"));
    for (let time = 0; time < 30; time++)
      await engine.write(async (sql) => {
        for (let id = 0; id < 500; id++)
          await sql.run("insert into kept values ($1, $2) on conflict (id) do update set text = excluded.text", [id, "x".repeat(3900) + time]);
      });
    await engine.close();
    console.log("ended");
  `;
  writeFileSync(file, program);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=@afterword/source", file], {
    encoding: "utf8",
  });
  expect([status, stdout], stderr).toEqual([0, "ended\n"]);
});
