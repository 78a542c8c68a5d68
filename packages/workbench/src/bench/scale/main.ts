// `npm run bench:scale [-- weights | processes] [-- --short]`: what rows weigh on PostgreSQL, what each thing that happens
// writes to its log, and what a second web process adds. Bytes carry over to other machines, times don't.
import { startPostgres } from "../../needs/postgres.ts";
import { compareProcesses } from "./processes.ts";
import { weigh } from "./weights.ts";

const isShort = process.argv.includes("--short");
const only = process.argv.slice(2).find((word) => !word.startsWith("--"));

const server = await startPostgres();
if (!("url" in server)) throw new Error(server.unavailable);
if (only !== "processes")
  await weigh(server.url, isShort ? { tickets: 200, people: 200 } : { tickets: 6_000, people: 4_000 });
if (only !== "weights")
  await compareProcesses(server.url, isShort ? { answers: 40, rounds: 1 } : { answers: 200, rounds: 3 });
await server.stop();
