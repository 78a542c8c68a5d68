import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
import { defineProject, defineSurvey, q, when, type AnyQuestion } from "@afterword/sdk";
import project, { csat, ticket } from "./project.ts";

let t: TestAfterword<typeof project>;

/** Team, score, and the day on which the answer came, counted from 2 March 2026. */
const answers: [team: string, score: number | null, day: number][] = [
  ["ICT", 5, 0],
  ["ICT", 4, 1],
  ["ICT", 2, 35],
  ["HR", 1, 35],
  ["HR", 5, 36],
  ["HR", null, 36],
];

beforeAll(async () => {
  t = await testAfterword(project);
  let today = 0;
  for (const [at, [team, score, day]] of answers.entries()) {
    if (day > today) await t.clock.advance(`${day - today}d`);
    today = day;
    const email = `p${String(at)}@example.org`;
    await t.track(ticket.closed, { id: `INC-${String(at)}`, team }, { person: { id: `p${String(at)}`, email } });
    await t.clock.advance("30m");
    await t.clock.advance("-30m");
    const wrong = [[], ["slow", "rude"], ["slow"]][score ?? 0] ?? [];
    if (score !== null) await t.inbox.last(email).answer({ csat: score, ...(wrong.length > 0 ? { wrong } : {}) });
  }
});
afterAll(() => t.stop());

test("scores come by segment, with n and interval", async () => {
  const rows = await t.results(csat).score("csat").by("team");
  expect(rows.map(({ group, value, n }) => [group.team, value, n])).toEqual([
    ["HR", 50, 2],
    ["ICT", 200 / 3, 3],
  ]);
  for (const { interval, value, warnings } of rows) {
    expect(interval?.lower).toBeLessThan(value ?? 0);
    expect(interval?.upper).toBeGreaterThan(value ?? 0);
    expect(warnings).toEqual(["low_base"]);
  }
});

test("every row says how many answered, did not and could not be counted, and how its interval was made", async () => {
  const interval = (method: string) => ({ lower: expect.any(Number), upper: expect.any(Number), level: 0.95, method });
  const whole = { n: 5, missing: 0, invalid: 0, withheld: null, warnings: ["low_base"] };
  expect(await t.results(csat).score("csat")).toMatchObject([{ ...whole, interval: interval("wilson") }]);
  expect(await t.results(csat).mean("csat")).toMatchObject([{ ...whole, value: 17 / 5, interval: interval("t") }]);
  expect(await t.results(csat).count("csat")).toMatchObject([{ ...whole, interval: null }]);
  expect(await t.results(csat).responseRate()).toMatchObject([{ ...whole, n: 6, interval: interval("wilson") }]);
});

test("scores come by period", async () => {
  const periods = async (period: "day" | "week" | "month" | "quarter" | "year") =>
    (await t.results(csat).score("csat").every(period)).map((row) => [row.period, row.n]);
  expect(await periods("month")).toEqual([
    ["2026-03", 2],
    ["2026-04", 3],
  ]);
  expect(await periods("week")).toEqual([
    ["2026-W10", 2],
    ["2026-W15", 3],
  ]);
  expect(await periods("quarter")).toEqual([
    ["2026-Q1", 2],
    ["2026-Q2", 3],
  ]);
  expect(await periods("year")).toEqual([["2026", 5]]);
  expect((await periods("day")).length).toBe(4);
});

test("a stretch of time is cut from the start, inclusive, to the end, exclusive", async () => {
  const [march] = await t.results(csat).score("csat").from("2026-03-01T00:00:00Z").to("2026-04-01T00:00:00Z");
  expect(march).toMatchObject({ value: 100, n: 2 });
  const [lastDays] = await t.results(csat).score("csat").last("2d");
  expect(lastDays).toMatchObject({ n: 3 });
});

test("only answers with a segment's value", async () => {
  expect(await t.results(csat).score("csat").where({ team: "HR" })).toMatchObject([{ value: 50, n: 2 }]);
  expect(await t.results(csat).score("csat").where({ team: "Nobody" })).toMatchObject([{ value: null, n: 0 }]);
});

