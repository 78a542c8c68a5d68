import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "@afterword/metrics";
import { expect, test } from "vitest";
import { startMailServer } from "./mail-server.ts";
import { newFolder } from "./program.ts";
import { answer, asking, inProduction, isAtLength, launch, startLive, steadily, tokenOf, until } from "./running.ts";

const [headers, bodies] = isAtLength ? [500, 200] : [120, 50];
const people = 60;

/** How a slow sender's connection ended. */
interface Closed {
  readonly afterMs: number;
  readonly reply: string;
}

/** Sends the start of a request, then a letter now and then, until the other side closes. */
function sendSlowly(port: number, start: string, everyMs: number): Promise<Closed> {
  const socket = connect(port, "127.0.0.1");
  const startedAt = performance.now();
  let reply = "";
  socket.write(start);
  const timer = setInterval(() => socket.write("x"), everyMs);
  return new Promise((done) => {
    socket.on("data", (data) => (reply += data.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(timer);
      done({ afterMs: performance.now() - startedAt, reply: reply.split("\r\n", 1)[0] ?? "" });
    });
  });
}

const seconds = (ms: number) => (ms / 1_000).toFixed(1);
const longest = (ends: readonly Closed[]) => Math.max(...ends.map(({ afterMs }) => afterMs));

test(`F28: ${String(headers)} senders of slow headers and ${String(bodies)} of slow bodies are closed; others wait for nothing`, async () => {
  const mails = await startMailServer();
  const env = inProduction(`file:${join(newFolder(), "afterword.db")}`, mails.url);
  const program = await startLive(env);
  await launch(program, asking(env.AFTERWORD_DATABASE_URL), people);
  await until(() => mails.mails.length === people);
  const tokens = mails.mails.map(tokenOf);

  const head = "Host: 127.0.0.1\r\n";
  const json = `${head}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"answers":{"`;
  const slowHeaders = Array.from({ length: headers }, () =>
    sendSlowly(program.port, `GET /r/${tokens[0] ?? ""} HTTP/1.1\r\n${head}X-Slow: `, 1_000),
  );
  const slowBodies = Array.from({ length: bodies }, () =>
    sendSlowly(program.port, `POST /r/${tokens[0] ?? ""} HTTP/1.1\r\n${json}`, 100),
  );

  // People meanwhile: every page is looked at, every fourth request is an answer.
  const [times, statuses] = [[] as number[], new Set<unknown>()];
  let n = 0;
  const stop = steadily(20, async () => {
    const startedAt = performance.now();
    const at = n++;
    const token = tokens[at % people] ?? "";
    const isAnswer = at % 4 === 0 && at < 4 * people;
    if (isAnswer) statuses.add(await answer(program.base, tokens[at / 4] ?? ""));
    else {
      const page = await fetch(`${program.base}/r/${token}`);
      await page.text();
      statuses.add(page.status);
    }
    times.push(performance.now() - startedAt);
  });
  const [ofHeaders, ofBodies] = await Promise.all([Promise.all(slowHeaders), Promise.all(slowBodies)]);
  await wait(200);
  await stop();

  expect(longest(ofHeaders)).toBeLessThan(15_000);
  expect(longest(ofBodies)).toBeLessThan(30_000);
  // They were closed for being slow, not refused at once.
  expect(Math.min(...ofHeaders.map(({ afterMs }) => afterMs))).toBeGreaterThan(9_000);
  expect(Math.min(...ofBodies.map(({ afterMs }) => afterMs))).toBeGreaterThan(27_000);
  expect(new Set(ofHeaders.map(({ reply }) => reply))).toEqual(new Set(["HTTP/1.1 408 Request Timeout"]));
  expect(statuses).toEqual(new Set([200, 201]));
  const p95 = quantile(new Map(times.map((ms) => [ms, 1])), 0.95) ?? Infinity;
  expect(p95).toBeLessThan(500);
  expect((await program.stop()).code).toBe(0);
  await mails.stop();
  console.log(
    `F28: ${String(headers)} slow headers closed after at most ${seconds(longest(ofHeaders))} s, ${String(bodies)} slow bodies ` +
      `after ${seconds(longest(ofBodies))} s (${[...new Set(ofBodies.map(({ reply }) => reply))].join(", ")}); ` +
      `${String(times.length)} requests of people meanwhile: p95 ${p95.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
  );
}, 120_000);
