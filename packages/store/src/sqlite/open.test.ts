import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../open-store.ts";
import { event, live } from "../suite/rows.ts";
import { openConnection } from "./connection.ts";

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
