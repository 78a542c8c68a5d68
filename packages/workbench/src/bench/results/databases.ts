import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkRollups, keepColumns, publishProject, type Ctx } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import Database from "better-sqlite3";
import { pino } from "pino";
import { startPostgres } from "../../needs/postgres.ts";
import { newDatabase } from "../../stories/database.ts";
import { newFolder } from "../../stories/program.ts";
import { accept } from "./accepting.ts";
import { generate, generateOnPostgres } from "./generate.ts";
import project from "./project.ts";
import { adHoc, standard, time } from "./questions.ts";

/** What was measured on one database. */
export interface Measured {
  /** Milliseconds by what was asked. */
  readonly figures: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** The folder that databases are made in. */
export function inFolder(given: string | undefined): string {
  if (given === undefined) return newFolder();
  mkdirSync(given, { recursive: true });
  return given;
}

async function open(database: string) {
  const parts = await assemble(project, {
    database,
    publicUrl: "http://127.0.0.1:3999",
    secret: "s".repeat(40),
    logger: pino({ level: "silent" }),
  });
  const ctx = parts.contextOf({ unit: "org", mode: "live" }, { kind: "host", id: "bench" });
  await publishProject(ctx);
  return { parts, ctx };
}

/** Sums and columns of what is there, and how long they took. */
async function build(ctx: Ctx): Promise<string> {
  const startedAt = performance.now();
  await checkRollups(ctx, true);
  const kept = performance.now();
  while ((await keepColumns({ ...ctx, now: Date.UTC(2026, 5, 1), leaseNow: Date.now() }, "service", 10)) > 0);
  return `sums built in ${seconds(startedAt, kept)}, columns in ${seconds(kept)}`;
}

const seconds = (from: number, to = performance.now()) => `${((to - from) / 1_000).toFixed(0)} s`;

/** A SQLite file with as many answers; one that is there already is used again. */
export async function onSqlite(folder: string, answers: number, runs: number): Promise<Measured> {
  const file = join(folder, `${String(answers)}.db`);
  const notes: string[] = [];
  if (!existsSync(file)) {
    const making = `${file}.new`;
    const first = await open(`file:${making}`);
    await first.parts.store.close();
    generate(making, answers);
    const { parts, ctx } = await open(`file:${making}`);
    notes.push(await build(ctx));
    await parts.store.close();
    renameSync(making, file);
  }
  notes.push(`${(statSync(file).size / 1e9).toFixed(2)} GB`);
  const { parts, ctx } = await open(`file:${file}`);
  const figures = await ask(ctx, runs);
  if (answers <= 1_000_000) notes.push(await isEqual(ctx));
  await parts.store.close();
  figures.set("baseline: all answers read into the program, by team", inProgram(file));
  return { figures, notes };
}

/** A PostgreSQL database of its own with as many answers. */
export async function onPostgres(answers: number, runs: number): Promise<Measured> {
  const server = await startPostgres();
  if ("unavailable" in server) return { figures: new Map(), notes: [server.unavailable] };
  try {
    const url = await newDatabase(server.url);
    const first = await open(url);
    await generateOnPostgres(url, answers);
    const notes = [await build(first.ctx)];
    const figures = await ask(first.ctx, runs);
    notes.push(await isEqual(first.ctx));
    await first.parts.store.close();
    return { figures, notes };
  } finally {
    await server.stop();
  }
}

async function ask(ctx: Ctx, runs: number): Promise<Map<string, number>> {
  const figures = new Map<string, number>();
  for (const [name, metric, query] of standard) figures.set(name, await time(ctx, metric, query, runs));
  for (const [name, query] of adHoc) figures.set(name, await time(ctx, "nps", query, runs));
  figures.set("baseline: SQL over the answers, by team and month", await bySql(ctx));
  return figures;
}

/** After more answers, what is kept is what is written anew. */
async function isEqual(ctx: Ctx): Promise<string> {
  for (let left = 200; left > 0; left--) await ctx.store.write(ctx.scope, (rows) => accept(rows, true));
  const { series, sums, parts, differing } = await checkRollups(ctx);
  const kept = `${String(sums)} sums of ${String(series)} series and ${String(parts)} parts of columns`;
  if (differing.length > 0) throw new Error(`Of ${kept}, ${JSON.stringify(differing)} differ.`);
  return `200 answers later ${kept} equal those written anew`;
}

/** What a peer does: every answer is read, and counted in the program. */
function inProgram(file: string): number {
  const db = new Database(file, { readonly: true });
  const startedAt = performance.now();
  const counts = new Map<string, number>();
  const rows = db
    .prepare(
      `select m.value as value, s.value as team from measures m join segments s
       on s.unit = m.unit and s.mode = m.mode and s.owner = m.response and s.name = 'team' where m.survey = 'service'`,
    )
    .raw();
  for (const row of rows.iterate() as Iterable<[number, string]>) {
    const key = `${row[1]} ${String(row[0])}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  db.close();
  return performance.now() - startedAt;
}

/** Plain SQL over the answers. */
async function bySql(ctx: Ctx): Promise<number> {
  const startedAt = performance.now();
  const cut = { survey: "service", by: ["team"], where: {}, from: null, to: null, dayChars: 7 } as const;
  await ctx.store.read(ctx.scope, (rows) => rows.measures.countValues({ metricKey: "nps", kind: "nps" }, cut));
  return performance.now() - startedAt;
}
