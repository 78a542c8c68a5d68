// The proofs at full length; CI runs the same code with smaller numbers.
//
//     npm run prove -- streams [runs]                     rules over random streams and orders, on SQLite and PostgreSQL
//     npm run prove -- pages                              what respondents and the console's users see, in every manner
//     npm run prove -- numbers                            every figure by client, HTTP, program and file
//     npm run prove -- findings                           what was planted in five years of data comes back
//     npm run prove -- console                            the results of five years at the console: clicks, numbers, speed
//     npm run prove -- attack [towns] [seed]              solving all figures of surveys that need several people
//     npm run prove -- coverage [samples]                 how many 95 % intervals of the report have the truth in them
//     npm run prove -- store [answers]                    migrations killed everywhere, backups, full, locked and lost databases
//     npm run prove -- mail                               mails that meet an unruly server, or a worker that dies
//     npm run prove -- crashes [kills] [engine] [part]    processes killed between any two writes, and while answers come in
//     npm run prove -- running                            processes stopped, killed, slowed down, and a clock that jumps
//     npm run prove -- storm [answers]                    a wave of low answers, and the mails that those get who work on them
//     npm run prove -- fuzz [seconds]                     whatever others may send: answers, events, files
//     npm run prove -- import events.csv responses.csv    files brought in by the program, and counted by hand
import { bundleProgram } from "../needs/bundle.ts";
import { programVariable } from "../needs/program-file.ts";
import type { Seen } from "../streams/properties.ts";

const [name = "streams", ...rest] = process.argv.slice(2);
// Each is loaded when it is run: what it starts as the program is put together before.
const proofs: Readonly<Record<string, () => Promise<void>>> = {
  streams: () => streams(Number(rest[0] ?? 1_500)),
  pages: async () => (await import("./pages.ts")).provePages(),
  numbers: async () =>
    (await import("./vitest.ts")).proveByTests("numbers", [
      "packages/workbench/src/stories/same-numbers.story.test.ts",
    ]),
  store: async () => (await import("./store.ts")).proveStore(Number(rest[0] ?? 2_000)),
  mail: async () => (await import("./mail.ts")).proveMail(),
  crashes: async () => (await import("./crashes.ts")).proveCrashes(Number(rest[0] ?? 1_000), rest[1], rest[2]),
  running: async () => (await import("./running.ts")).proveRunning(),
  storm: async () => (await import("./storm.ts")).proveStorm(Number(rest[0] ?? 2_000)),
  fuzz: async () => (await import("./fuzz.ts")).proveFuzz(Number(rest[0] ?? 300)),
  findings: async () => (await import("./findings.ts")).proveFindings(),
  console: async () => (await import("./console.ts")).proveConsole(rest[0]),
  coverage: async () => (await import("./coverage.ts")).proveCoverage(Number(rest[0] ?? 5_000)),
  attack: async () => (await import("./attack.ts")).proveAttack(Number(rest[0] ?? 300), Number(rest[1] ?? 1)),
  import: async () => {
    const [events, responses] = rest;
    if (events === undefined || responses === undefined)
      throw new Error("Name the file of events and that of responses.");
    return (await import("./import.ts")).proveImport(events, responses);
  },
};

const proof = proofs[name];
if (!proof) throw new Error(`There is no proof "${name}". There are: ${Object.keys(proofs).join(", ")}.`);
// Proofs start the program thousands of times.
const bundle = await bundleProgram();
process.env[programVariable] = bundle.file;
await proof().finally(() => {
  bundle.remove();
});

async function streams(runs: number): Promise<void> {
  const { proveManners, proveOrders, proveStreams } = await import("../streams/properties.ts");
  const { startPostgres } = await import("../needs/postgres.ts");
  const { newDatabase } = await import("../stories/database.ts");
  const inMemory = () => Promise.resolve("file::memory:");
  await timed(`${String(runs)} streams over 12 days, SQLite`, () => proveStreams(inMemory, runs));
  await timed(`${String(runs)} streams in two orders, SQLite`, () => proveOrders(inMemory, runs, 1));
  await timed(`${String(runs)} streams in which people react, SQLite`, () => proveManners(inMemory, runs));
  const server = await startPostgres();
  if (!("url" in server)) throw new Error(server.unavailable);
  const onServer = () => newDatabase(server.url);
  const fewer = Math.max(1, Math.round(runs / 20));
  await timed(`${String(fewer)} streams over 12 days, PostgreSQL`, () => proveStreams(onServer, fewer));
  await timed(`${String(fewer)} streams in two orders on two replicas, PostgreSQL`, () =>
    proveOrders(onServer, fewer, 2),
  );
  await server.stop();
}

async function timed(what: string, work: () => Promise<Seen>): Promise<void> {
  const startedAt = performance.now();
  const { decisions, asked, reasons } = await work();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  const seen = `${String(decisions)} decisions, ${String(asked)} asked, ${String(reasons.size)} reasons`;
  console.log(`${what}: held, ${seconds} s (${seen})`);
}
