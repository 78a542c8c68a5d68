import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  defineProject,
  defineSurvey,
  defineWave,
  everyone,
  person,
  q,
  type Project,
  type WaveOptions,
} from "@afterword/sdk";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
import { afterEach, expect, test } from "vitest";

const annual = defineSurvey(
  "annual",
  { nps: q.nps("Would you recommend us?"), why: q.comment("Why?").optional(), more: q.csat("And the rest?") },
  { kind: "relational" },
);
const options = {
  every: "year",
  anchor: "2026-03-02T10:00",
  timeZone: "UTC",
  audience: person("clientType").is("staff"),
  window: { hours: "00:00-24:00", days: "any" },
} satisfies WaveOptions;
const projectWith = (change: Partial<WaveOptions> = {}) =>
  defineProject({
    surveys: [annual],
    waves: [defineWave("annual", annual, { ...options, ...change })],
    segments: ["site"],
    exclude: { people: ["vip"] },
  });

let t: TestAfterword<Project>;
const begin = async (change: Partial<WaveOptions> = {}, where: { database?: string; now?: Date } = {}) =>
  (t = await testAfterword(projectWith(change), where));
afterEach(() => t.stop());

const newDatabase = () => `file:${join(mkdtempSync(join(tmpdir(), "afterword-story-")), "afterword.db")}`;
const staff = (id: string, change: object = {}) => ({
  id,
  email: `${id}@example.org`,
  attributes: { clientType: "staff", site: id < "m" ? "HQ" : "field" },
  ...change,
});
const enrol = (...ids: string[]) => t.people.put(ids.map((id) => staff(id)));
const mailsTo = async (id: string) => (await t.inbox.all(`${id}@example.org`)).length;

test("a wave opens at its time, asks its audience once, and says of everybody else why not", async () => {
  await begin();
  await enrol("amina", "omar", "vip");
  await t.people.put([
    staff("nadia", { email: undefined }),
    staff("paul", { optOuts: ["annual"] }),
    { id: "guest", email: "guest@example.org", attributes: { clientType: "vendor" } },
  ]);
  const planned = await t.waves.get("annual");
  expect(planned).toMatchObject({
    id: "annual.1",
    wave: "annual",
    state: "scheduled",
    opensAt: "2026-03-02T10:00:00.000Z",
    opensAtLocal: "2026-03-02T10:00",
    progress: null,
    plan: { final: false, audience: 5, asked: 2, skipped: { excluded: 1, no_channel: 1, opted_out: 1 } },
  });
  expect(planned.next.map(({ local }) => local.slice(0, 4))).toEqual(["2026", "2027", "2028", "2029", "2030"]);
  await t.clock.advance("59m");
  expect(await t.inbox.all()).toHaveLength(0);
  await t.clock.advance("25m");
  expect([await mailsTo("amina"), await mailsTo("omar"), (await t.inbox.all()).length]).toEqual([1, 1, 2]);
  const open = await t.waves.get("annual");
  expect(open).toMatchObject({
    state: "open",
    plan: { final: true, audience: 5, asked: 2, skipped: planned.plan.skipped },
    progress: { eligible: 5, asked: 2, sent: 2, waiting: 0, answered: 0, partial: 0 },
  });
  await t.inbox.last("amina@example.org").answer({ nps: 9, more: 5 });
  const { progress } = await t.waves.get("annual", { by: "site" });
  expect(progress).toMatchObject({ answered: 1 });
  expect(progress?.bySegment.map(({ value, asked, answered }) => [value, asked, answered])).toEqual([
    ["HQ", 1, 1],
    ["field", 1, 0],
  ]);
  expect((await t.waves.list()).items.map(({ id, state }) => [id, state])).toEqual([
    ["annual.2", "scheduled"],
    ["annual.1", "open"],
  ]);
});

test("the clock jumps over the opening and back (F16): one wave, one mail each", async () => {
  await begin();
  await enrol("amina", "omar");
  await t.clock.advance("2d");
  await t.clock.advance("-2d");
  await t.clock.advance("1h");
  await t.clock.advance("1d");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([1, 1]);
  expect((await t.waves.list()).items.filter(({ launchedAt }) => launchedAt !== null)).toHaveLength(1);
});

test("reminders go to those who have not answered in full, and the wave closes in its time", async () => {
  await begin({ open: "10d", remind: ["3d", "-2d"] });
  await enrol("amina", "li", "omar", "paul");
  await t.clock.advance("90m");
  await t.inbox.last("amina@example.org").answer({ nps: 9, more: 5 });
  await t.clock.advance("1d");
  await t.people.put({ id: "paul", optOuts: ["all"] });
  await t.clock.advance("2d");
  expect([await mailsTo("amina"), await mailsTo("li"), await mailsTo("omar"), await mailsTo("paul")]).toEqual([
    1, 2, 2, 1,
  ]);
  await t.inbox.last("li@example.org").answer({ nps: 3, more: 1 });
  await t.clock.advance("5d");
  expect([await mailsTo("amina"), await mailsTo("li"), await mailsTo("omar"), await mailsTo("paul")]).toEqual([
    1, 2, 3, 1,
  ]);
  const { progress } = await t.waves.get("annual.1");
  expect(progress).toMatchObject({ answered: 2, reminders: { "reminder-1": 2, "last-call": 1 } });
  await t.clock.advance("2d");
  expect(await t.waves.get("annual.1")).toMatchObject({ state: "closed", reason: null });
  // Late answers are taken for 72 hours more.
  await t.inbox.last("omar@example.org").answer({ nps: 7, more: 4 });
});

