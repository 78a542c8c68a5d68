import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { ballot, event, live, person, surveyVersion } from "../suite/rows.ts";
import { backUp, manifestOf } from "./backup.ts";
import { ballotsIn, type Manifest } from "./manifest.ts";
import { checkBackup, restore, type Restoring } from "./restore.ts";

let folder = "";
let store: Store;
const at = (name: string) => join(folder, name);
const urlOf = (name: string) => `file:${at(name)}`;
const prepare = async (url: string) => (await openStore(url)).close();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "afterword-backup-"));
  store = await openStore(urlOf("a.db"));
  await store.write(live, async (rows) => {
    await rows.surveys.addVersion(surveyVersion(1, "a"));
    await rows.people.put(person("canary-gone"), 0);
    await rows.people.put(person("u17"), 0);
    for (const id of ["b1", "b2"]) await rows.ballots.add({ ...ballot(id), answers: { why: "canary-ballot" } });
    for (let n = 0; n < 500; n++) await rows.events.add(event(`evt-${String(n)}`));
  });
  await store.write(live, (rows) => rows.people.remove("canary-gone"));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const backedUp = (): Promise<Manifest> => backUp(urlOf("a.db"), at("b.db"), "secret");
const restored = async (to: string, over: Partial<Restoring> = {}): Promise<string | null> => {
  const manifest = await checkBackup(over.file ?? at("b.db"));
  return restore({ file: at("b.db"), manifest, url: urlOf(to), replace: false, prepare, ...over });
};
const countEvents = (file: string) => {
  const db = new Database(file, { readonly: true });
  const n = db.prepare("select count(*) from events").pluck().get();
  db.close();
  return n;
};

test("a backup has every row but ballots, of which it says how many; neither they nor deleted rows leave a byte", async () => {
  const manifest = await backedUp();
  expect(manifest.rows).toMatchObject({ events: 500, people: 1 });
  expect(manifest.ballotsLeftOut).toEqual({ csat: 2 });
  expect(ballotsIn(manifest)).toBe(2);
  const bytes = readFileSync(at("b.db"), "latin1");
  expect(bytes).toContain("evt-499");
  expect(bytes.match(/canary-\w+/g)).toBe(null);
  expect(await restored("r.db")).toBe(null);
  expect(countEvents(at("r.db"))).toBe(500);
  const ballots = new Database(at("r.db")).prepare("select count(*) from ballots").pluck().get();
  expect(ballots).toBe(0);
});

test("a place that is taken is left as it is, unless it is to be replaced; then what was there is kept", async () => {
  await backedUp();
  await store.write(live, (rows) => rows.events.add(event("later")));
  await expect(restored("a.db")).rejects.toThrow("--replace");
  // Somebody has it open: what they write would be lost.
  await expect(restored("a.db", { replace: true })).rejects.toThrow("Another process has");
  expect(countEvents(at("a.db"))).toBe(501);
  await store.close();
  const aside = await restored("a.db", { replace: true });
  expect([countEvents(at("a.db")), countEvents(aside ?? "")]).toEqual([500, 501]);
  store = await openStore(urlOf("a.db"));
});

test.each<[string, (file: string) => void, RegExp]>([
  ["was cut short", (file) => truncateSync(file, 8_192), /not whole/],
  ["is empty", (file) => truncateSync(file, 0), /not whole/],
  ["has a byte changed", (file) => flip(file, 60_000), /damaged/],
  ["has no manifest", (file) => rmSync(manifestOf(file)), /manifest is missing/],
  ["has a damaged manifest", (file) => writeFileSync(manifestOf(file), "{"), /manifest .* is damaged/],
  ["is newer", (file) => says(file, { schema: 99 }), /schema 99, newer than .* knows \(\d+\)\. Use the newer version/],
  ["has another count", (file) => says(file, { rows: { events: 501 } }), /500 rows, and the manifest says 501/],
  ["isn't there", (file) => rmSync(file), /no backup/],
])("a backup that %s is refused and the place left untouched", async (_, damage, said) => {
  await backedUp();
  damage(at("b.db"));
  await expect(restored("r.db")).rejects.toThrow(said);
  for (const name of ["r.db", "r.db.restoring"]) expect(existsSync(at(name)), name).toBe(false);
});

test("what goes wrong while a copy is prepared leaves the place untouched", async () => {
  await backedUp();
  const before = readFileSync(at("b.db"));
  const failing = () => Promise.reject(new Error("no"));
  await expect(restored("r.db", { prepare: failing })).rejects.toThrow("no");
  expect(existsSync(at("r.db"))).toBe(false);
  expect(readFileSync(at("b.db")).equals(before)).toBe(true);
});

test("a backup is never written over, and one that fails leaves nothing", async () => {
  await backedUp();
  await expect(backedUp()).rejects.toThrow("already");
  await expect(backUp(urlOf("none.db"), at("c.db"), "secret")).rejects.toThrow("no database");
  copyFileSync(at("b.db"), at("bad.db"));
  flip(at("bad.db"), 8_192 + 3);
  await backUp(urlOf("bad.db"), at("c.db"), "secret").catch(() => undefined);
  expect([existsSync(at("c.db.part")), existsSync(at("none.db"))]).toEqual([false, false]);
});

function flip(file: string, position: number): void {
  const bytes = readFileSync(file);
  bytes[position] = (bytes[position] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function says(file: string, change: object): void {
  const manifest = JSON.parse(readFileSync(manifestOf(file), "utf8")) as object;
  writeFileSync(manifestOf(file), JSON.stringify({ ...manifest, ...change }));
}
