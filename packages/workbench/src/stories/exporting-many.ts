import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@afterword/sdk";
import { resolve } from "node:path";
import { expect } from "vitest";
import { startProgram, storyKey, type Running } from "./program.ts";
import project from "./exporting.config.ts";
import { openRaw, type Raw } from "./raw.ts";
import { serve } from "./served.ts";

/** So many answers, with 200 letters of comment each. */
const many = 100_000;
/** By how much the program's memory may grow while it writes them, in bytes. */
const mostGrowth = 64 * 1024 * 1024;

/** Written by the database itself: the way of an answer would take minutes. */
const written = [
  `insert into responses (unit, mode, id, origin, external_id, survey, version, revision, person, channel, locale, submitted_at, day)
   select 'org', 'test', 'rsp_' || (10000000 + i), 'import', 'x' || i, 'service', 1, 1, 'p' || i, 'email', 'en',
     1735689600000 + i, '2025-01-01' from n`,
  `insert into response_versions (unit, mode, response, revision, submission_id, content_hash, status, answers, stored_at)
   select 'org', 'test', 'rsp_' || (10000000 + i), 1, 'import', 'x', 'complete',
     '{"csat":' || (1 + i % 5) || ',"cost":' || i || ',"why":"${"word ".repeat(40)}"}', 1735689600000 from n`,
  `insert into segments (unit, mode, owner, name, value)
   select 'org', 'test', 'rsp_' || (10000000 + i), 'site', 'site ' || (i % 50) from n`,
].map((text) => {
  const numbers = `with recursive n (i) as (select 0 union all select i + 1 from n where i < ${String(many - 1)})`;
  return text.replace("\n   select", `\n   ${numbers} select`);
});

/** The program on a database with many answers. What it keeps of them would be more than it may have. */
export async function programWithMany(database: string): Promise<{ program: Running; raw: Raw }> {
  // It publishes the survey.
  await (await serve(database, project)).stop();
  const raw = await openRaw(database);
  for (const text of written) {
    await raw.all(text);
    // PostgreSQL would look for each row in a table that it takes for empty.
    await raw.all("analyze");
  }
  const program = await startProgram({
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: resolve(import.meta.dirname, "exporting.config.ts"),
    NODE_OPTIONS: "--max-old-space-size=128 --max-semi-space-size=4",
  });
  return { program, raw };
}

const pathOf = (format: string) => `/v1/exports/responses?survey=service&format=${format}`;
const headers = { authorization: `Bearer ${storyKey}` };

const residentOf = async ({ base }: Running): Promise<number> =>
  Number(/^process_resident_memory_bytes (\S+)$/m.exec(await (await fetch(`${base}/metrics`)).text())?.[1]);

/** Each format has every answer, and the program does not grow by what it writes. */
export async function expectBounded(program: Running, formats: readonly ("csv" | "xlsx" | "ndjson")[]): Promise<void> {
  const { base } = program;
  // What is needed to write anything at all is there before.
  await (await fetch(`${base}${pathOf("xlsx")}&to=2025-01-01T00:00:05Z`, { headers })).arrayBuffer();
  for (const format of formats) {
    const before = await residentOf(program);
    const reply = await fetch(`${base}${pathOf(format)}`, { headers });
    let [bytes, lines, peak, askedAt] = [0, 0, before, 0];
    for await (const part of reply.body ?? []) {
      bytes += part.length;
      lines += linesIn(part);
      if (performance.now() - askedAt < 100) continue;
      askedAt = performance.now();
      peak = Math.max(peak, await residentOf(program));
    }
    const told = `${format}: ${mb(bytes)} MB, memory ${mb(before)} MB and at most ${mb(peak - before)} MB more`;
    console.log(told);
    expect(bytes, told).toBeGreaterThan(2e6);
    if (format !== "xlsx") expect(lines).toBe(many + (format === "csv" ? 1 : 0));
    expect(peak - before, told).toBeLessThan(mostGrowth);
  }
}

const linesIn = (part: Uint8Array): number => part.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);

/** Asks for a file, and takes the first of it only. */
async function begun({ base }: Running): Promise<IncomingMessage> {
  const request = get(`${base}${pathOf("ndjson")}`, { headers });
  request.on("error", () => undefined);
  const [reply] = (await once(request, "response")) as [IncomingMessage];
  await once(reply, "readable");
  reply.on("error", () => undefined);
  return reply;
}

/** While a client takes nothing, and after it has hung up, nothing of the database is held. */
export async function expectLetGo(program: Running, isFree: () => Promise<boolean>): Promise<void> {
  const reply = await begun(program);
  await sleep(500);
  expect(await isFree()).toBe(true);
  reply.destroy();
  await sleep(200);
  expect(await isFree()).toBe(true);
  expect((await program.call("GET", "/v1/surveys")).status).toBe(200);
}

/**
 * What fails on the way does not look like the end of a file: not to a browser, to the typed client, or to a proxy that
 * speaks HTTP/1.0 and knows no end but that of the connection.
 *
 * @param breakIt makes every page that is read from now on fail
 */
export async function expectCutOff(program: Running, breakIt: () => Promise<unknown>): Promise<void> {
  const reply = await begun(program);
  const old = connect(program.port, "127.0.0.1");
  old.write(`GET ${pathOf("ndjson")} HTTP/1.0\r\nAuthorization: ${headers.authorization}\r\n\r\n`);
  old.on("error", () => undefined);
  await once(old, "readable");
  const client = createClient({ url: program.base, apiKey: storyKey });
  const bytes = client.responses.export({ survey: "service", format: "ndjson" })[Symbol.asyncIterator]();
  expect((await bytes.next()).done).toBe(false);
  await sleep(500);
  await breakIt();
  await expect(
    (async () => {
      for await (const _ of reply);
    })(),
  ).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(reply.complete).toBe(false);
  await expect(
    (async () => {
      for await (const _ of old);
    })(),
  ).rejects.toMatchObject({ code: "ECONNRESET" });
  await expect(
    (async () => {
      while (!(await bytes.next()).done);
    })(),
  ).rejects.toMatchObject({ code: "unavailable" });
  // Before its first byte it is a problem like any other.
  const refused = await fetch(`${program.base}${pathOf("ndjson")}`, { headers });
  expect([refused.status, refused.headers.get("content-type")]).toEqual([
    500,
    "application/problem+json; charset=utf-8",
  ]);
}
