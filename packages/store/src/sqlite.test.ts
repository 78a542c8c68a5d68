import Database from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeSuite } from "./store-suite.ts";

storeSuite("SQLite, in a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-store-"));
  const file = join(folder, "afterword.db");
  const query = async (text: string): Promise<unknown[]> => {
    const db = new Database(file);
    try {
      const statement = db.prepare(text);
      return statement.reader ? statement.all() : [statement.run().changes];
    } finally {
      db.close();
    }
  };
  return { url: `file:${file}`, query, drop: async () => rmSync(folder, { recursive: true }) };
});

storeSuite("SQLite, in memory", async () => ({ url: "file::memory:", query: null, drop: async () => undefined }));
