// `npm run bench:waves [-- sqlite | postgres] [-- --people=N]`: opening a wave, against the same rows in one go, and how long
// everything else waits meanwhile.
import { benchWaves, benchWavesOnPostgres } from "./waves.ts";

const only = process.argv.slice(2).find((word) => !word.startsWith("--"));
const people = Number(/--people=(\d+)/.exec(process.argv.join(" "))?.[1] ?? 100_000);

console.log("| measured | ratio | figures of this run |\n| --- | --- | --- |");
if (only === undefined || only === "sqlite") for (const line of await benchWaves(people)) console.log(line);
if (only === undefined || only === "postgres") for (const line of await benchWavesOnPostgres(people)) console.log(line);
