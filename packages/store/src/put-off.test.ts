import { afterEach, beforeEach, expect, test } from "vitest";
import { PutOff } from "./put-off.ts";
import { sqliteEngine } from "./sqlite/open.ts";
import type { Sql, Writing } from "./sql.ts";
import type { Engine } from "./store.ts";

let engine: Engine;
let calls: string[];
beforeEach(async () => {
  calls = [];
  engine = sqliteEngine(":memory:");
  await engine.write((sql) => sql.run("create table sums (n bigint)"));
  await engine.write((sql) => sql.run("create table parts (n bigint)"));
});
afterEach(() => engine.close());

const addSums: Writing<number> = {
  all: async (sql, some) => {
    calls.push(`sums ${some.join(" ")}`);
    for (const n of some) await sql.run("insert into sums (n) values ($1)", [n]);
  },
  once: async (_sql, some) =>
    some.length === 1 ? { text: "insert into sums (n) values ($1)", values: [...some] } : null,
};

const addParts: Writing<number> = {
  all: async (_sql, some) => {
    calls.push(`parts ${some.join(" ")}`);
  },
};

const sumsIn = async (sql: Sql) => (await sql.all<{ n: number }>("select n from sums order by n")).map(({ n }) => n);

const add = (n: number) =>
  engine.write(async (sql) => {
    sql.putOff?.("sums", addSums, n);
  });

test("what transactions of one commit put off is written once, table by table in one order", async () => {
  const both = (n: number) =>
    engine.write(async (sql) => {
      sql.putOff?.("sums", addSums, n);
      sql.putOff?.("parts", addParts, n);
    });
  await Promise.all([both(1), both(2)]);
  expect(calls).toEqual(["parts 1 2", "sums 1 2"]);
});

test("a statement that names the table finds it written, any other leaves it", async () => {
  await engine.write(async (sql) => {
    sql.putOff?.("sums", addSums, 1);
    await sql.all("select n from parts");
    expect(calls).toEqual([]);
    expect(await sumsIn(sql)).toEqual([1]);
    sql.putOff?.("sums", addSums, 2);
    expect(await sumsIn(sql)).toEqual([1, 2]);
  });
});

test("a transaction that fails takes with it what it put off, and nothing of the others, written meanwhile or not", async () => {
  const fails = (n: number, look: boolean) =>
    engine.write(async (sql) => {
      sql.putOff?.("sums", addSums, n);
      if (look) expect(await sumsIn(sql)).toEqual([1, n]);
      throw new Error("mine");
    });
  const settled = await Promise.allSettled([add(1), fails(10, true), fails(20, false), fails(30, true), add(100)]);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "rejected", "fulfilled"]);
  expect(settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []))).toEqual(
    Array.from({ length: 3 }, () => "Error: mine"),
  );
  expect(await engine.read(sumsIn)).toEqual([1, 100]);
});

test("the last statement is given out where one is enough, after all else is written", async () => {
  await engine.write(async (sql) => {
    const putOff = new PutOff(sql);
    const inside = putOff.sql();
    expect(await putOff.take()).toBeNull();
    inside.putOff?.("sums", addSums, 1);
    inside.putOff?.("parts", addParts, 1);
    expect(await putOff.take()).toEqual({ text: "insert into sums (n) values ($1)", values: [1] });
    expect(calls).toEqual(["parts 1"]);
    for (const n of [2, 3]) inside.putOff?.("sums", addSums, n);
    expect(await putOff.take()).toBeNull();
    expect(await sumsIn(sql)).toEqual([2, 3]);
    expect(await putOff.take()).toBeNull();
  });
});
