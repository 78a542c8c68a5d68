import { join } from "node:path";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
import {
  defineProject,
  defineSurvey,
  defineWave,
  everyone,
  q,
  type Project,
  type WaveInput,
  type WaveOptions,
} from "@afterword/sdk";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { newFolder } from "./program.ts";
import { serve } from "./served.ts";

const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
const pulse = defineSurvey("pulse", { csat: q.csat("How is it going?") }, { kind: "relational" });
const options = {
  every: "year",
  anchor: "2026-03-02T10:00",
  timeZone: "UTC",
  audience: everyone,
  window: { hours: "00:00-24:00", days: "any" },
} satisfies WaveOptions;
const projectWith = (change: Partial<WaveOptions> = {}) =>
  defineProject({ surveys: [annual, pulse], waves: [defineWave("annual", annual, { ...options, ...change })] });

let t: TestAfterword<Project>;
afterEach(() => t.stop());
const enrol = (...ids: string[]) =>
  t.people.put(ids.map((id) => ({ id, email: `${id}@example.org`, attributes: { badge: `badge of ${id}` } })));
const mailsTo = async (id: string) => (await t.inbox.all(`${id}@example.org`)).length;
const one: Omit<WaveInput, "id" | "audience"> = {
  survey: "pulse",
  every: "once",
  anchor: "2026-03-02T09:30",
  timeZone: "UTC",
  window: options.window,
  open: "2d",
  remind: [],
};
const only = (id: string) => ({ source: "person", name: "id", test: "is", value: id }) as const;

test("a reminder leaves two days after the person's own invitation at the earliest, unless less was planned", async () => {
  t = await testAfterword(projectWith({ remind: ["8d"] }));
  await enrol("amina", "omar");
  await t.waves.create({ ...one, id: "pulse", audience: only("amina") });
  await t.clock.advance("2h");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([1, 1]);
  // She rests for a week from the other survey, and is asked a day before the others are reminded.
  await t.clock.advance("7d");
  await t.clock.advance("20m");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([2, 1]);
  await t.clock.advance("23h");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([2, 2]);
  await t.clock.advance("1d");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([2, 2]);
  await t.clock.advance("2h");
  expect([await mailsTo("amina"), await mailsTo("omar")]).toEqual([3, 2]);
  await t.stop();
  t = await testAfterword(projectWith({ remind: ["1d", "2d"] }));
  await enrol("omar");
  await t.clock.advance("2h");
  for (const sent of [2, 3]) {
    await t.clock.advance("1d");
    await t.clock.advance("20m");
    expect(await mailsTo("omar")).toBe(sent);
  }
});

test("a wave whose survey has left the project neither opens nor can be launched; made again, it returns", async () => {
  const database = `file:${join(newFolder(), "afterword.db")}`;
  const wave: WaveInput = { ...one, id: "later", anchor: "2026-03-03T09:00", audience: { everyone: true } };
  const withIt = defineProject({ surveys: [annual, pulse] });
  const without = defineProject({ surveys: [annual] });
  t = await testAfterword(withIt, { database });
  await enrol("amina");
  await t.waves.create(wave);
  await t.stop();
  t = await testAfterword(without, { database });
  expect(await t.waves.get("later")).toMatchObject({ state: "scheduled", next: [], warnings: ["removed_survey"] });
  await expect(t.waves.launch("later")).rejects.toMatchObject({
    code: "wave_state",
    detail: expect.stringContaining('its survey "pulse", is no longer in the project') as string,
  });
  await t.clock.advance("1d");
  expect(await t.waves.get("later")).toMatchObject({ state: "closed", reason: "removed" });
  expect(await t.inbox.all()).toEqual([]);
  await t.stop();
  t = await testAfterword(withIt, { database });
  expect(await t.waves.create(wave)).toMatchObject({ id: "later.1", state: "scheduled", reason: null });
  await t.clock.advance("1d");
  await t.clock.advance("1h");
  expect(await t.waves.get("later")).toMatchObject({ state: "open", progress: { asked: 1 } });
});

test("how a wave was sampled is forgotten once everybody was decided about: a stratum of one names an attribute", async () => {
  const folder = newFolder();
  const sample = { sample: { size: 2 }, by: ["badge"] };
  t = await testAfterword(projectWith({ audience: sample }), { database: `file:${join(folder, "afterword.db")}` });
  await enrol("amina", "omar", "paul");
  await t.clock.advance("2h");
  expect((await t.waves.get("annual")).plan).toMatchObject({ audience: 3, asked: 2, skipped: { not_sampled: 1 } });
  const db = new Database(join(folder, "afterword.db"), { readonly: true });
  expect(JSON.stringify(db.prepare("select * from waves").all())).not.toContain("badge of");
  db.close();
});

test("progress counts whoever stops the mails by their link, and an erasure fails nobody", async () => {
  t = await testAfterword(projectWith());
  const aw = await serve("file::memory:", projectWith({ anchor: "2099-03-02T10:00" }));
  const put = (id: string) => aw.call("POST", "/v1/people", { id, email: `${id}@example.org` });
  for (const id of ["amina", "omar", "paul"]) await put(id);
  await aw.call("POST", "/v1/waves/annual/launch");
  await aw.call("POST", "/dev/clock", { advance: "25m" });
  const mails = (await aw.call("GET", "/dev/mail.json?to=amina@example.org")).json as unknown as { text: string }[];
  const stop = /\/feedback(\/u\/[0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
  for (let time = 0; time < 2; time++) await aw.call("POST", stop, new URLSearchParams({ scope: "survey" }));
  await aw.call("DELETE", "/v1/people/omar");
  const { json } = await aw.call("GET", "/v1/waves/annual");
  expect(json["progress"]).toMatchObject({ asked: 3, sent: 3, waiting: 0, failed: 0, optedOut: 1 });
  await aw.stop();
});
