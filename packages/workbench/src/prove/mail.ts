import {
  proveHerd,
  proveKilledAfter,
  proveKilledBefore,
  proveLostReplies,
  proveLostTwice,
  proveOutage,
  provePoison,
  provePutOff,
  proveRefused,
  proveStopped,
} from "../mails/faults.ts";
import { startPostgres } from "../needs/postgres.ts";
import { newDatabase } from "../stories/database.ts";

/** Mails that meet an unruly server, or a worker that dies, with the full numbers; SQLite and PostgreSQL. */
export async function proveMail(): Promise<void> {
  const server = await startPostgres();
  if (!("url" in server)) throw new Error(server.unavailable);
  try {
    const onServer = async () => ({ database: await newDatabase(server.url) });
    for (const [engine, where] of [
      ["SQLite", () => Promise.resolve({})],
      ["PostgreSQL", onServer],
    ] as const) {
      await told(`F01 ${engine}`, async () => proveKilledBefore(40, 8, await where()));
      await told(`F01 ${engine}`, async () => proveKilledBefore(200, 8, await where(), 5));
      await told(`F02 ${engine}`, async () => proveKilledAfter(40, 8, "retry", await where()));
      await told(`F02 ${engine}`, async () => proveKilledAfter(40, 8, "hold", await where()));
      await told(`F29 ${engine}`, async () => proveStopped(1_000, 100, await where()));
    }
    await told("F06", () => provePutOff(20));
    await told("F07", () => proveRefused(100, 10));
    // The silence that is waited for unless the address says otherwise.
    await told("F09", () => proveLostReplies(5, "retry", 60));
    await told("F09", () => proveLostReplies(5, "hold", 60));
    await told("Lost twice", () => proveLostTwice(10));
    await told("Outage", () => proveOutage(200, "421", 30_000));
    await told("Outage", () => proveOutage(200, "close", 30_000));
    await told("Herd", () => proveHerd(1_000));
    await told("F23", () => provePoison(500));
  } finally {
    await server.stop();
  }
}

async function told(name: string, proof: () => Promise<string>): Promise<void> {
  const startedAt = performance.now();
  const said = await proof();
  console.log(`${name}: ${said} (${((performance.now() - startedAt) / 1_000).toFixed(0)} s)`);
}