test("paused, nothing leaves; resumed, the rest does; closed, links take no answer", async () => {
  await begin({ perMinute: 1 });
  await enrol("a", "b", "c", "d");
  await t.clock.advance("61m");
  const first = (await t.inbox.all()).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(4);
  expect(await t.waves.pause("annual")).toMatchObject({ state: "paused" });
  expect(await t.waves.pause("annual.1")).toMatchObject({ state: "paused" });
  await t.clock.advance("1d");
  expect(await t.inbox.all()).toHaveLength(first);
  await expect(t.waves.launch("annual.1")).rejects.toMatchObject({ code: "wave_state" });
  expect(await t.waves.resume("annual.1")).toMatchObject({ state: "open" });
  await t.clock.advance("1m");
  await t.clock.advance("10m");
  expect(await t.inbox.all()).toHaveLength(4);
  expect(await t.waves.close("annual.1")).toMatchObject({ state: "closed", reason: "by_hand" });
  await expect(t.inbox.last("a@example.org").answer({ nps: 9, more: 5 })).rejects.toThrow("closed");
  for (const move of ["launch", "pause", "resume"] as const)
    await expect(t.waves[move]("annual.1")).rejects.toMatchObject({ code: "wave_state" });
  expect(await t.waves.close("annual.1")).toMatchObject({ state: "closed" });
  await expect(t.waves.close("nothing")).rejects.toMatchObject({ code: "not_found" });
});

test("what has not left when a wave is closed is withdrawn, and does not count as asking", async () => {
  await begin({ perMinute: 1 });
  await enrol("a", "b", "c");
  await t.clock.advance("1h");
  await t.waves.close("annual");
  await t.clock.advance("1d");
  const { progress } = await t.waves.get("annual.1");
  expect(progress).toMatchObject({ asked: 3, waiting: 0 });
  expect((progress?.sent ?? 0) + (progress?.failed ?? 0)).toBe(3);
  expect((await t.inbox.all()).length).toBe(progress?.sent);
});

test("a wave is launched before its time; without an audience it is not, and nothing is changed", async () => {
  await begin();
  await expect(t.waves.launch("annual")).rejects.toMatchObject({ code: "empty_audience" });
  await enrol("amina");
  const launched = await t.waves.launch("annual");
  expect(launched).toMatchObject({ opensAt: "2026-03-02T09:00:00.000Z" });
  await t.clock.advance("20m");
  expect(await mailsTo("amina")).toBe(1);
  expect(await t.waves.launch("annual")).toMatchObject({ id: "annual.1", state: "open" });
  await t.clock.advance("2d");
  expect(await mailsTo("amina")).toBe(1);
  expect((await t.waves.list()).items.map(({ occurrence, state }) => [occurrence, state])).toEqual([
    [1, "scheduled"],
    [0, "open"],
  ]);
});

test("a definition that changes before opening moves its occurrence; taken out, it is called off; back, it returns", async () => {
  const database = newDatabase();
  await begin({}, { database });
  await t.stop();
  await begin({ anchor: "2026-03-03T10:00" }, { database });
  expect((await t.waves.list()).items).toMatchObject([{ id: "annual.1", opensAt: "2026-03-03T10:00:00.000Z" }]);
  await t.stop();
  t = await testAfterword(defineProject({ surveys: [annual] }), { database });
  expect((await t.waves.list()).items).toMatchObject([{ id: "annual.1", state: "closed", reason: "removed" }]);
  await t.stop();
  await begin({ anchor: "2026-03-03T10:00" }, { database });
  await enrol("amina");
  expect((await t.waves.list()).items).toMatchObject([{ id: "annual.1", state: "scheduled", reason: null }]);
  await t.clock.advance("2d");
  expect(await mailsTo("amina")).toBe(1);
});

test("what nothing ran for opens late within a day, and is missed after that", async () => {
  const late = newDatabase();
  await begin({}, { database: late });
  await enrol("amina");
  await t.stop();
  await begin({}, { database: late, now: new Date("2026-03-03T09:00:00Z") });
  await t.clock.advance("30m");
  expect(await mailsTo("amina")).toBe(1);
  await t.stop();
  const missed = newDatabase();
  await begin({}, { database: missed });
  await enrol("amina");
  await t.stop();
  await begin({}, { database: missed, now: new Date("2026-03-04T09:00:00Z") });
  await t.clock.advance("1d");
  expect(await t.inbox.all()).toHaveLength(0);
  expect((await t.waves.list()).items.map(({ occurrence, state }) => [occurrence, state])).toEqual([
    [1, "scheduled"],
    [0, "missed"],
  ]);
});

