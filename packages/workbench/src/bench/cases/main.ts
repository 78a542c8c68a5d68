// `npm run bench:cases [-- sqlite | postgres] [-- --cases=N]`: pages of a list of 100,000 cases, as those see it who may see all
// of them, a part of them, or a part that has none.
import { join } from "node:path";
import { newFolder } from "../../stories/program.ts";
import { newDatabase } from "../../stories/database.ts";
import { startPostgres } from "../../needs/postgres.ts";
import { benchCases } from "./cases.ts";

const only = process.argv.slice(2).find((word) => !word.startsWith("--"));
const count = Number(/--cases=(\d+)/.exec(process.argv.join(" "))?.[1] ?? 100_000);

console.log("| page of 50 | p50 in ms | p95 in ms |\n| --- | --- | --- |");
if (only === undefined || only === "sqlite")
  for (const line of await benchCases(`file:${join(newFolder(), "cases.db")}`, "SQLite", count)) console.log(line);
if (only === undefined || only === "postgres") {
  const server = await startPostgres();
  if ("unavailable" in server) console.log(server.unavailable);
  else {
    const url = await newDatabase(server.url);
    for (const line of await benchCases(url, "PostgreSQL", count)) console.log(line);
    await server.stop();
  }
}
