// `npm run bench:scale [-- weights | processes | waking] [-- --short]`: what rows weigh on PostgreSQL, what each thing that
// happens writes to its log, what a second web process adds, and how soon a worker hears of what a web process leaves. Bytes carry over to other machines, times don't.
import { startPostgres } from "../../needs/postgres.ts";
import { compareProcesses } from "./processes.ts";
import { measureNotices, measureWaking } from "./waking.ts";
import { weigh } from "./weights.ts";

const isShort = process.argv.includes("--short");
const only = process.argv.slice(2).find((word) => !word.startsWith("--"));

const server = await startPostgres();
if (!("url" in server)) throw new Error(server.unavailable);
if (only === undefined || only === "weights")
  await weigh(server.url, isShort ? { tickets: 200, people: 200 } : { tickets: 6_000, people: 4_000 });
if (only === undefined || only === "processes")
  await compareProcesses(server.url, isShort ? { answers: 40, rounds: 1 } : { answers: 200, rounds: 3 });
if (only === undefined || only === "waking") {
  await measureWaking(server.url, isShort ? 12 : 45);
  await measureNotices(server.url, isShort ? { commits: 200, rounds: 1 } : { commits: 1_000, rounds: 5 });
}
await server.stop();
