import { renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { killedAfterEach } from "./killed-after-each.ts";
import { newFolder, startProgram, type Running } from "./program.ts";
import {
  answer,
  countAnswers,
  get,
  listen,
  lockFile,
  ownWords,
  press,
  pressAgain,
  typed,
  untilStored,
} from "./troubles.ts";

const startAny = killedAfterEach(startProgram);

/** The program on a file of its own, and links that nobody has answered. */
async function start(links: number, over: Record<string, string> = {}) {
  const file = join(newFolder(), "afterword.db");
  const program = await startAny({ AFTERWORD_DATABASE_URL: `file:${file}`, ...over });
  const tokens: string[] = [];
  for (let at = 0; at < links; at++) tokens.push(await program.invite(`L-${String(at)}`));
  return { file, program, tokens };
}

/** Within a second or so: what `/readyz` found holds as long. */
const saysItIsNotReady = (program: Running) =>
  expect.poll(async () => (await get(program, "/readyz")).status, { timeout: 5_000 }).toBe(503);

test("while another process has the file, pages are served, nothing waits long, and every answer is stored once", async () => {
  const { file, program, tokens } = await start(6);
  const [form = "", ...links] = tokens;
  const page = (await get(program, `/r/${form}`)).text;
  const stop = listen(program);
  const unlocked = await lockFile(file, 7_000);
  const [pages, answers, pressed] = await Promise.all([
    Promise.all(tokens.map((token) => get(program, `/r/${token}`))),
    Promise.all(links.map((token) => answer(program, token))),
    press(program, form, page),
  ]);
  const ready = await get(program, "/readyz");
  expect(pages.map(({ status }) => status)).toEqual(tokens.map(() => 200));
  expect([ready.status, ready.retryAfter]).toEqual([503, "5"]);
  for (const { status, retryAfter, ms, text } of [...answers, pressed]) {
    expect([status, retryAfter]).toEqual([503, "5"]);
    expect(ms).toBeLessThan(6_000);
    expect(text).not.toMatch(ownWords);
  }
  expect(pressed.text).toContain(typed);
  // One that comes late enough is stored when the lock is gone.
  expect((await answer(program, links[0] ?? "")).status).toBe(201);
  await unlocked();
  expect(await stop()).toBeLessThan(1_000);
  await untilStored(program, links);
  expect((await pressAgain(program, form, pressed.text)).status).toBe(201);
  expect(await countAnswers(program)).toBe(tokens.length);
});

test("on a full disk nothing is acknowledged that is not stored; once there is room all goes on", async () => {
  const { file, program, tokens } = await start(40, {
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "full-disk.mjs")}`,
  });
  const [form = "", ...links] = tokens;
  const page = (await get(program, `/r/${form}`)).text;
  process.kill(program.pid, "SIGUSR2");
  await rest(50);
  const acknowledged: string[] = [];
  for (const token of links) {
    const { status, text, retryAfter } = await answer(program, token);
    if (status === 201) acknowledged.push(token);
    else {
      expect([status, retryAfter]).toEqual([503, "5"]);
      expect(text).not.toMatch(ownWords);
    }
  }
  expect(acknowledged.length).toBeLessThan(links.length);
  const [pressed, live] = await Promise.all([press(program, form, page), get(program, "/livez")]);
  expect([pressed.status, pressed.retryAfter, live.status]).toEqual([503, "5", 200]);
  await saysItIsNotReady(program);
  expect(pressed.text).toContain(typed);
  expect(pressed.text).not.toMatch(ownWords);
  expect(await countAnswers(program)).toBe(acknowledged.length);
  process.kill(program.pid, "SIGUSR2");
  await rest(50);
  expect((await get(program, "/readyz")).status).toBe(200);
  expect((await pressAgain(program, form, pressed.text)).status).toBe(201);
  await untilStored(program, links);
  expect(await countAnswers(program)).toBe(tokens.length);
  const db = new Database(file, { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
});

test("a file that was moved away takes no answer; once it is back all goes on", async () => {
  const { file, program, tokens } = await start(2);
  const [form = "", link = ""] = tokens;
  const page = (await get(program, `/r/${form}`)).text;
  renameSync(file, `${file}.away`);
  const pressed = await press(program, form, page);
  const [refused, live] = await Promise.all([answer(program, link), get(program, "/livez")]);
  expect([pressed.status, refused.status, live.status]).toEqual([503, 503, 200]);
  await saysItIsNotReady(program);
  for (const { text } of [pressed, refused]) expect(text).not.toMatch(/afterword\.db|SQLITE/);
  expect(pressed.text).toContain(typed);
  renameSync(`${file}.away`, file);
  expect((await pressAgain(program, form, pressed.text)).status).toBe(201);
  await untilStored(program, [link]);
  expect(await countAnswers(program)).toBe(2);
});
