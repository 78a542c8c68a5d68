import pg from "pg";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { startProgram } from "./program.ts";

const start = killedAfterEach(startProgram);

onPostgres(
  "an answer that the database takes too long for is answered 503, to be tried again, and stored when it is",
  async (server) => {
    const database = await newDatabase(server);
    const program = await start({
      AFTERWORD_DATABASE_URL: `${database}?lock_timeout=400`,
      AFTERWORD_SECRET: "s".repeat(40),
    });
    const token = await program.invite("S-1");
    const holder = new pg.Client({ connectionString: database });
    await holder.connect();
    await holder.query("begin; select 1 from invitations for update");
    const send = async () => {
      const body = JSON.stringify({ answers: { csat: 4 }, submissionId: "slow-1" });
      const headers = { "content-type": "application/json" };
      const reply = await fetch(`${program.base}/r/${token}`, { method: "POST", headers, body });
      return { status: reply.status, after: reply.headers.get("retry-after"), text: await reply.text() };
    };
    const startedAt = performance.now();
    const refused = await send();
    expect(refused).toMatchObject({ status: 503, after: "5" });
    expect(refused.text).toContain('"unavailable"');
    expect(refused.text).not.toMatch(/lock|timeout|canceling/i);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await holder.query("commit");
    await holder.end();
    expect((await send()).status).toBe(201);
    expect((await program.stop()).code).toBe(0);
  },
  60_000,
);