test("how often each answer was given, of who gave any; who was not asked is missing", async () => {
  const [row] = await t.results(csat).count("wrong");
  expect(row).toMatchObject({ value: 2, n: 2, missing: 3 });
  expect(row?.answers?.map(({ answer, n, share }) => [answer, n, share])).toEqual([
    ["slow", 2, 100],
    ["rude", 1, 50],
  ]);
});

test("without answers there is no share, not a share of nothing", async () => {
  const [row] = await t.results(csat).count("wrong").where({ team: "Nobody" });
  expect(row).toMatchObject({ value: null, n: 0, missing: 0 });
  expect(row?.answers?.map(({ answer, n, share, interval }) => [answer, n, share, interval])).toEqual([
    ["slow", 0, null, null],
    ["rude", 0, null, null],
  ]);
});

test("the response rate is of those who were asked", async () => {
  const rows = await t.results(csat).responseRate().by("team");
  expect(rows.map(({ group, value, n }) => [group.team, Math.round(value ?? -1), n])).toEqual([
    ["HR", 67, 3],
    ["ICT", 100, 3],
  ]);
  // Of three people who were asked nothing can be said.
  expect(rows.map(({ warnings }) => warnings)).toEqual([["low_base"], ["low_base"]]);
});

test("response rates are compared, followed and held against each other like scores", async () => {
  const rates = t.results(csat).responseRate();
  const compared = await rates.by("team").compare("rest");
  expect(compared.map(({ comparison }) => [comparison?.n, comparison?.difference, comparison?.verdict])).toEqual([
    [3, expect.closeTo(-100 / 3, 9), "too_few"],
    [3, expect.closeTo(100 / 3, 9), "too_few"],
  ]);
  const { chart, rows } = await rates.where({ team: "HR" }).trend("month");
  expect(chart).toMatchObject({ kind: "p", baseline: { periods: 1, isProvisional: true } });
  expect(rows.map(({ period, value, n }) => [period, value, n])).toEqual([["2026-04", expect.closeTo(200 / 3, 9), 3]]);
  const { target, n, rows: teams } = await rates.last("30d").benchmark("team");
  expect([target, n, teams.map(({ group, verdict }) => [group.team, verdict])]).toEqual([
    75,
    4,
    [
      ["HR", "too_few"],
      ["ICT", "too_few"],
    ],
  ]);
});

test("what isn't there is a problem that names it", async () => {
  // @ts-expect-error no such question
  await expect(t.results(csat).score("csta")).rejects.toMatchObject({
    code: "invalid_query",
    errors: [{ path: "question" }],
  });
  // @ts-expect-error no such segment
  await expect(t.results(csat).score("csat").by("mission")).rejects.toMatchObject({
    code: "invalid_query",
    errors: [{ path: "by" }],
  });
  // @ts-expect-error a comment has no score
  await expect(t.results(csat).score("why")).rejects.toMatchObject({
    code: "invalid_query",
    errors: [{ path: "question" }],
  });
});

/** A survey as it was deployed, and what one person answered to it. */
type Deployed = readonly [questions: Record<string, AnyQuestion>, answers: Record<string, unknown>];

