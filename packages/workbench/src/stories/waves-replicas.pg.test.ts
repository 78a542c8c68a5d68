import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import pg from "pg";
import { describe, expect, inject, test, type TestContext } from "vitest";
import { newDatabase } from "./database.ts";
import { newFolder, startProgram, type Running } from "./program.ts";

const config = join(import.meta.dirname, "wave.config.ts");
const people = 2_000;

/** A statement beside the programs. */
type Query = (text: string) => Promise<Record<string, unknown>[]>;

async function sqlite(): Promise<{ url: string; query: Query }> {
  const file = join(newFolder(), "afterword.db");
  const query: Query = async (text) => {
    const db = new Database(file, { timeout: 5_000 });
    try {
      const statement = db.prepare(text);
      return statement.reader ? (statement.all() as Record<string, unknown>[]) : (statement.run(), []);
    } finally {
      db.close();
    }
  };
  return { url: `file:${file}`, query };
}

async function postgres(context: TestContext): Promise<{ url: string; query: Query }> {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  const url = await newDatabase(server);
  const query: Query = async (text) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  return { url, query };
}

const count = async (query: Query, table: string) =>
  Number((await query(`select count(*) as n from ${table}`))[0]?.["n"]);

async function enrol(aw: Running): Promise<void> {
  const all = Array.from({ length: people }, (_, at) => ({
    id: `p${String(at)}`,
    email: `p${String(at)}@example.org`,
    attributes: { site: at % 2 === 0 ? "HQ" : "field" },
  }));
  const { status } = await aw.call("POST", "/v1/people", all);
  expect(status).toBe(200);
}

async function until(isTrue: () => Promise<boolean>, restMs: number): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isTrue());) {
    if (Date.now() > end) throw new Error("It did not happen within a minute.");
    await wait(restMs);
  }
}

describe.each([
  ["SQLite", sqlite],
  ["PostgreSQL", postgres],
] as const)("on %s", (_, make) => {
  test("a worker that is killed while it opens a wave of 2,000: another asks the rest, nobody twice, nobody left out", async (context) => {
    const { url, query } = await make(context);
    const env = { AFTERWORD_DATABASE_URL: url, AFTERWORD_CONFIG: config };
    const first = await startProgram(env);
    await enrol(first);
    const launched = await first.call("POST", "/v1/waves/annual/launch");
    expect(launched.status).toBe(200);
    await until(async () => (await count(query, "wave_people")) > 0, 2);
    await first.stop("SIGKILL");
    const atKill = await count(query, "wave_people");
    expect(atKill).toBeGreaterThan(0);
    expect(atKill).toBeLessThan(people);
    expect(await count(query, "invitations")).toBe(atKill);
    // The dead worker's lease would run out by itself.
    await query("update timers set lease_until = 0 where state = 'claimed'");
    const second = await startProgram(env);
    const third = await startProgram(env);
    const state = async () => (await second.call("GET", "/v1/waves/annual")).json as Record<string, unknown>;
    await until(async () => (await state())["state"] === "open", 50);
    expect(await state()).toMatchObject({ plan: { audience: people, asked: people }, progress: { asked: people } });
    for (const table of ["invitations", "wave_people", "segments"]) expect(await count(query, table)).toBe(people);
    const twice = "select person from invitations group by person having count(*) <> 1";
    expect(await query(twice)).toEqual([]);
    expect(await query("select invitation from messages group by invitation having count(*) <> 1")).toEqual([]);
    expect(await count(query, "messages")).toBe(people);
    expect(await query("select id from waves where launched_at is not null")).toHaveLength(1);
    await Promise.all([second.stop(), third.stop()]);
  }, 120_000);

  test("the clock jumps over the opening and back (F16): one wave, one mail each, on two replicas", async (context) => {
    const { url, query } = await make(context);
    const env = { AFTERWORD_DATABASE_URL: url, AFTERWORD_CONFIG: config };
    const [one, two] = [await startProgram(env), await startProgram(env)];
    const due = new Date(Date.now() + 3_600_000);
    const created = await one.call("POST", "/v1/waves", {
      id: "soon",
      survey: "annual",
      every: "year",
      anchor: due.toISOString().slice(0, 16),
      timeZone: "UTC",
      audience: { everyone: true },
      window: { hours: "00:00-24:00", days: "any" },
    });
    expect(created.status).toBe(200);
    await one.call("POST", "/v1/people", [
      { id: "amina", email: "amina@example.org" },
      { id: "omar", email: "omar@example.org" },
    ]);
    for (const advance of ["2d", "-2d", "2h", "1h"]) await two.call("POST", "/dev/clock", { advance });
    for (const who of ["amina", "omar"])
      expect((await one.call("GET", `/dev/mail.json?to=${who}@example.org`)).json).toHaveLength(1);
    expect(await query("select id from waves where plan = 'soon' and launched_at is not null")).toHaveLength(1);
    await Promise.all([one.stop(), two.stop()]);
  }, 60_000);
});
