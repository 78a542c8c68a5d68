import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "@afterword/metrics";
import { openStore, rootUnit } from "@afterword/store";
import { newDatabase } from "../../stories/database.ts";
import { startMailServer } from "../../stories/mail-server.ts";
import { freePort } from "../../stories/program.ts";
import { inProduction, startLive, until } from "../../stories/running.ts";
import { median } from "../measure.ts";

const p95 = (times: readonly number[]) => quantile(new Map(times.map((ms) => [ms, 1])), 0.95) ?? Number.NaN;

/** How long it takes from an event in a web process to its mail at the server, handed over by a worker in another one. */
export async function measureWaking(server: string, events: number): Promise<void> {
  const { mails, url, stop } = await startMailServer();
  const env = {
    ...inProduction(await newDatabase(server), url),
    AFTERWORD_CONFIG: join(import.meta.dirname, "../../stories/at-once.config.ts"),
  };
  const web = await startLive(env, ["start", "--no-worker"]);
  const port = String(await freePort());
  const worker = await startLive({ ...env, AFTERWORD_PORT: port }, ["worker", "--port", port]);
  const times: number[] = [];
  for (let at = 0; at < events; at++) {
    // At no particular moment between two looks of the worker.
    await wait(30 + ((at * 97) % 250));
    const id = `t-${String(at)}`;
    const before = mails.length;
    const startedAt = performance.now();
    await web.call("POST", "/v1/events", {
      ...{ id, type: "ticket.closed", data: { id } },
      person: { id, email: `${id}@example.org` },
    });
    await until(() => mails.length > before, 20_000, 1);
    if (at >= 5) times.push(performance.now() - startedAt);
  }
  for (const program of [web, worker]) await program.stop();
  await stop();
  console.log(
    `Event to mail, in two processes: median ${median(times).toFixed(0)} ms, p95 ${p95(times).toFixed(0)} ms.`,
  );
}

/** How many commits a second ten writers make, in turns with and without a word to workers. */
export async function measureNotices(server: string, { commits, rounds }: { commits: number; rounds: number }) {
  const store = await openStore(await newDatabase(server));
  const scope = { unit: rootUnit, mode: "test" } as const;
  let next = 0;
  const commitAll = async (lateMs: number): Promise<number> => {
    const startedAt = performance.now();
    const writeSome = async () => {
      for (let at = 0; at < commits / 10; at++) {
        const timer = { kind: "decide", key: `k-${String(next++)}`, payload: {}, createdAt: 0 };
        await store.write(scope, ({ timers }) => timers.add({ ...timer, dueAt: lateMs }));
      }
    };
    await Promise.all(Array.from({ length: 10 }, writeSome));
    return (commits * 1_000) / (performance.now() - startedAt);
  };
  const [quiet, telling]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const pair = [await commitAll(1), await commitAll(0)] as const;
    if (round === 0) continue;
    quiet.push(pair[0]);
    telling.push(pair[1]);
  }
  await store.close();
  console.log(
    `Commits a second by ten writers: ${median(quiet).toFixed(0)} that tell nobody, ${median(telling).toFixed(0)} that notify workers.`,
  );
}
