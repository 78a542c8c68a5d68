import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { launchWave, publishProject, showWave } from "@afterword/fieldwork";
import { assemble, type Parts } from "@afterword/runner/parts";
import { defineProject, defineSurvey, defineWave, everyone, q } from "@afterword/sdk";
import { openStore, rootUnit } from "@afterword/store";
import Database from "better-sqlite3";
import { pino } from "pino";
import { newFolder } from "../stories/program.ts";

const survey = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
const project = defineProject({
  surveys: [survey],
  segments: ["site", "clientType"],
  waves: [
    defineWave("annual", survey, { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC", audience: everyone }),
  ],
});
const scope = { unit: rootUnit, mode: "test" } as const;
/** Before the window opens anywhere near: nothing is sent while it is measured. */
const now = Date.UTC(2027, 1, 2, 4);
const tables = ["invitations", "messages", "wave_people", "segments"];

/** A wave of so many people planned and launched, against inserting the same rows in one go. */
export async function benchWaves(people: number): Promise<string[]> {
  const folder = newFolder();
  const file = join(folder, "wave.db");
  const logger = pino({ level: "silent" });
  const options = { database: `file:${file}`, publicUrl: "http://127.0.0.1:3000", clock: () => now, logger };
  const parts = await assemble(project, options);
  const ctx = () => parts.contextOf(scope, { kind: "host", id: "bench" });
  await publishProject(ctx());
  await addPeople(parts, people);
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  const plannedMs = await timed(() => showWave(ctx(), "annual"));
  pauses.enable();
  const launchedMs = await timed(async () => {
    await launchWave(ctx(), "annual");
    await parts.worker.drain();
  });
  pauses.disable();
  const { progress } = await showWave(ctx(), "annual");
  if (progress?.asked !== people) throw new Error(`The wave asked ${String(progress?.asked)} people.`);
  await parts.delivery.close();
  await parts.store.close();
  const bareMs = await bareInserts(file, join(folder, "bare.db"));
  const ratio = (ms: number) => (ms / bareMs).toFixed(1);
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return [
    `| a wave of ${String(people)} people, planned and launched | ${ratio(plannedMs + launchedMs)} × the same rows by INSERT in one go | ${seconds(plannedMs)} + ${seconds(launchedMs)} against ${seconds(bareMs)} s |`,
    `| longest pause of the event loop meanwhile | ${(pauses.max / 1e6 / 50).toFixed(1)} × the goal of 50 ms | ${(pauses.max / 1e6).toFixed(0)} ms (99 %: ${(pauses.percentile(99) / 1e6).toFixed(0)} ms) |`,
  ];
}

async function addPeople({ store }: Parts, count: number): Promise<void> {
  const zones = ["UTC", "Africa/Khartoum", "America/New_York", "Asia/Bangkok"];
  for (let from = 0; from < count; from += 5_000)
    await store.write(scope, async (rows) => {
      const ids = Array.from({ length: Math.min(5_000, count - from) }, (_, at) => from + at);
      const made = ids.map((at) => ({
        id: `p${String(at).padStart(7, "0")}`,
        email: `p${String(at)}@example.org`,
        name: `Person ${String(at)}`,
        locale: "en",
        timeZone: zones[at % zones.length] ?? null,
        attributes: { site: `site ${String(at % 40)}`, clientType: at % 3 === 0 ? "staff" : "vendor", grade: at % 14 },
      }));
      await rows.people.addMany(made, now);
    });
}

/** Every row that the wave made, inserted by hand: one prepared statement a table, one transaction, nothing decided. */
async function bareInserts(from: string, to: string): Promise<number> {
  const empty = await openStore(`file:${to}`, () => now);
  await empty.close();
  const source = new Database(from, { readonly: true });
  const rows = new Map(
    tables.map((table) => [table, source.prepare(`select * from ${table}`).raw().all() as unknown[][]]),
  );
  source.close();
  const db = new Database(to);
  db.pragma("synchronous = FULL");
  db.exec(`attach '${from}' as wave`);
  for (const table of ["survey_versions", "people", "waves"])
    db.exec(`insert into ${table} select * from wave.${table}`);
  const ms = await timed(async () => {
    db.exec("begin immediate");
    for (const [table, all] of rows) {
      const insert = db.prepare(`insert into ${table} values (${(all[0] ?? []).map(() => "?").join(", ")})`);
      for (const row of all) insert.run(row);
    }
    db.exec("commit");
  });
  db.close();
  return ms;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