/** Deploys a survey's versions one after another on one database, and reads the rows of a question of the last one. */
async function across(versions: readonly Deployed[], metric: "score" | "count", question: string) {
  const folder = mkdtempSync(join(tmpdir(), "afterword-results-"));
  try {
    const database = `file:${join(folder, "afterword.db")}`;
    for (const [at, version] of versions.slice(0, -1).entries()) await deploy(database, at, version);
    const at = versions.length - 1;
    return await deploy(database, at, versions[at] ?? [{}, {}], { metric, question });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function deploy(
  database: string,
  at: number,
  [questions, answers]: Deployed,
  read?: { readonly metric: "score" | "count"; readonly question: string },
) {
  const survey = defineSurvey("service", questions);
  const deployed = defineProject({ surveys: [survey], rules: [when(ticket.closed).ask(survey).by("email")] });
  const run = await testAfterword(deployed, { database, now: new Date(Date.UTC(2026, 2, 2 + at)) });
  try {
    const id = `v${String(at)}`;
    await run.track(ticket.closed, { id, team: "ICT" }, { person: { id, email: `${id}@example.org` } });
    await run.clock.advance("1d");
    await run.inbox.last(`${id}@example.org`).answer(answers);
    return read ? await run.results(survey)[read.metric](read.question as never) : [];
  } finally {
    await run.stop();
  }
}

const renamed = q.csat("How satisfied are you?").key("score");
const [fromOne, fromZero] = [q.rating({ min: 1, max: 5 }, "How good?"), q.rating({ min: 0, max: 10 }, "How good?")];
const stages = { slow: "Slow", fast: "Fast" };

test("a question that is renamed under its key keeps its history", async () => {
  const versions = [
    [{ score: q.csat("?") }, { score: 1 }],
    [{ satisfaction: renamed }, { satisfaction: 5 }],
  ] as const;
  expect(await across(versions, "score", "satisfaction")).toMatchObject([{ value: 50, n: 2, missing: 0 }]);
});

test("the rows of a matrix that is renamed under its key keep theirs", async () => {
  const matrix = q.matrix({ "first.line": "First line", back: "Back office" }, stages, "How fast?");
  const versions = [
    [{ speed: matrix }, { speed: { "first.line": "slow", back: "fast" } }],
    [{ pace: matrix.key("speed") }, { pace: { "first.line": "fast", back: "fast" } }],
  ] as const;
  const [row] = await across(versions, "count", "pace.first.line");
  expect(row).toMatchObject({ value: 2, n: 2, missing: 0 });
  expect(row?.answers?.map(({ answer, n }) => [answer, n])).toEqual([
    ["slow", 1],
    ["fast", 1],
  ]);
});

test("a row of a matrix has a mean: its columns are points in their order, the first is 1", async () => {
  const matrix = q
    .matrix({ speed: "Speed", care: "Care" }, { bad: "Bad", fine: "Fine", good: "Good" }, "How was it?")
    .or("doesNotApply");
  const versions = [
    [{ service: matrix }, { service: { speed: "good", care: "doesNotApply" } }],
    [{ service: matrix }, { service: { speed: "fine", care: "bad" } }],
    [{ service: matrix }, { service: { speed: "good", care: "bad" } }],
  ] as const;
  const [speed] = await across(versions, "score", "service.speed");
  // (3 + 2 + 3) / 3; who gave each answer is not kept beside it, and two are too few to be sure of it all the same.
  expect(speed).toMatchObject({ n: 3, missing: 0, invalid: 0 });
  expect(speed?.value).toBeCloseTo(8 / 3, 12);
  expect(speed?.warnings).toContain("repeats_unknown");
  // What does not apply to somebody counts nowhere.
  expect(await across(versions, "score", "service.care")).toMatchObject([{ value: 1, n: 2, missing: 1 }]);
});

test("another kind of question, or another scale, starts anew under the same name", async () => {
  const toNps = [
    [{ score: q.csat("?") }, { score: 5 }],
    [{ score: q.nps("?") }, { score: 9 }],
  ] as const;
  expect(await across(toNps, "score", "score")).toMatchObject([{ value: 100, n: 1, missing: 1 }]);
  const toTen = [
    [{ score: fromOne }, { score: 5 }],
    [{ score: fromZero }, { score: 8 }],
  ] as const;
  expect(await across(toTen, "score", "score")).toMatchObject([{ value: 8, n: 1, missing: 1 }]);
  const back = [...toTen, [{ score: fromOne }, { score: 3 }]] as const;
  expect(await across(back, "score", "score")).toMatchObject([{ value: 4, n: 2, missing: 1 }]);
});
