import { killWhileAnswering, proveAtOnce } from "../crashes/answers.ts";
import { onFile, onServer, type MakePlace } from "../crashes/place.ts";
import { dieOnPath } from "../crashes/die-on-path.ts";
import { webPaths } from "../crashes/web-paths.ts";
import { dieAtWork, workerPaths } from "../crashes/worker-paths.ts";
import { startPostgres } from "../needs/postgres.ts";

/**
 * Processes killed by SIGKILL: at every point between two writes, and so many times while answers come in; SQLite and
 * PostgreSQL, or one of them, and `points` or `answers` of it, or the points of one path by its name.
 */
export async function proveCrashes(kills: number, only = "", part = ""): Promise<void> {
  const server = await startPostgres();
  if (!("url" in server)) throw new Error(server.unavailable);
  try {
    for (const [engine, make] of [
      ["SQLite", onFile],
      ["PostgreSQL", onServer(server.url)],
    ] as const)
      if (only === "" || only === engine) await proveOn(engine, make, kills, part);
  } finally {
    await server.stop();
  }
}

async function proveOn(engine: string, make: MakePlace, kills: number, part: string): Promise<void> {
  const path = workerPaths.find(({ name }) => name === part);
  if (path) {
    await timed(`${engine}, ${path.name}`, () => dieAtWork(path, make));
    return;
  }
  if (part !== "answers") await proveAllPoints(engine, make);
  await timed(`${engine}, at once`, async () => ({ held: await proveAtOnce(make) }));
  if (part !== "points") await timed(`${engine}, killed while answering`, () => killWhileAnswering(make, kills));
}

async function proveAllPoints(engine: string, make: MakePlace): Promise<void> {
  let [points, all] = [0, 0];
  for (const path of webPaths) {
    const seen = await timed(`${engine}, ${path.name}`, async () => dieOnPath(path, await make()));
    [points, all] = [points + seen.points, all + seen.kills];
  }
  for (const path of workerPaths) {
    const seen = await timed(`${engine}, ${path.name}`, () => dieAtWork(path, make));
    [points, all] = [points + seen.points, all + seen.kills];
  }
  console.log(`${engine}: ${String(points)} points between two writes, killed at ${String(all)} of them`);
}

async function timed<T extends object>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const seen = await work();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(`${what}: held, ${seconds} s ${JSON.stringify(seen)}`);
  return seen;
}