test("of a wave that began long ago, nothing is caught up but what is a day late at most", async () => {
  await begin({ anchor: "2020-03-01T10:00", every: "half-year" });
  expect((await t.waves.list()).items).toMatchObject([{ occurrence: 12, state: "scheduled" }]);
  await t.stop();
  await begin({ anchor: "2020-02-28T10:00", every: "half-year" });
  expect((await t.waves.list()).items).toMatchObject([{ occurrence: 13, opensAtLocal: "2026-08-28T10:00" }]);
});

test("a rolling wave asks everybody once in its weeks, each in their own", async () => {
  await begin({ every: { rolling: "4w" }, open: "6d", remind: [] });
  const ids = Array.from({ length: 40 }, (_, at) => `p${String(at)}`);
  await enrol(...ids);
  const weekly: number[] = [];
  for (let week = 0; week < 4; week++) {
    for (let day = 0; day < 7; day++) await t.clock.advance("1d");
    weekly.push((await t.inbox.all()).length);
  }
  expect(weekly.every((n, at) => n > (weekly[at - 1] ?? 0))).toBe(true);
  expect(await Promise.all(ids.map(mailsTo))).toEqual(ids.map(() => 1));
});

test("a sample of a size is drawn from each stratum in proportion", async () => {
  await begin({ audience: { sample: { size: 20 }, by: ["site"] } });
  const ids = Array.from({ length: 100 }, (_, at) => `${at < 30 ? "a" : "z"}${String(at)}`);
  await enrol(...ids);
  const { plan } = await t.waves.get("annual");
  expect(plan).toMatchObject({ audience: 100, asked: 20, skipped: { not_sampled: 80 } });
  await t.clock.advance("2h");
  const { progress, plan: decided } = await t.waves.get("annual.1", { by: "site" });
  expect(decided).toMatchObject({ audience: 100, asked: 20 });
  expect(progress?.bySegment.map(({ value, asked }) => [value, asked])).toEqual([
    ["HQ", 6],
    ["field", 14],
  ]);
});

test("who was asked too recently is asked once they have rested, or not at all when the wave is nearly closed", async () => {
  await begin({ open: "10d", remind: [] });
  await t.waves.create({
    id: "pulse",
    survey: "annual",
    every: "once",
    anchor: "2026-03-02T09:30",
    timeZone: "UTC",
    audience: { source: "person", name: "id", test: "is", value: "amina" },
    window: { hours: "00:00-24:00", days: "any" },
    open: "2d",
    remind: [],
  });
  await enrol("amina", "omar");
  await t.clock.advance("2h");
  expect((await t.waves.get("annual")).plan.skipped).toEqual({ quarantined_sent: 1 });
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([1, 1]);
});

test("a wave is made over the interface as by the project, and what can't be is refused by path", async () => {
  await begin();
  const pulse = {
    id: "pulse",
    survey: "annual",
    every: "once",
    anchor: "2026-05-04T09:00",
    timeZone: "Africa/Khartoum",
    audience: { everyone: true },
  } as const;
  const made = await t.waves.create(pulse);
  expect(made).toMatchObject({ id: "pulse.1", origin: "host", opensAt: "2026-05-04T07:00:00.000Z" });
  expect(made.next).toHaveLength(1);
  expect(await t.waves.create(pulse)).toMatchObject({ id: "pulse.1" });
  await expect(t.waves.create({ ...pulse, timeZone: "UTC" })).rejects.toMatchObject({ code: "wave_exists" });
  await expect(t.waves.create({ ...pulse, id: "annual" })).rejects.toMatchObject({ code: "wave_exists" });
  const wrong = async (change: object) =>
    t.waves.create({ ...pulse, id: "other", ...change }).then(
      () => null,
      (error: { code: string; errors: { path: string }[] }) => [error.code, ...error.errors.map(({ path }) => path)],
    );
  expect(await wrong({ timeZone: "Mars/Base" })).toEqual(["invalid_definition", "waves.other.timeZone"]);
  expect(await wrong({ anchor: "2027-02-30T09:00" })).toEqual(["invalid_definition", "waves.other.anchor"]);
  expect(await wrong({ anchor: "2020-02-03T09:00" })).toEqual(["invalid_definition", "waves.other.anchor"]);
  expect(await wrong({})).toEqual(["invalid_definition", "waves.other.anchor"]);
  expect(await wrong({ survey: "nothing" })).toEqual(["invalid_definition", "waves.other.survey"]);
  expect(await wrong({ audience: {} })).toEqual(["invalid_definition", "waves.other.audience"]);
  expect(await wrong({ open: "-1d" })).toEqual(["invalid_definition", "waves.other.open"]);
  expect(await wrong({ every: "0 9 * * *" })).toEqual(["invalid_request", "every"]);
  expect((await t.waves.list()).items).toHaveLength(2);
  await t.waves.close("pulse");
  expect((await t.waves.get("pulse")).state).toBe("closed");
});

test("everyone is an audience too", async () => {
  await begin({ audience: everyone });
  await enrol("amina");
  expect((await t.waves.get("annual")).plan).toMatchObject({ audience: 1, asked: 1 });
});
