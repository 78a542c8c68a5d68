import type { MetricRow } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adjusted, meansApart, npsApart, sharesApart } from "./by-hand.ts";
import {
  clientOf,
  drawn,
  expectNamed,
  readFigure,
  service,
  serveAnswers,
  type Compared,
  type Given,
} from "./report-project.ts";
import type { Served } from "./served.ts";

const random = drawn(5);
/** How likely somebody is to be happy: at A as at B, much less at C; and in the second half of the year more. */
const happy: Readonly<Record<string, number>> = { A: 0.75, B: 0.72, C: 0.35 };

function answerAt(site: string, day: string): Given {
  const isHappy = random() < (happy[site] ?? 0) + (day > "2023-07" ? 0.12 : 0);
  const up = () => Math.floor(2 * random());
  return isHappy
    ? { site, day, nps: 9 + up(), csat: 4 + up(), speed: 5 + up(), minutes: 10 + 5 * up() }
    : { site, day, nps: 5 + 2 * up(), csat: 2 + up(), speed: 3 + up(), minutes: 20 + 15 * up() };
}

const days = ["2023-03-04", "2023-04-20", "2023-06-30", "2023-08-01", "2023-09-17", "2023-12-31"];
const answers: Given[] = [
  ...["A", "B", "C"].flatMap((site) => days.flatMap((day) => Array.from({ length: 15 }, () => answerAt(site, day)))),
  ...Array.from({ length: 4 }, () => answerAt("D", "2023-08-01")),
];

let aw: Served;
beforeAll(async () => {
  aw = await serveAnswers(answers);
}, 60_000);
afterAll(() => aw.stop());

const read = (metric: string, query: string) => readFigure(aw, metric, query);
const valuesOf = (question: "nps" | "csat" | "speed" | "minutes", isIn: (given: Given) => boolean) =>
  answers.filter(isIn).flatMap((given) => given[question] ?? []);
const sites = ["A", "B", "C", "D"];

test("each group's NPS is compared with that of all others, which it is not among", async () => {
  const rows = await read("nps", "by=site&compare=rest");
  const expected = sites.map((site) =>
    npsApart(
      valuesOf("nps", (given) => given.site === site),
      valuesOf("nps", (given) => given.site !== site),
    ),
  );
  const all = adjusted(expected.map(({ p }) => p));
  expect(rows.map(({ group }) => group["site"])).toEqual(sites);
  for (const [at, one] of expected.entries()) {
    const { comparison, n } = rows[at] ?? {};
    expect(comparison).toEqual({
      to: "rest",
      value: expect.closeTo(one.value, 9),
      n: answers.length - (n ?? 0),
      difference: expect.closeTo(one.difference, 9),
      interval: {
        lower: expect.closeTo(one.lower, 8),
        upper: expect.closeTo(one.upper, 8),
        level: 0.95,
        method: "adjusted_wald",
      },
      p: expect.closeTo(one.p, 8),
      adjustedP: expect.closeTo(all[at] ?? -1, 8),
      verdict: expect.any(String),
      smallestDetectable: expect.closeTo(one.detectable, 8),
    });
  }
  // C is planted low. Nobody could find ten points with 90 answers, and D has four.
  expect(rows.map(({ comparison }) => comparison?.verdict)).toEqual(["higher", "higher", "lower", "too_few"]);
});

test("shares are compared by Newcombe's interval, in every period by itself", async () => {
  const rows = await read("csat", "by=site&period=year&compare=rest");
  for (const site of ["A", "B", "C"]) {
    const [row] = rows.filter(({ group }) => group["site"] === site);
    const one = sharesApart(
      valuesOf("csat", (given) => given.site === site),
      valuesOf("csat", (given) => given.site !== site),
      (answer) => answer >= 4,
    );
    expect(row?.comparison).toMatchObject({
      value: expect.closeTo(one.value, 9),
      difference: expect.closeTo(one.difference, 9),
      interval: { lower: expect.closeTo(one.lower, 8), upper: expect.closeTo(one.upper, 8), method: "newcombe" },
      p: expect.closeTo(one.p, 8),
    });
  }
  const byHalf = await read("csat", "by=site&period=quarter&compare=rest");
  const ofD = byHalf.filter(({ group }) => group["site"] === "D");
  expect(ofD.map(({ period, comparison }) => [period, comparison?.n])).toEqual([["2023-Q3", 90]]);
});

