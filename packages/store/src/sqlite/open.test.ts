import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../open-store.ts";
import { event, live } from "../suite/rows.ts";
import { storeOn } from "../store.ts";
import { openConnection } from "./connection.ts";
import { sqliteEngine } from "./open.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-sqlite-"));
  file = join(folder, "afterword.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("every connection waits for the disk and keeps references, after re-opening too", async () => {
  const settingsOf = (readonly: boolean) => {
    const db = openConnection(file, { readonly });
    const names = ["synchronous", "foreign_keys", "journal_mode", "busy_timeout", "secure_delete", "trusted_schema"];
    const values = names.map((name) => db.pragma(name, { simple: true }));
    db.close();
    return Object.fromEntries(names.map((name, at) => [name, values[at]]));
  };
  const expected = {
    synchronous: 2,
    foreign_keys: 1,
    journal_mode: "wal",
    busy_timeout: 5_000,
    secure_delete: 1,
    trusted_schema: 0,
  };
  const store = await openStore(`file:${file}`);
  await store.close();
  for (const readonly of [false, true, false, true]) expect(settingsOf(readonly)).toEqual(expected);
});

test("the file and its folder are made, readable by their owner only", async () => {
  const inside = join(folder, "a", "b", "afterword.db");
  const store = await openStore(`file:${inside}`);
  expect(statSync(inside).mode & 0o777).toBe(0o600);
  await store.close();
});

test("a file that can't be made is unavailable", async () => {
  writeFileSync(join(folder, "taken"), "");
  const url = `file:${join(folder, "taken", "afterword.db")}`;
  await expect(openStore(url)).rejects.toMatchObject({ name: "StoreUnavailableError" });
});

test("a file that is no database is refused, and left as it was", async () => {
  writeFileSync(file, "Dear diary, ".repeat(1_000));
  await expect(openStore(`file:${file}`)).rejects.toThrow();
  expect(statSync(file).size).toBe(12_000);
  chmodSync(file, 0o600);
});

test("a write waits for another's lock and nothing waits with it; one that can't wait so long is unavailable", async () => {
  const store = await openStore(`file:${file}`);
  const other = openConnection(file, { readonly: false });
  other.exec("begin immediate");
  let [longest, last] = [0, performance.now()];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const waiting = [store.write(live, ({ events }) => events.add(event("evt-1")))];
  await expect(store.probe()).rejects.toMatchObject({ name: "StoreUnavailableError" });
  waiting.push(store.write(live, ({ events }) => events.add(event("evt-2"))));
  expect(await store.read(live, ({ events }) => events.find("host", "evt-1"))).toBe(null);
  other.exec("rollback");
  other.close();
  expect(await Promise.all(waiting)).toEqual([true, true]);
  clearInterval(ticking);
  expect(longest).toBeLessThan(500);
  await store.probe();
  await store.close();
});

test("what is written where there is no room is unavailable, whole, and again possible once there is", async () => {
  const engine = sqliteEngine(file);
  const store = await storeOn(engine, () => 0);
  const [{ page_count: pages = 0 } = {}] = await engine.read((sql) =>
    sql.all<{ page_count: number }>("pragma page_count"),
  );
  await engine.write((sql) => sql.all(`pragma max_page_count = ${String(pages)}`));
  const add = (id: string) =>
    store.write(live, ({ events }) => events.add(event(id, { data: { text: "x".repeat(5_000) } })));
  const first = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => add(`a-${String(at)}`)));
  const refused = first.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
  expect(refused.map(({ name }) => name)).toEqual(refused.map(() => "StoreUnavailableError"));
  expect(refused.length).toBeGreaterThan(0);
  await expect(store.probe()).rejects.toMatchObject({ name: "StoreUnavailableError" });
  const kept = await engine.read((sql) => sql.all("select id from events"));
  expect(kept.length).toBe(first.length - refused.length);
  await engine.write((sql) => sql.all("pragma max_page_count = 100000"));
  expect(await add("b")).toBe(true);
  await store.probe();
  await store.close();
});

/** Another process that has the store: it runs the text as a module. */
function otherProcess(text: string) {
  const entry = JSON.stringify(new URL("../index.ts", import.meta.url).href);
  const program = `import { openStore } from ${entry};\n${text}`;
  const args = ["--conditions=@afterword/source", "--input-type=module", "--eval", program, `file:${file}`];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

test("processes that open a new file at once all succeed", async () => {
  const text = "const store = await openStore(process.argv[1]); await store.close();";
  const processes = Array.from({ length: 4 }, () => otherProcess(text));
  const codes = await Promise.all(processes.map(async (one) => (await once(one, "exit")) as [number]));
  expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0]);
  const stores = await Promise.all([openStore(`file:${file}`), openStore(`file:${file}`)]);
  const added = await Promise.all(stores.map((store) => store.write(live, ({ events }) => events.add(event("evt-1")))));
  expect(added.sort()).toEqual([false, true]);
  for (const store of stores) await store.close();
});

/** Writes events one after another and three at a time, and says which are stored. */
const writer = `
const store = await openStore(process.argv[1]);
const scope = { unit: "org", mode: "live" };
const row = { source: "host", type: "t", subject: "s", resolution: 1, person: "p", data: {}, occurredAt: 0,
  isTimeStated: true, sequence: null, receivedAt: 0, contentHash: "", origin: "host" };
const add = async (id) => {
  await store.write(scope, ({ events }) => events.add({ ...row, id }));
  process.stdout.write(id + "\\n");
};
const run = process.argv[2];
for (let at = 0; ; at++) await Promise.all([0, 1, 2].map((lane) => add([run, at, lane].join("-"))));
`;

test("what was acknowledged is there after kill -9, five times over", { timeout: 60_000 }, async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round++) {
    const child = otherProcess(writer.replace("process.argv[2]", String(round)));
    const ended = once(child, "exit");
    const wanted = acknowledged.length + 40 + 13 * round;
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(line);
      if (acknowledged.length === wanted) child.kill("SIGKILL");
    }
    expect(await ended).toEqual([null, "SIGKILL"]);
    const store = await openStore(`file:${file}`);
    const found = await store.read(live, ({ events }) =>
      Promise.all(acknowledged.map((id) => events.find("host", id))),
    );
    expect(found.filter((one) => one === null)).toEqual([]);
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThan(300);
});
