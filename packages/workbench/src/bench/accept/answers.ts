import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "../measure.ts";
import { startMeasured, type Measured } from "./measured.ts";

const root = join(import.meta.dirname, "../../../../..");

/** How much is measured. */
export interface Size {
  readonly answers: number;
  readonly rounds: number;
}

type Hows = Parameters<typeof startMeasured>[0];

/** Answers accepted a second, and what each costs the server's processor. */
interface Found {
  readonly rate: number;
  readonly cpuMs: number;
}

/** What each server does, in turns; medians after a round that warms up. */
async function found(hows: readonly Hows[], { answers, rounds }: Size, slowerMs = 0): Promise<Map<Hows, Found>> {
  const servers = new Map<Hows, Measured>();
  for (const how of hows) servers.set(how, await startMeasured(how, answers * (rounds + 1), { slowerMs }));
  const seen = new Map<Hows, Found[]>(hows.map((how) => [how, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [how, server] of servers) {
      const before = (await server.use()).cpuMs;
      const { ms } = await server.answer(answers, 64);
      const cpuMs = ((await server.use()).cpuMs - before) / answers;
      if (round > 0) seen.get(how)?.push({ rate: (answers * 1_000) / ms, cpuMs });
    }
  for (const server of servers.values()) server.stop();
  const middle = (all: readonly Found[], of: keyof Found) => median(all.map((one) => one[of]));
  return new Map([...seen].map(([how, all]) => [how, { rate: middle(all, "rate"), cpuMs: middle(all, "cpuMs") }]));
}

/** The full path of an answer at 64 connections, on this disk and on a slower one. */
export async function benchAnswers(size: Size): Promise<string[]> {
  const here = await found(["afterword", "grouped", "express, one by one"], size);
  const slower = await found(
    ["afterword", "grouped", "express, one by one"],
    { ...size, answers: Math.ceil(size.answers / 4) },
    1,
  );
  return [
    line("answers, 64 connections", here, "grouped", 0.6),
    line("answers, 64 connections", here, "express, one by one", 2),
    cpuLine(here, "grouped"),
    cpuLine(here, "express, one by one"),
    line("the same, each commit 1 ms slower", slower, "express, one by one", 5),
    mostLine(slower),
    cpuLine(slower, "express, one by one"),
  ];
}

const names = { grouped: "node:http, the same writes grouped", "express, one by one": "Express, a transaction each" };

function line(what: string, by: ReadonlyMap<Hows, Found>, against: keyof typeof names, goal: number): string {
  const [ours = Number.NaN, theirs = Number.NaN] = [by.get("afterword")?.rate, by.get(against)?.rate];
  const ratio = ours / theirs;
  const figures = `${ours.toFixed(0)} against ${theirs.toFixed(0)}/s`;
  return `| ${what} | ${ratio.toFixed(2)} × ${names[against]} | ${goalOf(ratio, goal)} | ${figures} |`;
}

/** Whoever else uses the machine changes this less than what is done in a second. */
function cpuLine(by: ReadonlyMap<Hows, Found>, against: keyof typeof names): string {
  const [ours = Number.NaN, theirs = Number.NaN] = [by.get("afterword")?.cpuMs, by.get(against)?.cpuMs];
  const figures = `${ours.toFixed(2)} against ${theirs.toFixed(2)} ms`;
  return `| the server's processor for an answer | ${(ours / theirs).toFixed(2)} × ${names[against]} | | ${figures} |`;
}

/** The same writes by hand, looking at nothing, for what is within reach on this disk. */
function mostLine(by: ReadonlyMap<Hows, Found>): string {
  const [most = Number.NaN, theirs = Number.NaN] = [by.get("grouped")?.rate, by.get("express, one by one")?.rate];
  const figures = `${most.toFixed(0)} against ${theirs.toFixed(0)}/s`;
  return `| node:http with these slower commits, the same writes grouped | ${(most / theirs).toFixed(2)} × ${names["express, one by one"]} | | ${figures} |`;
}

const goalOf = (ratio: number, goal: number) => `${goal.toFixed(2)}${ratio >= goal ? "" : ": missed"}`;

/** The time of one answer when nobody else is there: what waiting for company costs. */
export async function benchAlone({ answers, rounds }: Size): Promise<string[]> {
  const [grouped, alone] = [
    await startMeasured("grouped", answers * (rounds + 1)),
    await startMeasured("one by one", answers * (rounds + 1)),
  ];
  const p50: { grouped: number[]; alone: number[] } = { grouped: [], alone: [] };
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [median((await grouped.answer(answers, 1)).each), median((await alone.answer(answers, 1)).each)];
    if (round === 0) continue;
    p50.grouped.push(a);
    p50.alone.push(b);
  }
  grouped.stop();
  alone.stop();
  const [a, b] = [median(p50.grouped), median(p50.alone)];
  const ratio = a / b;
  return [
    `| p50 at one connection, grouped | ${ratio.toFixed(2)} × ungrouped | 1.20${ratio <= 1.2 ? "" : ": missed"} | ${a.toFixed(2)} against ${b.toFixed(2)} ms |`,
  ];
}

/** What the image tells Node.js. */
function ofImage(): string {
  const dockerfile = readFileSync(join(root, "examples/containers/Dockerfile"), "utf8");
  const [, option] = /^ENTRYPOINT \["node", "(--[^"]+)"/m.exec(dockerfile) ?? [];
  if (option === undefined) throw new Error("The image starts Node.js without an option.");
  return option;
}

/**
 * The memory of the whole program as it is installed, at rest and after answers over 64 connections: as the image starts it,
 * and as Node.js does by itself. From source Node.js holds what takes the types away as well. Beside it the same writes by
 * hand, for what Node.js takes.
 */
export async function benchMemory({ answers }: Size): Promise<string[]> {
  const tsc = join(root, "node_modules/typescript-native/bin/tsc");
  execFileSync(process.execPath, [tsc, "-b"], { cwd: root, stdio: "inherit" });
  const option = ofImage();
  const image = await memoryOf("afterword", answers, [option]);
  const plain = await memoryOf("afterword", answers);
  const bare = await memoryOf("grouped", answers);
  const mib = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  const text = (name: string, when: "rest" | "loaded") => {
    const goal = `150${image[when] <= 150 * 2 ** 20 ? "" : ": missed"}`;
    const others = `${mib(plain[when])} as Node.js starts by itself; node:http, the same writes grouped: ${mib(bare[when])} MiB`;
    return `| memory ${name} | ${mib(image[when])} MiB RSS, \`${option}\` | ${goal} | ${others} |`;
  };
  return [
    text("at rest", "rest"),
    text(`after ${String(answers)} answers over 64 connections`, "loaded"),
    `| the server's processor for one of these | ${(image.cpuMs / plain.cpuMs).toFixed(2)} × as Node.js starts by itself | | ${image.cpuMs.toFixed(2)} against ${plain.cpuMs.toFixed(2)} ms |`,
  ];
}

async function memoryOf(how: Hows, answers: number, nodeOptions: readonly string[] = []) {
  const server = await startMeasured(how, answers, { isBuilt: true, nodeOptions });
  const before = await server.use();
  await server.answer(answers, 64);
  const after = await server.use();
  server.stop();
  return { rest: before.rssBytes, loaded: after.rssBytes, cpuMs: (after.cpuMs - before.cpuMs) / answers };
}
