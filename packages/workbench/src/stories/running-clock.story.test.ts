import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { newFolder } from "./program.ts";
import { asking, count, enrol, inProduction, isAtLength, mailsByPerson, startLive, until } from "./running.ts";

const people = isAtLength ? 200 : 40;

const start = killedAfterEach(startLive);

test(`F16: the clock jumps two days ahead and back while ${String(people)} mails of a wave are sent: one each`, async () => {
  const mails = await startMailServer(0, undefined, 250);
  // Only a development clock can be moved; the mails leave all the same.
  const env = {
    ...inProduction(`file:${join(newFolder(), "afterword.db")}`, mails.url),
    AFTERWORD_MODE: "development",
  };
  const query = asking(env.AFTERWORD_DATABASE_URL);
  const [one, two] = [await start(env), await start(env)];
  const made = await one.call("POST", "/v1/waves", {
    id: "soon",
    survey: "annual",
    every: "year",
    anchor: new Date(Date.now() + 3_600_000).toISOString().slice(0, 16),
    timeZone: "UTC",
    audience: { everyone: true },
    window: { hours: "00:00-24:00", days: "any" },
  });
  expect([made.status, made.text]).toEqual([200, expect.anything()]);
  await enrol(one, people);
  expect(await count(query, "messages")).toBe(0);

  // Each jump is made while the mails that the one before made due are under way.
  const jump = (advance: string) => two.call("POST", "/dev/clock", { advance });
  const jumps = [jump("2d")];
  await until(() => mails.mails.length >= people / 10);
  const held = await query("select id, owner, lease_until from messages where lease_until is not null order by id");
  jumps.push(jump("-2d"));
  const stillHeld = await query(
    "select id, owner, lease_until from messages where lease_until is not null order by id",
  );
  await wait(1_000);
  const sentBetween = mails.mails.length;
  jumps.push(jump("2d"), jump("-2d"));
  await wait(500);
  // Now it passes as clocks do, beyond the hour and the two days.
  for (let hours = 0; hours < 50; hours += 5) jumps.push(jump("5h"));
  expect((await Promise.all(jumps)).map(({ status }) => status)).toEqual(jumps.map(() => 200));
  await until(async () => (await count(query, "messages", "state = 'sent'")) === people);

  expect(held.length).toBeGreaterThan(0);
  // What was not settled in between is held by whoever held it, for as long; or anew, as its text leaves.
  const dayMs = 86_400_000;
  for (const { id, owner, lease_until: until } of stillHeld) {
    const before = held.find((one) => one["id"] === id);
    if (before)
      expect([owner, Math.trunc((Number(until) - Number(before["lease_until"])) / dayMs)]).toEqual([
        before["owner"],
        0,
      ]);
  }
  expect(await count(query, "messages", "attempt <> 1")).toBe(0);
  expect(await query("select id from waves where plan = 'soon' and launched_at is not null")).toHaveLength(1);
  expect(await count(query, "invitations")).toBe(people);
  expect(mails.mails).toHaveLength(people);
  expect(mailsByPerson(mails.mails).size).toBe(people);
  for (const program of [one, two]) expect((await program.stop()).code).toBe(0);
  await mails.stop();
  console.log(
    `F16: ${String(jumps.length)} moves of the clock while mails left (${String(sentBetween)} of ${String(people)} after the ` +
      `first two, ${String(held.length)} held at a jump): 1 wave, ${String(people)} mails, none of a second attempt`,
  );
}, 120_000);
