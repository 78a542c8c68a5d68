// `npm run chaos -- [--minutes 3] [--seed 7] [--engine postgres|sqlite] [--plant loss|double|late]`: people and troubles for a
// while, then an account that has to balance. Exit code 1 where it does not.
import { parseArgs } from "node:util";
import { onFile, onServer } from "../crashes/place.ts";
import { startPostgres } from "../needs/postgres.ts";
import { table } from "./account.ts";
import { balances } from "./line.ts";
import { plant, plants } from "./plant.ts";
import { account, runChaos } from "./run.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "3" },
    seed: { type: "string", default: "7" },
    engine: { type: "string", default: "postgres" },
    plant: { type: "string" },
  },
});
const wanted = plants.find((one) => one === values.plant);
if (values.plant !== undefined && wanted === undefined) throw new Error(`There are: ${plants.join(", ")}.`);
const isServer = values.engine !== "sqlite";
const server = isServer ? await startPostgres() : null;
if (server && !("url" in server)) throw new Error(server.unavailable);
try {
  const place = await (server ? onServer(server.url) : onFile)();
  const [webs, workers] = isServer ? [2, 2] : [1, 0];
  const left = await runChaos({
    place,
    seconds: 60 * Number(values.minutes),
    seed: Number(values.seed),
    webs,
    workers,
  });
  if (wanted) await plant(wanted, left);
  const lines = await account(left);
  const { ledger, kills, jumps, drainedMs } = left;
  console.log(
    `${place.engine}, ${String(webs)} web, ${String(workers)} workers, ${values.minutes} min, seed ${values.seed}: ${String(ledger.requests)} requests, ${String(ledger.again)} sent again, ${String(kills)} kills, ${String(jumps)} clock jumps, drained in ${(drainedMs / 1_000).toFixed(1)} s`,
  );
  console.log(`refused: ${[...ledger.refused].map(([name, n]) => `${name} × ${String(n)}`).join(", ")}`);
  console.log(table(lines));
  const wrong = lines.filter((line) => !balances(line)).length;
  console.log(wrong === 0 ? "It balances." : `${String(wrong)} lines do not balance.`);
  if (wrong > 0) process.exitCode = 1;
  await left.stop();
} finally {
  await server?.stop();
}
