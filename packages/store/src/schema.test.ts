import { expect, test } from "vitest";
import { migrations } from "./migrations/index.ts";
import { openConnection } from "./sqlite/connection.ts";

/** Looked up before a scope is known: the value itself is random or a keyed hash, and leads to the scope. */
const findsItsScope = [
  "api_keys: id",
  "case_questions: token_hash",
  "codes: code_hash",
  "invitations: token_hash",
  "invitations: unsubscribe_hash",
  "passes: hash",
  "records: code_hash",
  "reports: id",
  "sessions: hash",
  "view_links: secret_hash",
];

interface Index {
  readonly name: string;
  readonly unique: number;
}

test("the organisation's unit is in every table and every unique key", () => {
  const db = openConnection(":memory:", { readonly: false });
  for (const { text } of migrations) db.exec(text);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  expect(tables.length).toBeGreaterThan(12);
  const without: string[] = [];
  for (const table of tables) {
    const columns = (name: string, pragma: string) =>
      (db.pragma(`${pragma}(${name})`) as { name: string }[]).map((column) => column.name);
    if (!columns(table, "table_info").includes("unit")) without.push(table);
    for (const { name, unique } of db.pragma(`index_list(${table})`) as Index[]) {
      const keys = columns(name, "index_info");
      if (unique === 1 && !keys.includes("unit")) without.push(`${table}: ${keys.join(", ")}`);
    }
  }
  expect(without.sort()).toEqual(findsItsScope);
});
