/// <reference path="../../workbench/src/needs/provided.d.ts" />
import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, inject, test, type TestContext } from "vitest";
import { migrations } from "./migrations/index.ts";
import { openStore } from "./open-store.ts";
import { storeSuite } from "./store-suite.ts";
import { event, live } from "./suite/rows.ts";
import type { MakeDatabase, TestDatabase } from "./suite/test-database.ts";

async function run(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    // Whole numbers come as text from the bare driver.
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, /^\d+$/.test(String(value)) ? Number(value) : value]),
      ),
    );
  } finally {
    await client.end();
  }
}

const makeDatabase: MakeDatabase = (context) => makeFrom(inject("postgresReady"), context);
const makeEmpty: MakeDatabase = (context) => makeFrom(null, context);

async function makeFrom(template: string | null, context: TestContext): Promise<TestDatabase> {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  const name = `store_${randomUUID().replaceAll("-", "")}`;
  await run(server, `create database ${name}${template === null ? "" : ` template ${template}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (text) => run(url.href, text),
    drop: async () => void (await run(server, `drop database ${name} with (force)`)),
  };
}

storeSuite("PostgreSQL", makeDatabase);

test("replicas that open an empty database at once all succeed, and migrate it once", async (context) => {
  const { url, query, drop } = await makeEmpty(context);
  try {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url)));
    expect(await query?.("select version from schema_versions order by version")).toEqual(
      migrations.map((_, at) => ({ version: at + 1 })),
    );
    const added = await Promise.all(
      stores.map((store) => store.write(live, ({ events }) => events.add(event("evt-1")))),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  } finally {
    await drop();
  }
});

test("where sums can't be written, nothing is: their commit is sent right behind them", async (context) => {
  const { url, query, drop } = await makeDatabase(context);
  const store = await openStore(url);
  await query?.(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
  );
  await query?.("create trigger refusing before insert on rollups for each row execute function refuse()");
  const responses = [{ survey: "s", at: 1_800_000_000_000, segments: {}, measures: [] }];
  const write = (id: string) =>
    store.write(live, async ({ events, rollups }) => {
      await events.add(event(id));
      await rollups.addResponses(responses);
    });
  await expect(write("evt-1")).rejects.toThrow("refused");
  expect(await query?.("select count(*) as n from events")).toEqual([{ n: 0 }]);
  await query?.("drop trigger refusing on rollups");
  await write("evt-2");
  await write("evt-3");
  expect(await query?.("select count(*) as n from events")).toEqual([{ n: 2 }]);
  expect(await query?.("select period, n0, n1 from rollups order by period")).toEqual([
    { period: "d2027-01-15", n0: 2, n1: 0 },
    { period: "m2027-01", n0: 2, n1: 0 },
  ]);
  await store.close();
  await drop();
});

test("a server that can't be reached is unavailable", async () => {
  await expect(openStore("postgres://nobody@127.0.0.1:1/none")).rejects.toMatchObject({
    name: "StoreUnavailableError",
  });
});
