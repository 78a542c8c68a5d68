import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { freePort, newFolder, startProgram } from "./program.ts";

const start = killedAfterEach(startProgram);
const newDatabase = () => `file:${join(newFolder(), "afterword.db")}`;

/** The lines of what a process tells of itself that begin so, in order. */
async function told(base: string, begin: string, headers: Record<string, string> = {}): Promise<string[]> {
  const reply = await fetch(`${base}/metrics`, { headers });
  const text = await reply.text();
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/plain")]);
  return text.split("\n").filter((line) => line.startsWith(begin));
}

test("a process tells how much came in, what is due and how it does", { timeout: 60_000 }, async () => {
  const program = await start({ AFTERWORD_DATABASE_URL: newDatabase() }, ["start", "--no-worker"]);
  await program.close("1");
  await program.close("1");
  await program.close("2");
  expect(await told(program.base, "afterword_events_total")).toEqual([
    'afterword_events_total{status="accepted"} 2',
    'afterword_events_total{status="duplicate"} 1',
  ]);
  expect(await told(program.base, 'afterword_due{queue="timers"}')).toEqual(['afterword_due{queue="timers"} 0']);
  await program.call("GET", "/r/no-such-link");
  expect(await told(program.base, 'afterword_http_request_seconds_count{method="GET",route="/r/:token"')).toEqual([
    'afterword_http_request_seconds_count{method="GET",route="/r/:token",status="404"} 1',
  ]);
  for (const name of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes"])
    expect((await told(program.base, `${name} `)).length).toBe(1);
  expect(await told(program.base, "afterword_database_connections")).toContain(
    'afterword_database_connections{state="open"} 2',
  );
  // No label and no value says who or what it was about.
  expect((await told(program.base, "")).join("\n")).not.toMatch(/ticket|p-1|evt-1|example\.org|INC/);
});

test("a worker tells of itself on a port of its own, and sends what the others took", { timeout: 60_000 }, async () => {
  const AFTERWORD_DATABASE_URL = newDatabase();
  const web = await start({ AFTERWORD_DATABASE_URL }, ["start", "--no-worker"]);
  const port = String(await freePort());
  const worker = await start({ AFTERWORD_DATABASE_URL, AFTERWORD_PORT: port }, ["worker", "--port", port]);
  await web.call("POST", "/v1/events", {
    id: "evt-1",
    type: "ticket.closed",
    occurredAt: new Date(Date.now() - 31 * 60_000).toISOString(),
    person: { id: "p-1", email: "p-1@example.org" },
    data: { id: "1", team: "ICT" },
  });
  const counted = async () => (await told(worker.base, "afterword_")).filter((line) => / 1$/.test(line));
  await expect
    .poll(counted, { timeout: 10_000 })
    .toEqual(
      expect.arrayContaining([
        'afterword_timers_total{kind="decide",outcome="done"} 1',
        'afterword_message_attempts_total{outcome="sent"} 1',
      ]),
    );
  expect((await worker.call("GET", "/livez")).status).toBe(200);
  expect((await worker.call("GET", "/v1/surveys")).status).toBe(404);
  expect((await worker.stop()).code).toBe(0);
});

test("in production only a key for administration reads it", { timeout: 60_000 }, async () => {
  const mails = await startMailServer();
  const program = await start({
    AFTERWORD_DATABASE_URL: newDatabase(),
    AFTERWORD_MODE: "production",
    AFTERWORD_SMTP_URL: mails.url,
    AFTERWORD_MAIL_FROM: "desk@example.org",
    AFTERWORD_SECRET: "s".repeat(40),
  });
  expect((await fetch(`${program.base}/metrics`)).status).toBe(401);
  expect((await program.call("GET", "/metrics")).status).toBe(200);
  await mails.stop();
});

test(
  "a process that is stopped says so, answers what it has begun, and ends in order",
  { timeout: 60_000 },
  async () => {
    const mails = await startMailServer();
    const program = await start({
      AFTERWORD_DATABASE_URL: newDatabase(),
      AFTERWORD_MODE: "production",
      AFTERWORD_SMTP_URL: mails.url,
      AFTERWORD_MAIL_FROM: "desk@example.org",
      AFTERWORD_SECRET: "s".repeat(40),
    });
    const stopped = program.stop();
    await wait(300);
    const ready = await fetch(`${program.base}/readyz`);
    expect([ready.status, ready.headers.get("connection")]).toEqual([503, "close"]);
    expect((await fetch(`${program.base}/livez`)).status).toBe(200);
    expect((await program.close("late")).status).toBe(200);
    expect((await stopped).code).toBe(0);
    await mails.stop();
  },
);
