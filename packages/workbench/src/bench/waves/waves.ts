import { fork } from "node:child_process";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { startPostgres } from "../../needs/postgres.ts";
import { newDatabase } from "../../stories/database.ts";
import { newFolder } from "../../stories/program.ts";
import { message } from "../accept/measured.ts";
import { call } from "../http.ts";
import { copy, insertSelect } from "./bare.ts";
import { prepare } from "./prepared.ts";
import type { Launched } from "./server.ts";

/** Answers a second while the wave opens, and before. */
const perSecond = 25;
const quietSeconds = 8;
/** As many as are answered while a wave opens as slowly as any did. */
const links = 10_000;

/** A wave of so many people planned and launched on SQLite, against the same rows by INSERT … SELECT. */
export async function benchWaves(people: number): Promise<string[]> {
  const folder = newFolder();
  const file = join(folder, "wave.db");
  const measured = await launch(`file:${file}`, people);
  const bareMs = await insertSelect(file, join(folder, "bare.db"));
  return lines("SQLite", measured, { name: "INSERT … SELECT", ms: bareMs, goal: 4 });
}

/** The same on PostgreSQL, against COPY. */
export async function benchWavesOnPostgres(people: number): Promise<string[]> {
  const server = await startPostgres();
  if (!("url" in server)) throw new Error(server.unavailable);
  const [database, bare] = [await newDatabase(server.url), await newDatabase(server.url)];
  const measured = await launch(database, people);
  const bareMs = await copy(database, bare);
  await server.stop();
  return lines("PostgreSQL", measured, { name: "COPY", ms: bareMs, goal: 2 });
}

/** A wave that was launched, and how long answers took meanwhile and before, in milliseconds. */
interface Measured extends Launched {
  readonly quiet: readonly number[];
  readonly meanwhile: readonly number[];
  /** The longest pause of the client, which has next to nothing to do: so long others kept a process from running. */
  readonly clientPause: number;
}

const seconds = (ms: number) => (ms / 1_000).toFixed(1);
const isMissed = (is: boolean) => (is ? ": missed" : "");
const longestPause = 25;

function lines(
  engine: string,
  { asked, plannedMs, launchedMs, cpuMs, pauses, quiet, meanwhile, clientPause }: Measured,
  bare: { readonly name: string; readonly ms: number; readonly goal: number },
): string[] {
  const ratio = (plannedMs + launchedMs) / bare.ms;
  const cut = (times: readonly number[]) =>
    [0.5, 0.99, 1].map((part) => at(times, part).toFixed(part < 1 ? 1 : 0)).join(", ");
  return [
    `| a wave of ${String(asked)} people on ${engine}, planned and launched | ${ratio.toFixed(1)} × the same rows by ${bare.name} (goal ${String(bare.goal)}${isMissed(ratio > bare.goal)}) | ${seconds(plannedMs)} + ${seconds(launchedMs)} against ${seconds(bare.ms)} s; the processor ${seconds(cpuMs)} s |`,
    `| longest pause of the event loop meanwhile | ${(pauses.longest / longestPause).toFixed(1)} × the goal of ${String(longestPause)} ms${isMissed(pauses.longest > longestPause)} | ${pauses.longest.toFixed(0)} ms (99 %: ${pauses.p99.toFixed(0)}, 99.9 %: ${pauses.p999.toFixed(0)} ms); the client, which does little: ${clientPause.toFixed(0)} ms |`,
    `| an answer meanwhile, ${String(perSecond)} a second: p50, p99, longest | ${(at(meanwhile, 0.99) / at(quiet, 0.99)).toFixed(1)} × the p99 before | ${cut(meanwhile)} against ${cut(quiet)} ms |`,
  ];
}

const at = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

async function launch(database: string, people: number): Promise<Measured> {
  const tokens = await prepare(database, people, links);
  const child = fork(join(import.meta.dirname, "server.ts"), [database], {
    execArgv: ["--conditions=@afterword/source"],
  });
  const { base } = await message<{ base: string }>(child);
  const urls = tokens.map((token) => `${base}/r/${token}`);
  // What is compiled and prepared the first time is not measured.
  await Promise.all(urls.splice(0, 200).map(answer));
  const quiet = await answerUntil(urls, wait(quietSeconds * 1_000));
  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();
  child.send("launch");
  const launching = message<Launched>(child);
  const meanwhile = await answerUntil(urls, launching);
  const launched = await launching;
  own.disable();
  child.disconnect();
  if (launched.asked !== people) throw new Error(`The wave asked ${String(launched.asked)} people.`);
  return { ...launched, quiet, meanwhile, clientPause: own.max / 1e6 };
}

/** Answers at an even pace, whether the one before was taken or not, until something is done; the time of each. */
async function answerUntil(urls: string[], done: Promise<unknown>): Promise<number[]> {
  const each: Promise<number>[] = [];
  let isDone = false;
  void done.then(() => (isDone = true));
  for (let dueAt = performance.now(); !isDone; dueAt += 1_000 / perSecond) {
    await wait(Math.max(0, dueAt - performance.now()));
    const url = urls.pop();
    if (url === undefined) throw new Error("There are not enough links.");
    const startedAt = dueAt;
    each.push(answer(url).then(() => performance.now() - startedAt));
  }
  return Promise.all(each);
}

async function answer(url: string): Promise<void> {
  const { status, body } = await call(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: { csat: 4, nps: 9 }, submissionId: url.slice(-12), complete: true }),
  });
  if (status !== 201) throw new Error(`${url} replied ${String(status)}: ${body.toString()}`);
}
