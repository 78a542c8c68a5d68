import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { freePort } from "./program.ts";
import { asking, count, enrol, inProduction, startLive, until, type Live } from "./running.ts";

const start = killedAfterEach(startLive);
/** The advisory lock of the worker that leads. */
const leadersLock = "4701178332";
const listening = "application_name = 'afterword worker' and datname = current_database()";

const environment = (database: string, smtp: string) => ({
  ...inProduction(database, smtp),
  AFTERWORD_CONFIG: join(import.meta.dirname, "at-once.config.ts"),
});

async function startWorker(env: Record<string, string>): Promise<Live> {
  const port = String(await freePort());
  return start({ ...env, AFTERWORD_PORT: port }, ["worker", "--port", port]);
}

const leads = async (worker: Live): Promise<number> =>
  Number(/^afterword_leading (\d)/m.exec((await worker.call("GET", "/metrics")).text)?.[1]);

/** Closes a ticket in a web process, and says how long it took until the mail server had its mail. */
async function closed(web: Live, mails: { readonly length: number }, id: string): Promise<number> {
  const before = mails.length;
  const startedAt = performance.now();
  const event = { id, type: "ticket.closed", person: { id, email: `${id}@example.org` }, data: { id } };
  expect((await web.call("POST", "/v1/events", event)).status).toBe(200);
  await until(() => mails.length > before, 10_000, 2);
  return performance.now() - startedAt;
}

onPostgres(
  "a worker in another process has an event's mail handed over before its next look, also after it had lost its ear",
  async (server) => {
    const { mails, url, stop } = await startMailServer();
    const database = await newDatabase(server);
    const env = environment(database, url);
    const query = asking(database);
    const web = await start(env, ["start", "--no-worker"]);
    // Somebody else leads, so that the worker looks for itself every two seconds only.
    const leader = new pg.Client({ connectionString: database });
    await leader.connect();
    await leader.query(`select pg_advisory_lock(${leadersLock})`);
    const worker = await startWorker(env);
    await until(async () => (await leads(worker)) === 0);
    const times: number[] = [];
    for (let at = 0; at < 8; at++) {
      await wait(40 * at);
      times.push(await closed(web, mails, `t-${String(at)}`));
    }
    expect(
      times
        .toSorted((a, b) => a - b)
        .slice(0, 6)
        .at(-1),
    ).toBeLessThan(1_000);

    const cut = await query(`select pg_terminate_backend(pid), pid from pg_stat_activity where ${listening}`);
    expect(cut).toHaveLength(1);
    // Until it is back the worker looks for itself, as often as if it were alone.
    expect(await closed(web, mails, "cut")).toBeLessThan(2_000);
    const isBack = `${listening} and pid <> ${String(cut[0]?.["pid"])}`;
    await until(async () => (await count(query, "pg_stat_activity", isBack)) === 1, 10_000);
    await until(async () => (await leads(worker)) === 0);
    expect(await closed(web, mails, "again")).toBeLessThan(1_500);
    expect(mails).toHaveLength(10);
    await leader.end();
    for (const program of [web, worker]) expect((await program.stop()).code).toBe(0);
    await stop();
  },
  60_000,
);

onPostgres(
  "one of two workers leads; when it is killed the other one takes over within seconds, and a wave opens on time",
  async (server) => {
    const { mails, url, stop } = await startMailServer();
    const database = await newDatabase(server);
    const env = environment(database, url);
    const query = asking(database);
    const web = await start(env, ["start", "--no-worker"]);
    await enrol(web, 3);
    const workers = [await startWorker(env), await startWorker(env)] as const;
    const roles = () => Promise.all(workers.map(leads));
    await until(async () => (await roles()).toSorted().join() === "0,1");
    const leader = workers[(await roles()).indexOf(1)] ?? workers[0];
    const other = leader === workers[0] ? workers[1] : workers[0];
    expect(await count(query, "pg_stat_activity", listening)).toBe(2);

    // It would open next March.
    const opensAt = Date.now() + 4_000;
    await query(`update timers set due_at = ${String(opensAt)} where kind = 'open-wave'`);
    await query(`update waves set opens_at = ${String(opensAt)} where state = 'scheduled'`);
    const killedAt = performance.now();
    await leader.stop("SIGKILL");
    await until(async () => (await leads(other)) === 1, 10_000);
    expect(performance.now() - killedAt).toBeLessThan(4_000);
    await until(async () => (await count(query, "waves", "launched_at is not null")) === 1, 15_000);
    const [wave] = await query("select launched_at from waves where launched_at is not null");
    expect(Number(wave?.["launched_at"]) - opensAt).toBeGreaterThanOrEqual(0);
    expect(Number(wave?.["launched_at"]) - opensAt).toBeLessThan(2_000);
    await until(async () => (await count(query, "messages")) === 3);
    await query("update messages set due_at = created_at");
    await until(() => mails.length === 3, 10_000);
    for (const program of [web, other]) expect((await program.stop()).code).toBe(0);
    await stop();
  },
  60_000,
);
