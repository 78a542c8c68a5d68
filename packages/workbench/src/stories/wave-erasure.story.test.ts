import { erasePerson, openWave } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import type { Scope, Store } from "@afterword/store";
import Database from "better-sqlite3";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { newFolder } from "./program.ts";
import project from "./wave.config.ts";

const scope: Scope = { unit: "org", mode: "test" };
/** A page of people, and some of the next. */
const ids = Array.from({ length: 70 }, (_, at) => `p${String(at).padStart(3, "0")}`);

test("whoever is erased while a wave opens is named by none of its timers, then or later", async () => {
  const file = join(newFolder(), "afterword.db");
  const now = Date.parse("2026-03-02T08:00:00Z");
  const parts = await assemble(project, {
    database: `file:${file}`,
    publicUrl: "http://127.0.0.1:3000",
    clock: () => now,
    logger: pino({ level: "silent" }),
  });
  const aw = await afterwordOn(parts);
  const context = (store: Store = parts.store) => ({
    ...parts.contextOf(scope, { kind: "host", id: "story" }),
    store,
  });
  const db = new Database(file);
  const named = () => (db.prepare("select payload from timers").pluck().all() as string[]).join(" ");
  await aw.people.put(ids.map((id) => ({ id, email: `${id}@example.org` })));
  await aw.waves.launch("annual");
  const claim = { owner: "w", now, leaseNow: now, leaseMs: 60_000, limit: 9 };
  const timers = await parts.store.writeAnywhere((rows) => rows.claimTimers(claim));
  const timer = timers.find(({ kind }) => kind === "open-wave");
  if (!timer) throw new Error("The wave does not open.");

  const gone: string[] = [];
  const seen: string[] = [];
  const erase = async (id: string) => {
    await erasePerson(context(), id);
    gone.push(id);
  };
  // People are read before their transaction: its last person goes in between; then the one after whom it goes on.
  const write: Store["write"] = async (of, work) => {
    if (gone.length === 0) await erase("p049");
    const done = await parts.store.write(of, work);
    seen.push(named());
    if (gone.length === 1) await erase("p048");
    return done;
  };
  await openWave(context({ ...parts.store, write }), timer);
  seen.push(named());
  expect(gone).toEqual(["p049", "p048"]);
  expect(seen.join(" ")).not.toContain("p049");
  expect(seen[0]).toContain('"after":"p048"');
  expect(seen.slice(1).join(" ")).not.toContain("p048");
  expect(await aw.waves.get("annual")).toMatchObject({ state: "open", plan: { audience: 69 } });
  await parts.worker.drain();
  expect(named()).not.toMatch(/"p\d/);
  db.close();
  await aw.stop();
});
