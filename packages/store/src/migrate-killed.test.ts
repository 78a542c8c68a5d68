import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrations } from "./migrations/index.ts";
import { openConnection, sqlOn } from "./sqlite/connection.ts";
import { migrate } from "./migrate.ts";
import { dieAtPoints } from "./suite/killed.ts";

test("a migration that is killed leaves nothing half done, and two at once do it once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-killed-"));
  let made = 0;
  const make = async () => {
    const file = join(folder, `${String(++made)}.db`);
    // Every other one has the first schema already.
    if (made % 2 === 0) {
      const db = openConnection(file, { readonly: false });
      db.exec("begin");
      await migrate(sqlOn(db), 0, 1);
      db.exec("commit");
      db.close();
    }
    return `file:${file}`;
  };
  const check = async (url: string) => {
    const db = openConnection(url.slice(5), { readonly: true });
    const versions = db.prepare("select version from schema_versions order by version").pluck().all();
    expect(versions).toEqual(migrations.map((_, at) => at + 1));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  };
  expect(await dieAtPoints(make, 5, check)).toBeGreaterThanOrEqual(3);
  rmSync(folder, { recursive: true });
});
