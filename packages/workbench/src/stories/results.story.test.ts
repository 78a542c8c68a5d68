import { afterAll, beforeAll, expect, test } from "vitest";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
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
    if (score !== null) await t.inbox.last(email).answer({ csat: score, ...(score <= 2 ? { wrong: ["slow"] } : {}) });
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

test("how often each answer was given; who was not asked is missing", async () => {
  const [row] = await t.results(csat).count("wrong");
  expect(row).toMatchObject({ value: 2, n: 2, missing: 3 });
  expect(row?.answers?.map(({ answer, n, share }) => [answer, n, share])).toEqual([
    ["slow", 2, 100],
    ["rude", 0, 0],
  ]);
});

test("the response rate is of those who were asked", async () => {
  const rows = await t.results(csat).responseRate().by("team");
  expect(rows.map(({ group, value, n }) => [group.team, Math.round(value ?? -1), n])).toEqual([
    ["HR", 67, 3],
    ["ICT", 100, 3],
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