test("few expected answers are compared exactly: by all tables that are as unlikely", async () => {
  const found = (await read("csat", "by=site&compare=rest")).find(({ group }) => group["site"] === "D")?.comparison;
  const [own, rest] = [
    valuesOf("csat", ({ site }) => site === "D").map((answer) => answer >= 4),
    valuesOf("csat", ({ site }) => site !== "D").map((answer) => answer >= 4),
  ];
  const x = [...own, ...rest].filter(Boolean).length;
  const choose = (n: number, k: number) =>
    Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((product, factor) => product * factor, 1);
  const all = choose(own.length + rest.length, own.length);
  const chance = (of: number) => (choose(x, of) * choose(own.length + rest.length - x, own.length - of)) / all;
  const seen = chance(own.filter(Boolean).length);
  const chances = own.concat(true).map((_, of) => chance(of));
  const exact = chances.filter((one) => one <= seen * (1 + 1e-9)).reduce((sum, one) => sum + one, 0);
  expect(found).toMatchObject({ p: expect.closeTo(exact, 8), verdict: "too_few" });
});

test("means are compared by Welch's test", async () => {
  const rows = await read("mean", "by=site&compare=rest");
  for (const [at, site] of sites.entries()) {
    const one = meansApart(
      valuesOf("speed", (given) => given.site === site),
      valuesOf("speed", (given) => given.site !== site),
    );
    expect(rows[at]?.comparison).toMatchObject({
      value: expect.closeTo(one.value, 9),
      difference: expect.closeTo(one.difference, 9),
      p: expect.closeTo(one.p, 7),
      interval: { method: "welch" },
    });
  }
  // A tenth of 1 to 7 is 0.6: who could not find that has too few, whatever the mean of A says.
  expect(rows.map(({ comparison }) => comparison?.verdict)).toEqual(["higher", "higher", "lower", "too_few"]);
});

test("each quarter is compared with the one before, also where that has no answers", async () => {
  const rows = await read("nps", "period=quarter&compare=previous");
  const inQuarter = (first: string, last: string) =>
    valuesOf("nps", ({ day }) => day.slice(0, 7) >= first && day.slice(0, 7) <= last);
  expect(rows.map(({ period, comparison }) => [period, comparison?.period, comparison?.n])).toEqual([
    ["2023-Q1", "2022-Q4", 0],
    ["2023-Q2", "2023-Q1", 45],
    ["2023-Q3", "2023-Q2", 90],
    ["2023-Q4", "2023-Q3", 94],
  ]);
  expect(rows[0]?.comparison).toMatchObject({
    value: null,
    difference: null,
    interval: null,
    p: null,
    adjustedP: null,
    verdict: "too_few",
    smallestDetectable: null,
  });
  const third = npsApart(inQuarter("2023-07", "2023-09"), inQuarter("2023-04", "2023-06"));
  expect(rows[2]?.comparison).toMatchObject({
    value: expect.closeTo(third.value, 9),
    difference: expect.closeTo(third.difference, 9),
    p: expect.closeTo(third.p, 8),
  });
  // Where the time is bounded, what lies before it is read for the comparison only.
  const [only, ...more] = await read("nps", "period=quarter&from=2023-07-01&to=2023-10-01&compare=previous");
  expect(more).toEqual([]);
  expect(only?.comparison).toEqual({ ...rows[2]?.comparison, adjustedP: only?.comparison?.p });
});

