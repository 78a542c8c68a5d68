import { expect } from "vitest";
import { personalData } from "../personal.ts";
import { invite, live, person } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const columnsOf = {
  sqlite: `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table'`,
  postgres: `select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public'`,
} as const;

/** Names of columns of tables, sorted. */
const named = (rows: readonly { table: string; column: string }[]) =>
  rows.map(({ table, column }) => `${table}.${column}`).sort();

/** The registry of what says something of somebody. */
export function personal(test: StoreTest): void {
  test.beside("names every column of every table, and no other", async ({ store, query }) => {
    const there = (await query(columnsOf[store.engine])) as { table: string; column: string }[];
    expect(there.length).toBeGreaterThan(200);
    const listed = Object.entries(personalData).flatMap(([table, { columns, plain }]) =>
      [...Object.keys(columns), ...plain].map((column) => ({ table, column })),
    );
    expect(named(listed)).toEqual(named(there));
  });

  test("leads to a person's rows in every table that has some, and to nobody else's", async ({ store }) => {
    const keys = { person: "u17", contacts: ["none"], erasures: ["none"], marks: ["none"] };
    const found = await store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.people.put(person("u17"), now);
      await rows.people.put(person("u18"), now);
      return [await rows.personal.collect(keys), await rows.personal.collect({ ...keys, person: "u18" })];
    });
    const tables = Object.entries(personalData).flatMap(([table, { whose }]) => (whose === null ? [] : table));
    expect(found[0]?.map(({ table }) => table)).toEqual(tables);
    const counts = found.map((parts) => parts.flatMap(({ table, rows }) => (rows.length === 0 ? [] : table)));
    expect(counts[0]).toContain("invitations");
    expect(counts[1]).toEqual(["people"]);
  });
}
