import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { launchWave, publishProject, showWave } from "@afterword/fieldwork";
import { assemble, type Parts } from "@afterword/runner/parts";
import { defineProject, defineSurvey, defineWave, everyone, q } from "@afterword/sdk";
import { openStore, rootUnit } from "@afterword/store";
import Database from "better-sqlite3";
import pg from "pg";
import { pino } from "pino";
import { startPostgres } from "../needs/postgres.ts";
import { newDatabase } from "../stories/database.ts";
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
/** What those refer to. */
const before = ["survey_versions", "people", "waves"];

/** A wave of so many people planned and launched on SQLite, against the same rows by INSERT … SELECT. */
export async function benchWaves(people: number): Promise<string[]> {
  const folder = newFolder();
  const file = join(folder, "wave.db");
  const launched = await launch(`file:${file}`, people);
  const bareMs = await insertSelect(file, join(folder, "bare.db"));
  return lines("SQLite", launched, { name: "INSERT … SELECT", ms: bareMs, goal: 4 });
}

/** The same on PostgreSQL, against COPY. */
export async function benchWavesOnPostgres(people: number): Promise<string[]> {
  const server = await startPostgres();
  if (!("url" in server)) throw new Error(server.unavailable);
  const [database, bare] = [await newDatabase(server.url), await newDatabase(server.url)];
  const launched = await launch(database, people);
  const bareMs = await copy(database, bare);
  await server.stop();
  return lines("PostgreSQL", launched, { name: "COPY", ms: bareMs, goal: 2 });
}

type Launched = Awaited<ReturnType<typeof launch>>;

function lines(
  engine: string,
  { people, plannedMs, launchedMs, pauses }: Launched,
  bare: { readonly name: string; readonly ms: number; readonly goal: number },
): string[] {
  const ratio = (plannedMs + launchedMs) / bare.ms;
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  const isMissed = (is: boolean) => (is ? ": missed" : "");
  const [longest, most] = [pauses.max / 1e6, 25];
  return [
    `| a wave of ${String(people)} people on ${engine}, planned and launched | ${ratio.toFixed(1)} × the same rows by ${bare.name} (goal ${String(bare.goal)}${isMissed(ratio > bare.goal)}) | ${seconds(plannedMs)} + ${seconds(launchedMs)} against ${seconds(bare.ms)} s |`,
    `| longest pause of the event loop meanwhile | ${(longest / most).toFixed(1)} × the goal of ${String(most)} ms${isMissed(longest > most)} | ${longest.toFixed(0)} ms (99 %: ${(pauses.percentile(99) / 1e6).toFixed(0)} ms) |`,
  ];
}

async function launch(database: string, people: number) {
  const logger = pino({ level: "silent" });
  const options = { database, publicUrl: "http://127.0.0.1:3000", clock: () => now, logger, secret: "s".repeat(40) };
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
  return { people, plannedMs, launchedMs, pauses };
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

/** Every row that the wave made, in one transaction: one statement a table, nothing decided. */
async function insertSelect(from: string, to: string): Promise<number> {
  await (await openStore(`file:${to}`, () => now)).close();
  const db = new Database(to);
  db.pragma("synchronous = FULL");
  db.exec(`attach '${from}' as wave`);
  const add = (table: string) => db.exec(`insert into ${table} select * from wave.${table}`);
  before.forEach(add);
  const ms = await timed(() => {
    db.exec("begin immediate");
    tables.forEach(add);
    db.exec("commit");
  });
  db.close();
  return ms;
}

/** The same rows from files that the server reads. */
async function copy(from: string, to: string): Promise<number> {
  await (await openStore(to, () => now)).close();
  const [source, db] = [new pg.Client(from), new pg.Client(to)];
  await source.connect();
  await db.connect();
  const { rows } = await db.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const fileOf = (table: string) => `'${rows[0]?.folder ?? ""}/wave-${table}'`;
  for (const table of [...before, ...tables]) await source.query(`copy ${table} to ${fileOf(table)}`);
  // Without figures of its rows a table is looked up by any index, and what refers to it is checked for ever.
  const add = (table: string) => db.query(`copy ${table} from ${fileOf(table)}; analyze ${table}`);
  for (const table of before) await add(table);
  const ms = await timed(async () => {
    await db.query("begin");
    for (const table of tables) await add(table);
    await db.query("commit");
  });
  await source.end();
  await db.end();
  return ms;
}

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
