import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { newFolder } from "./program.ts";
import {
  answer,
  asking,
  count,
  inProduction,
  isAtLength,
  launch,
  mailsByPerson,
  startLive,
  steadily,
  tokenOf,
  until,
  type End,
} from "./running.ts";

const people = isAtLength ? 500 : 150;
/** A worker has so many mails under way at most: four for each of its five connections. */
const sentAtOnce = 20;

const start = killedAfterEach(startLive);

test(`F24: stopped in the middle of a wave of ${String(people)} and 20 answers a second: nothing lost, nothing twice`, async () => {
  const mails = await startMailServer(0, undefined, 40);
  const env = inProduction(`file:${join(newFolder(), "afterword.db")}`, mails.url);
  const query = asking(env.AFTERWORD_DATABASE_URL);
  const first = await start(env);
  await launch(first, query, people);
  let base = first.base;
  const ends: { readonly token: string; readonly end: End }[] = [];
  const tokens = () => mails.mails.map(tokenOf);
  let asked = 0;
  const next = () => (asked < mails.mails.length ? tokens()[asked++] : undefined);
  await until(() => mails.mails.length >= 0.4 * people);
  const stopAnswering = steadily(20, async () => {
    const token = next();
    if (token !== undefined) ends.push({ token, end: await answer(base, token) });
  });

  await until(() => mails.mails.length >= 0.6 * people);
  const [sentBefore, answeredBefore, startedAt] = [mails.mails.length, ends.length, performance.now()];
  const ending = first.stop("SIGTERM");
  await wait(150);
  expect((await fetch(`${base}/readyz`)).status).toBe(503);
  await wait(350);
  void first.stop("SIGTERM");
  const { code } = await ending;
  const tookMs = performance.now() - startedAt;
  const sentWhileStopping = mails.mails.length - sentBefore;
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(30_000);
  expect(sentWhileStopping).toBeLessThanOrEqual(sentAtOnce);
  for (const table of ["messages", "timers"]) expect(await count(query, table, "lease_until is not null")).toBe(0);
  expect(await count(query, "messages", "state = 'sent'")).toBe(mails.mails.length);
  await wait(300);
  await stopAnswering();
  // Whoever reached the process got a reply; the others found nobody, and no connection broke.
  expect(ends.filter(({ end }) => end !== 201 && end !== "refused")).toEqual([]);
  expect(ends.slice(answeredBefore).filter(({ end }) => end === 201)).not.toEqual([]);

  const second = await start(env);
  base = second.base;
  const again = ends.filter(({ end }) => end !== 201);
  for (const { token } of again) expect(await answer(base, token)).toBe(201);
  await until(async () => (await count(query, "messages", "state = 'sent'")) === people);
  const left = tokens().slice(asked);
  for (const token of left) expect(await answer(base, token)).toBe(201);
  expect((await second.stop()).code).toBe(0);

  expect(mailsByPerson(mails.mails).size).toBe(people);
  expect(mails.mails).toHaveLength(people);
  expect(await count(query, "responses")).toBe(people);
  expect(await query("select invitation from responses group by invitation having count(*) > 1")).toEqual([]);
  await mails.stop();
  console.log(
    `F24: ${String(sentBefore)} of ${String(people)} mails had left; stopped in ${(tookMs / 1_000).toFixed(1)} s with exit code 0, ` +
      `${String(sentWhileStopping)} mails finished; ${String(ends.length - again.length)} answers taken before, ` +
      `${String(again.length)} found nobody; in the end ${String(people)} mails and ${String(people)} answers`,
  );
}, 180_000);

// Half a minute of waiting for one sentence: not in CI.
if (isAtLength)
  test("stopped while the mail server is silent: it ends after 25 seconds, and says so by its exit code", async () => {
    const mails = await startMailServer(0, undefined, 120_000);
    const env = inProduction(`file:${join(newFolder(), "afterword.db")}`, mails.url);
    const program = await start(env);
    await launch(program, asking(env.AFTERWORD_DATABASE_URL), 10);
    await until(() => mails.mails.length > 0);
    const startedAt = performance.now();
    const { code, stderr } = await program.stop("SIGTERM");
    expect([code, stderr]).toEqual([1, expect.stringContaining("did not end within 25 seconds")]);
    expect(performance.now() - startedAt).toBeLessThan(28_000);
  }, 120_000);
