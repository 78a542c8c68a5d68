/// <reference path="../../../workbench/src/needs/provided.d.ts" />
import { randomUUID } from "node:crypto";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, inject, test, type TestContext } from "vitest";
import type { QueueName, Role } from "../attend.ts";
import { openEngine, openStore } from "../open-store.ts";
import { live } from "../suite/rows.ts";
import type { Store } from "../store.ts";

/** An empty database, and how to ask it beside the store. */
async function database(context: TestContext) {
  const server = inject("postgresUrl");
  if (server === null) return context.skip(inject("postgresReason"));
  const name = `attend_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  const ask = async (text: string) => (await admin.query<Record<string, unknown>>(text)).rows;
  return { name, url, drop, ask };
}

/**
 * Stands between as what pools connections does: whoever connects gets another number than the server's process has. Else it
 * passes on what it gets.
 */
async function poolerBefore(url: URL) {
  const proxy = createServer((socket) => {
    const there = connect(Number(url.port), url.hostname);
    for (const one of [socket, there]) one.on("error", () => undefined);
    socket.pipe(there);
    let isNumbered = false;
    there.on("data", (data) => {
      const at = isNumbered ? -1 : data.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (at >= 0) {
        isNumbered = true;
        data.writeInt32BE(7, at + 5);
      }
      socket.write(data);
    });
    there.on("close", () => socket.destroy());
    socket.on("close", () => there.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const through = new URL(url);
  through.port = String((proxy.address() as AddressInfo).port);
  return { url: through.href, stop: () => proxy.close() };
}

/** Attends, and keeps what it is told. */
function attendance(store: Pick<Store, "attend">) {
  const told: { roles: Role[]; due: QueueName[]; troubles: number } = { roles: [], due: [], troubles: 0 };
  const stop = store.attend({
    onDue: (queues) => told.due.push(...queues),
    onRole: (role) => told.roles.push(role),
    onTrouble: () => told.troubles++,
  });
  const role = async (wanted: Role) => {
    for (let tries = 0; told.roles.at(-1) !== wanted && tries < 300; tries++) await wait(20);
    expect(told.roles.at(-1)).toBe(wanted);
  };
  return { told, stop, role };
}

const now = Date.UTC(2027, 1, 3, 9);
const timer = (key: string, dueAt: number) => ({ kind: "decide", key, dueAt, payload: {}, createdAt: now });

test("what is due when it is committed is told to other processes, each queue by name; what is due later is not", async (context) => {
  const { url, drop } = await database(context);
  const [web, worker] = [await openStore(url.href, () => now), await openStore(url.href, () => now)];
  const { told, stop, role } = attendance(worker);
  await role("leading");
  await wait(100);
  told.due.length = 0;
  await web.write(live, ({ timers }) => timers.add(timer("later", now + 1)));
  await web
    .write(live, async ({ timers }) => {
      await timers.add(timer("undone", now));
      throw new Error("undone");
    })
    .catch(() => undefined);
  await web.read(live, ({ timers }) => timers.listAllWaiting("decide", 1));
  await wait(200);
  expect(told.due).toEqual([]);
  await web.write(live, async ({ timers }) => {
    await timers.add(timer("a", now));
    await timers.add(timer("b", now));
  });
  await wait(200);
  expect(told.due).toEqual(["timers"]);
  // The same again adds nothing, so there is nothing to tell.
  await web.write(live, ({ timers }) => timers.add(timer("a", now)));
  await web.call("messages");
  await wait(200);
  expect(told.due).toEqual(["timers", "messages"]);
  // What the worker's own process leaves needs no word over the database.
  await worker.write(live, ({ timers }) => timers.add(timer("c", now)));
  await wait(100);
  expect(told.due).toEqual(["timers", "messages", "timers"]);
  await stop();
  await Promise.all([web.close(), worker.close()]);
  await drop();
});

test("the leaders' lock goes to another when its holder stops, and when its connection is cut", async (context) => {
  const { url, name, drop, ask } = await database(context);
  const stores = [await openStore(url.href), await openStore(url.href), await openStore(url.href)] as const;
  const first = attendance(stores[0]);
  await first.role("leading");
  const second = attendance(stores[1]);
  await second.role("following");
  await first.stop();
  await second.role("leading");
  const third = attendance(stores[2]);
  await third.role("following");
  await ask(`select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and a.datname = '${name}'`);
  // Whoever was cut off is alone until it is back; either of them may lead then.
  const last = () => [second, third].map(({ told }) => told.roles.at(-1)).toSorted();
  for (let tries = 0; second.told.roles.length < 5 && tries < 300; tries++) await wait(20);
  for (let tries = 0; last().join() !== "following,leading" && tries < 300; tries++) await wait(20);
  expect(last()).toEqual(["following", "leading"]);
  expect(second.told.roles.slice(0, 4)).toEqual(["alone", "following", "leading", "alone"]);
  expect([second.told.troubles, third.told.troubles]).toEqual([1, 0]);
  await Promise.all([second.stop(), third.stop()]);
  await Promise.all(stores.map((store) => store.close()));
  await drop();
});

test("behind what pools connections nothing is prepared, listened to or elected; each worker is alone", async (context) => {
  const { url, name, drop, ask } = await database(context);
  const pooler = await poolerBefore(url);
  await (await openStore(url.href)).close();
  const preparedOn = async (address: string): Promise<number> => {
    const engine = openEngine(address);
    for (let time = 0; time < 9; time++) await engine.read((sql) => sql.all("select $1::int as n", [time]));
    const [row] = await engine.read((sql) =>
      sql.all<{ n: number }>("select count(*) as n from pg_prepared_statements"),
    );
    await engine.close();
    return row?.n ?? -1;
  };
  expect(await preparedOn(url.href)).toBe(1);
  expect(await preparedOn(pooler.url)).toBe(0);

  const store = await openStore(pooler.url);
  const { told, stop } = attendance(store);
  await wait(1_500);
  expect(told).toEqual({ roles: ["alone"], due: [], troubles: 0 });
  const locks = "select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory'";
  expect(await ask(`${locks} and a.datname = '${name}'`)).toEqual([]);
  await stop();
  await store.close();
  pooler.stop();
  await drop();
});
