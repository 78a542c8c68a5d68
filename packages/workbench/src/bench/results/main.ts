// `npm run bench:results`: what figures cost with one and with ten million answers.
import { statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { checkRollups, keepColumns, publishProject } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { pino } from "pino";
import { newFolder } from "../../stories/program.ts";
import { benchAccepting } from "./accepting.ts";
import { adHoc, standard, time } from "./questions.ts";
import { generate } from "./generate.ts";
import project from "./project.ts";

const isShort = process.argv.includes("--short");
const sizes = isShort ? [10_000, 100_000] : [1_000_000, 10_000_000];
const runs = isShort ? 10 : 40;

const seconds = (from: number) => `${((performance.now() - from) / 1_000).toFixed(1)} s`;
const ms = (n: number) => `${n.toFixed(1)} ms`;

async function open(file: string) {
  const parts = await assemble(project, {
    database: `file:${file}`,
    publicUrl: "http://127.0.0.1:3999",
    secret: "s".repeat(40),
    logger: pino({ level: "silent" }),
  });
  const ctx = parts.contextOf({ unit: "org", mode: "live" }, { kind: "host", id: "bench" });
  await publishProject(ctx);
  return { parts, ctx };
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
async function bySql(ctx: Awaited<ReturnType<typeof open>>["ctx"]): Promise<number> {
  const startedAt = performance.now();
  const cut = { survey: "service", by: ["team"], where: {}, from: null, to: null, dayChars: 7 } as const;
  await ctx.store.read(ctx.scope, (rows) => rows.measures.countValues({ metricKey: "nps", kind: "nps" }, cut));
  return performance.now() - startedAt;
}

const found: Map<string, string>[] = [];
for (const size of sizes) {
  const file = join(newFolder(), "results.db");
  const made = performance.now();
  const first = await open(file);
  await first.parts.store.close();
  generate(file, size);
  const { parts, ctx } = await open(file);
  const figures = new Map<string, string>();
  figures.set("made, and their size", `${seconds(made)}, ${(statSync(file).size / 1e9).toFixed(2)} GB`);
  const rebuilt = performance.now();
  await checkRollups(ctx, true);
  figures.set("sums built from the answers", seconds(rebuilt));
  const kept = performance.now();
  while ((await keepColumns({ ...ctx, store: parts.store, now: Date.UTC(2026, 5, 1) }, "service", 10)) > 0);
  figures.set("columns built from the answers", seconds(kept));
  for (const [name, metric, query] of standard) {
    const { p95, median } = await time(ctx, metric, query, runs);
    figures.set(name, `${ms(p95)} (median ${ms(median)})`);
  }
  for (const [name, query] of adHoc) {
    const { p95, median } = await time(ctx, "nps", query, Math.min(runs, 5));
    figures.set(name, `${ms(p95)} (median ${ms(median)})`);
  }
  figures.set("baseline: SQL over the answers, by team and month", ms(await bySql(ctx)));
  await parts.store.close();
  figures.set("baseline: all answers read into the program, by team", ms(inProgram(file)));
  found.push(figures);
}
console.log(
  `| measured, p95 of ${String(runs)} | ${sizes.map((size) => `${size.toLocaleString("en")} answers`).join(" | ")} |`,
);
console.log(`| --- |${sizes.map(() => " --- |").join("")}`);
for (const name of found[0]?.keys() ?? [])
  console.log(`| ${name} | ${found.map((one) => one.get(name) ?? "").join(" | ")} |`);
console.log(`\n${await benchAccepting(isShort ? 300 : 4_000, isShort ? 1 : 5)}`);
