import { expect } from "vitest";
import { openStore } from "../open-store.ts";
import { SchemaError } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import type { Rows } from "../store.ts";
import { event, invitation, invite, live, measure, message, response } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const unknownUnit = { unit: "nowhere", mode: "live" } as const;

/** What a transaction promises, and what the schema does. */
export function transactions(test: StoreTest): void {
  test("one that fails takes no other with it, and leaves nothing behind", async ({ store }) => {
    const ids = Array.from({ length: 12 }, (_, at) => `evt-${String(at)}`);
    const write = (id: string, at: number) =>
      store.write(live, async ({ events, messages }) => {
        await events.add(event(id));
        if (at % 4 === 1) throw new Error(`mine, ${id}`);
        if (at % 4 === 2) await messages.add(message("no such invitation"));
        return id;
      });
    const settled = await Promise.allSettled(ids.map(write));
    const kept = ids.filter((_, at) => at % 4 === 0 || at % 4 === 3);
    expect(settled.filter((one) => one.status === "fulfilled").map(({ value }) => value)).toEqual(kept);
    expect(settled[5]).toMatchObject({ status: "rejected", reason: { message: "mine, evt-5" } });
    const found = await store.read(live, ({ events }) => events.findMany("host", ids));
    expect(found.map(({ id }) => id).sort()).toEqual(kept.sort());
  });

  test("a statement that fails can't be passed over: the store goes on afterwards", async ({ store }) => {
    await expect(store.write(unknownUnit, ({ events }) => events.add(event("evt-1")))).rejects.toThrow();
    expect(await store.write(live, ({ events }) => events.add(event("evt-1")))).toBe(true);
  });

  test.beside("a read sees what is committed, and nothing else", async ({ store, query }) => {
    await query("select 1");
    const find = () => store.read(live, ({ events }) => events.find("host", "evt-1"));
    let commit = () => {};
    const gate = new Promise<void>((resolve) => (commit = resolve));
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const write = store.write(live, async ({ events }) => {
      await events.add(event("evt-1"));
      expect(await events.find("host", "evt-1")).not.toBeNull();
      written();
      await gate;
    });
    await isWritten;
    expect(await find()).toBeNull();
    commit();
    await write;
    expect(await find()).toMatchObject({ id: "evt-1" });
  });

  test.beside("one read sees one moment, whatever is committed meanwhile", async ({ store, query }) => {
    await query("select 1");
    const find = (rows: Rows, id: string) => rows.events.find("host", id);
    const add = (id: string) => store.write(live, ({ events }) => events.add(event(id)));
    await add("evt-1");
    await store.read(live, async (rows) => {
      expect(await find(rows, "evt-1")).not.toBeNull();
      await add("evt-2");
      expect(await find(rows, "evt-2")).toBeNull();
    });
    expect(await store.read(live, (rows) => find(rows, "evt-2"))).not.toBeNull();
  });

  test("a read that fails holds up no other", async ({ store }) => {
    const fails = store.read(live, () => Promise.reject(new Error("mine")));
    const works = store.read(live, ({ events }) => events.find("host", "evt-1"));
    await expect(fails).rejects.toThrow("mine");
    expect(await works).toBeNull();
  });

  const dangling: [name: string, (rows: Rows) => Promise<unknown>][] = [
    [
      "an invitation to a version that is not there",
      ({ invitations }) => invitations.add(invitation("i", { version: 9 })),
    ],
    ["a message of no invitation", ({ messages }) => messages.add(message("none"))],
    ["a response to no invitation", ({ responses }) => responses.add(response("r", { invitation: "none" }))],
    ["a response to a version that is not there", ({ responses }) => responses.add(response("r", { version: 9 }))],
    ["a response by link without invitation", ({ responses }) => responses.add(response("r", { invitation: null }))],
    ["a measure twice", ({ measures }) => measures.add([measure("r"), measure("r")])],
  ];
  for (const [name, work] of dangling)
    test(`${name} is refused`, async ({ store }) => {
      await store.write(live, (rows) => invite(rows, "inv-1"));
      await expect(store.write(live, work)).rejects.toThrow(/constraint/i);
    });

  test.beside("a store opened again has what was stored, and the schema once", async ({ store, url, query }) => {
    await query("select 1");
    await store.write(live, ({ events }) => events.add(event("evt-1")));
    const again = await openStore(url, () => now + 1);
    expect(await again.read(live, ({ events }) => events.find("host", "evt-1"))).toEqual(event("evt-1"));
    await again.close();
    expect(await query("select version, applied_at from schema_versions")).toMatchObject(
      migrations.map((_, at) => ({ version: at + 1 })),
    );
    expect(await query("select unit from units")).toEqual([{ unit: "org" }]);
  });

  test.beside("a store written by a newer version is refused, and left alone", async ({ url, query }) => {
    await query("insert into schema_versions (version, name, applied_at) values (99, '0099-later', 0)");
    const error = await openStore(url).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(SchemaError);
    expect(String(error)).toContain("schema 99");
    expect(await query("select count(*) as n from schema_versions where version < 99")).toMatchObject([
      { n: migrations.length },
    ]);
  });

  test.beside("a store made by a version that was never released is refused in words", async ({ url, query }) => {
    await query("update schema_versions set name = '0001-start' where version = 1");
    await expect(openStore(url)).rejects.toThrow("unreleased version");
  });

  test("reading needs a scope", ({ store }) =>
    store.readAnywhere(async (rows) => {
      // @ts-expect-error -- a read without a scope doesn't compile
      const unscoped = () => store.read(async () => 1);
      // @ts-expect-error -- a scope has a unit and a mode
      const half = () => store.read({ unit: "org" }, (all) => all.events.findById("evt-1"));
      // @ts-expect-error -- what is reached without a scope is only what claims work and looks up links and keys
      expect(rows.events).toBeUndefined();
      expect([unscoped, half]).toHaveLength(2);
    }));
}