test("without a period the same length just before is compared with: of whole months, as many months", async () => {
  const [half] = await read("csat", "from=2023-07-01&to=2024-01-01&compare=previous");
  expect([half?.comparison?.period, half?.comparison?.n]).toEqual(["2023-01-01/2023-07-01", 135]);
  const [fortnight] = await read("csat", "from=2023-08-01&to=2023-08-15&by=site&compare=previous");
  expect([fortnight?.comparison?.period, fortnight?.comparison?.n]).toEqual(["2023-07-18/2023-08-01", 0]);
  const { comparison } = (await clientOf(aw).results(service).score("csat").last("30d").compare("previous"))[0] ?? {};
  expect(
    Date.parse(comparison?.period?.split("/")[1] ?? "") - Date.parse(comparison?.period?.split("/")[0] ?? ""),
  ).toBe(30 * 86_400_000);
});

test("a number without a scale is compared too, and a group that is alone has nothing to be compared with", async () => {
  const query = "question=minutes&by=site&compare=rest";
  const { json } = await aw.call("GET", `/v1/metrics/mean?survey=service&${query}`);
  const rows = json["rows"] as Compared[];
  const one = meansApart(
    valuesOf("minutes", ({ site }) => site === "A"),
    valuesOf("minutes", ({ site }) => site !== "A"),
  );
  expect(rows[0]?.comparison).toMatchObject({ difference: expect.closeTo(one.difference, 9), verdict: "lower" });
  const [alone] = await read("nps", "by=site&where[site]=A&compare=rest");
  expect(alone?.comparison).toBeNull();
  const [plain] = await read("nps", "by=site");
  expect(plain).not.toHaveProperty("comparison");
});

test.each([
  ["rest without groups", "nps?survey=service&question=nps&compare=rest", "compare"],
  ["previous of all time", "nps?survey=service&question=nps&compare=previous", "compare"],
  ["previous with an end alone", "nps?survey=service&question=nps&compare=previous&to=2023-07-01", "compare"],
  ["a distribution", "distribution?survey=service&question=nps&by=site&compare=rest", "compare"],
  ["another word", "nps?survey=service&question=nps&by=site&compare=last", "compare"],
  ["a month that is none", "nps?survey=service&question=nps&period=year&fiscalYearStart=13", "fiscalYearStart"],
  ["a fiscal month", "nps?survey=service&question=nps&period=month&fiscalYearStart=7", "fiscalYearStart"],
  ["half a month", "nps?survey=service&question=nps&period=year&fiscalYearStart=7.5", "fiscalYearStart"],
  ["a fortnight", "nps?survey=service&question=nps&period=fortnight", "period"],
  ["a comment as a score", "nps?survey=service&question=why", "question"],
  ["an undeclared segment", "nps?survey=service&question=nps&by=mission&compare=rest", "by"],
  ["an unknown metric", "happiness?survey=service&question=nps", "metric"],
])("%s is a problem that names it", (_, path, named) => expectNamed(aw, path, named));

test("a fiscal year is named by the year in which it ends, and its quarters by it", async () => {
  const counted = (rows: readonly MetricRow[]) => rows.map(({ period, n }) => [period, n]);
  expect(counted(await read("nps", "period=year&fiscalYearStart=7"))).toEqual([
    ["FY2023", 135],
    ["FY2024", 139],
  ]);
  expect(counted(await read("nps", "period=quarter&fiscalYearStart=10"))).toEqual([
    ["FY2023-Q2", 45],
    ["FY2023-Q3", 90],
    ["FY2023-Q4", 94],
    ["FY2024-Q1", 45],
  ]);
  const calendar = await read("nps", "period=year&fiscalYearStart=1");
  expect(calendar).toEqual(await read("nps", "period=year"));
  expect(counted(calendar)).toEqual([["2023", 274]]);
  const [, next] = await read("nps", "period=year&fiscalYearStart=7&compare=previous");
  expect(next?.comparison).toMatchObject({ period: "FY2023", n: 135 });
  const typed = await clientOf(aw).results(service).score("nps").every("year").fiscalYearStart(7);
  expect(counted(typed)).toEqual([
    ["FY2023", 135],
    ["FY2024", 139],
  ]);
});
