import Database from "better-sqlite3";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectNoTrace } from "./untraceable.ts";

/** The tables that have no rowid are read in the order of their random keys. */
const keyed = new Set(["ballots", "spent_links"]);

test(
  "in a SQLite file nothing stored leads from an anonymous answer to a person, and released ballots leave no bytes",
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "afterword-story-"));
    const file = join(folder, "afterword.db");
    await expectNoTrace(`file:${file}`, () => {
      const db = new Database(file, { readonly: true });
      const waiting = new Set(db.prepare("select id from ballots").pluck().all() as string[]);
      const bytes = ["afterword.db", "afterword.db-wal"]
        .map((name) => readFileSync(join(folder, name), "latin1"))
        .join("\n");
      const ids = new Set(bytes.match(/bal_[0-9A-Za-z]{22}/g));
      expect([...ids].filter((id) => !waiting.has(id))).toEqual([]);
      return Promise.resolve((table) => {
        const place = keyed.has(table) ? "row_number() over ()" : "rowid";
        const rows = db.prepare(`select ${place} as place, t.* from ${table} t`).all() as Record<string, unknown>[];
        return Promise.resolve(rows.map(({ place: at, ...row }) => ({ place: Number(at), writer: 0, row })));
      });
    });
  },
);
