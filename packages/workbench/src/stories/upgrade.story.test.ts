import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { readSchema } from "@afterword/store";
import { firstSchema, goOnWith } from "./first-schema.ts";
import { dieAtPoints } from "./killed.ts";
import { newFolder, run } from "./program.ts";

function oldFile(): string {
  const file = join(newFolder(), "afterword.db");
  const db = new Database(file);
  db.exec(firstSchema());
  db.close();
  return file;
}

test("a database of the first schema is brought up to date with all it has, and gone on with", async () => {
  await goOnWith(`file:${oldFile()}`);
});

test("an export of the first schema is brought up to date when it is imported", async () => {
  const folder = newFolder();
  const [old, next] = [oldFile(), join(folder, "next.db")];
  const env = (file: string) => ({ AFTERWORD_DATABASE_URL: `file:${file}`, AFTERWORD_SECRET: "s".repeat(40) });
  expect((await run(["export", "--all", join(folder, "x")], env(old))).code).toBe(0);
  expect((await readSchema(`file:${old}`)).found).toBe(1);
  expect((await run(["import", "--all", join(folder, "x")], env(next))).stderr).toBe("");
  await goOnWith(`file:${next}`);
});

test("a migration that is killed leaves nothing half done, and two at once do it once", async () => {
  let made = 0;
  // Every other one is empty.
  const make = () => Promise.resolve(`file:${++made % 2 === 0 ? oldFile() : join(newFolder(), "new.db")}`);
  const check = async (url: string) => {
    expect((await readSchema(url)).pending).toEqual([]);
    const db = new Database(url.slice(5), { readonly: true });
    const versions = db.prepare("select version from schema_versions order by version").pluck().all();
    expect(versions).toEqual(versions.map((_, at) => at + 1));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  };
  // An older file has fewer statements to go, and one beside may be faster.
  expect(await dieAtPoints(make, 5, check)).toBeGreaterThanOrEqual(2);
});

test("afterword migrate says what it would do, does it once, and refuses what is newer", async () => {
  const file = oldFile();
  const env = { AFTERWORD_DATABASE_URL: `file:${file}` };
  const before = JSON.parse((await run(["migrate", "--status", "--json"], env)).stdout) as Record<string, number>;
  expect(before).toMatchObject({ found: 1, pending: expect.arrayContaining(["0002-waves", "0008-erasures"]) });
  const [first, second] = await Promise.all([run(["migrate"], env), run(["migrate"], env)]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect([first.stdout, second.stdout].sort()).toEqual(
    [
      `The database was up to date: schema ${String(before["known"])}.\n`,
      `The database went from schema 1 to schema ${String(before["known"])}.\n`,
    ].sort(),
  );
  const db = new Database(file);
  db.exec("insert into schema_versions values (99, '0099-later', 0)");
  const refused = await Promise.all([run(["migrate"], env), run(["migrate", "--status"], env), run(["start"], env)]);
  for (const { code, stderr } of refused) {
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/schema 99, newer than .* knows \(\d+\)\. Start the newer version\.$/),
    ]);
  }
  db.close();
});
