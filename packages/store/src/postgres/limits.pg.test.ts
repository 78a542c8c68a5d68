/// <reference path="../../../workbench/src/needs/provided.d.ts" />
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, inject, test, type TestContext } from "vitest";
import { openEngine } from "../open-store.ts";
import { longPatienceMs, type Engine } from "../store.ts";
import { readLimits, withLimits } from "./limits.ts";

const unavailable = { name: "StoreUnavailableError" };

describe("limits", () => {
  test("an address may say them, in PostgreSQL's words; the driver does not get to see them", () => {
    const { url, limits } = readLimits(
      "postgres://u:p%40@h/db?statement_timeout=2500&lock_timeout=0&application_name=x",
    );
    expect(url).toBe("postgres://u:p%40@h/db?application_name=x");
    expect(limits).toEqual({ statementMs: 2_500, lockMs: 0, idleMs: 60_000 });
    expect(withLimits("begin", limits)).toContain("set local statement_timeout = 2500; set local lock_timeout = 0");
  });

  test.each(["1; drop table x", "-5", "1e3", ""])(
    "what is no number of milliseconds (%j) counts as not said",
    (text) => {
      const url = `postgres://h/db?statement_timeout=${encodeURIComponent(text)}`;
      expect(readLimits(url).limits.statementMs).toBe(60_000);
    },
  );
});

/** Does something on an engine whose limits are short, and beside it on a connection of its own. */
async function onShort(
  context: TestContext,
  work: (engine: Engine, beside: (text: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  const name = `limits_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(server);
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  url.pathname = `/${name}`;
  const other = new pg.Client({ connectionString: url.href });
  await other.connect();
  await other.query("create table things (id int primary key, n int); insert into things values (1, 0)");
  url.search = "?statement_timeout=400&lock_timeout=200&idle_in_transaction_session_timeout=300";
  const engine = openEngine(url.href);
  try {
    await work(engine, (text) => other.query(text));
  } finally {
    await engine.close();
    await other.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

const increase = (engine: Engine, patienceMs?: number) =>
  engine.write((sql) => sql.run("update things set n = n + 1 where id = 1"), patienceMs);

test("a statement that takes too long is given up, and its connection serves the next", (context) =>
  onShort(context, async (engine) => {
    const slow = () => engine.read((sql) => sql.all("select pg_sleep(20)"));
    for (let time = 0; time < 3; time++) await expect(slow()).rejects.toMatchObject(unavailable);
    expect(await increase(engine)).toBe(1);
    expect(engine.connections()).toEqual({ open: 1, idle: 1, waiting: 0 });
  }));

test("a lock that does not come free is waited for so long and no longer", (context) =>
  onShort(context, async (engine, beside) => {
    await beside("begin; update things set n = 5 where id = 1");
    const startedAt = performance.now();
    await expect(increase(engine)).rejects.toMatchObject(unavailable);
    expect(performance.now() - startedAt).toBeGreaterThan(150);
    const patient = increase(engine, longPatienceMs);
    await wait(600);
    await beside("commit");
    expect(await patient).toBe(1);
  }));

test("a transaction that does nothing is ended, and its connection replaced", (context) =>
  onShort(context, async (engine, beside) => {
    const idle = engine.write(async (sql) => {
      await sql.run("update things set n = 7 where id = 1");
      await wait(900);
      await sql.run("update things set n = 8 where id = 1");
    });
    await expect(idle).rejects.toMatchObject(unavailable);
    expect(await increase(engine)).toBe(1);
    expect(await beside("select n from things")).toMatchObject({ rows: [{ n: 1 }] });
  }));

test("what takes long by its nature has no limits: migrations, counting anew, copies of everything", (context) =>
  onShort(context, async (engine) => {
    const slow = "select pg_sleep(0.8) is not null as ok";
    expect(await engine.write((sql) => sql.all(slow), longPatienceMs)).toEqual([{ ok: true }]);
    expect(await engine.read((sql) => sql.all(slow), longPatienceMs)).toEqual([{ ok: true }]);
    const copied = await engine.scan(async (rows) => {
      for await (const row of rows(slow)) return row;
      return null;
    });
    expect(copied).toEqual([true]);
  }));
