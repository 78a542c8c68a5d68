import Database from "better-sqlite3";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "./open-store.ts";

test.each([
  ["was changed after it ran", "name = name || '0' where version = 2", /unreleased version .*Start with a new one/],
  ["is not known yet", "version = 99 where version = 3", /newer than this version/],
])("a database whose schema %s is refused and left as it is", async (_, change, said) => {
  const file = join(mkdtempSync(join(tmpdir(), "afterword-migrate-")), "a.db");
  const first = await openStore(`file:${file}`);
  await first.close();
  const database = new Database(file);
  database.exec(`update schema_versions set ${change}`);
  const before = database.prepare("select version, name from schema_versions").all();
  await expect(openStore(`file:${file}`)).rejects.toThrow(said);
  expect(database.prepare("select version, name from schema_versions").all()).toEqual(before);
  database.close();
});
