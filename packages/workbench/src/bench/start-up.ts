import { spawn } from "node:child_process";
import { newFolder, startProgram } from "../stories/program.ts";
import { median } from "./measure.ts";

/** Time from starting the program to its first page, on a new and on an existing database, against bare Node. */
export async function benchStartUp(rounds: number): Promise<string[]> {
  const times: { bare: number[]; fresh: number[]; again: number[] } = { bare: [], fresh: [], again: [] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await timed(() => bareNode()));
    const database = `file:${newFolder()}/afterword.db`;
    for (const name of ["fresh", "again"] as const) {
      const program = await startProgramTimed(database);
      times[name].push(program);
    }
  }
  const bare = median(times.bare);
  const line = (name: string, ms: number) =>
    `| start-up to first page, ${name} | ${(ms / bare).toFixed(1)} × starting and ending bare Node | ${ms.toFixed(0)} against ${bare.toFixed(0)} ms |`;
  return [line("new database", median(times.fresh)), line("existing database", median(times.again))];
}

async function startProgramTimed(database: string): Promise<number> {
  const startedAt = performance.now();
  const program = await startProgram({ AFTERWORD_DATABASE_URL: database });
  await fetch(`${program.base}/r/none`);
  const ms = performance.now() - startedAt;
  await program.stop();
  return ms;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const bareNode = (): Promise<unknown> =>
  new Promise((done) => {
    spawn(process.execPath, ["-e", "0"]).once("exit", done);
  });
