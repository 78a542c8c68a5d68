import { join } from "node:path";
import { quantile } from "@afterword/metrics";
import { newDatabase } from "../../stories/database.ts";
import { newFolder } from "../../stories/program.ts";
import { asking, count } from "../../stories/running.ts";
import { median } from "../measure.ts";
import { answerAll, askAfterTickets, startOn, unanswered } from "./asked.ts";

/** Answers to one survey over 32 connections: by one and two web processes on PostgreSQL, and one on SQLite, in turns. */
export async function compareProcesses(
  server: string,
  { answers, rounds }: { readonly answers: number; readonly rounds: number },
) {
  const [postgres, sqlite] = [await newDatabase(server), `file:${join(newFolder(), "scale.db")}`];
  const turns = rounds + 1;
  for (const [database, tickets] of [
    [postgres, 2 * turns * answers],
    [sqlite, turns * answers],
  ] as const) {
    const filling = await startOn(database);
    await askAfterTickets(filling, asking(database), tickets);
    await filling.stop();
  }
  const [one, two, file] = [
    await startOn(postgres, "--no-worker"),
    await startOn(postgres, "--no-worker"),
    await startOn(sqlite, "--no-worker"),
  ];
  const hows = [
    { name: "PostgreSQL, 1 web process", query: asking(postgres), webs: [one] },
    { name: "PostgreSQL, 2 web processes", query: asking(postgres), webs: [one, two] },
    { name: "SQLite, 1 web process", query: asking(sqlite), webs: [file] },
  ].map((how) => ({ ...how, rates: [] as number[], p95s: [] as number[] }));
  for (let round = 0; round <= rounds; round++)
    for (const { query, webs, rates, p95s } of hows) {
      const tokens = await unanswered(query, "after-ticket", answers);
      const startedAt = performance.now();
      const bases = webs.map(({ base }) => base);
      const times = await answerAll(bases, "after-ticket", tokens, 32);
      if (round === 0) continue;
      rates.push((tokens.length * 1_000) / (performance.now() - startedAt));
      p95s.push(quantile(new Map(times.map((ms) => [ms, 1])), 0.95) ?? Number.NaN);
    }
  const open = (await count(asking(postgres), "pg_stat_activity", "datname = current_database()")) - 1;
  for (const web of [one, two, file]) await web.stop();
  console.log("\n| | answers/s | p95 in ms |\n| --- | --- | --- |");
  for (const { name, rates, p95s } of hows)
    console.log(`| ${name} | ${median(rates).toFixed(0)} | ${median(p95s).toFixed(0)} |`);
  console.log(`\nConnections of the two processes: ${String(open)}.`);
}
