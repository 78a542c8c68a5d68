import { afterAll, beforeAll, expect, test } from "vitest";
import { adjusted, meansApartWithin, npsApart } from "./by-hand.ts";
import { askFigure, clientOf, drawn, readFigure, service, serveAnswers, type Given } from "./report-project.ts";
import type { Served } from "./served.ts";

const random = drawn(23);
const up = () => Math.floor(2 * random());

/** At site A many are happy, at B few; X is mostly at B and Y at A. Which team it is makes no difference. */
const many: [site: string, team: string, people: number][] = [
  ["A", "X", 14],
  ["A", "Y", 90],
  ["B", "X", 90],
  ["B", "Y", 16],
  ["C", "Y", 40],
];
const answers: Given[] = [
  ...many.flatMap(([site, team, people]) =>
    ["2021-05-04", "2023-05-04"].flatMap((day) =>
      Array.from({ length: people }, (): Given => {
        const isHappy = random() < (site === "A" ? 0.8 : 0.35);
        return {
          site,
          team,
          day,
          nps: isHappy ? 9 + up() : 5 + 2 * up(),
          csat: isHappy ? 4 + up() : 2 + up(),
          speed: isHappy ? 6 : 3 + up(),
        };
      }),
    ),
  ),
  ...Array.from({ length: 31 }, (): Given => ({ site: "A", day: "2023-05-05", nps: 9, csat: 5, speed: 7 })),
];

let aw: Served;
beforeAll(async () => {
  aw = await serveAnswers(answers);
}, 60_000);
afterAll(() => aw.stop());

const ask = (metric: string, query: string) => askFigure(aw, metric, query);
const read = (metric: string, query: string) => readFigure(aw, metric, query);
const valuesOf = (question: "nps" | "csat" | "speed", isIn: (given: Given) => boolean) =>
  answers.filter(isIn).flatMap((given) => given[question] ?? []);

/** Each answer's part of the figure: NPS and shares times 100. */
const scores = {
  nps: (answer: number) => (answer >= 9 ? 100 : answer >= 7 ? 0 : -100),
  csat: (answer: number) => (answer >= 4 ? 100 : 0),
  mean: (answer: number) => answer,
} as const;
const questions = { nps: "nps", csat: "csat", mean: "speed" } as const;
const near = (value: number): unknown => expect.closeTo(value, 8);

/** What the reply has to say of two samples in each of some strata. */
function apart(
  metric: keyof typeof scores,
  strata: string[],
  isA: (given: Given) => boolean,
  isB: (given: Given) => boolean,
  stratumOf: (given: Given) => string | undefined,
) {
  const pick = (stratum: string, is: (given: Given) => boolean) =>
    valuesOf(questions[metric], (given) => stratumOf(given) === stratum && is(given)).map(scores[metric]);
  const pairs = strata.map((stratum) => [pick(stratum, isA), pick(stratum, isB)] as const);
  const both = pairs.filter(([a, b]) => a.length > 0 && b.length > 0);
  const { difference, lower, upper, p, strata: count } = meansApartWithin(pairs);
  return {
    strata: count,
    n: both.reduce((sum, [a]) => sum + a.length, 0),
    otherN: both.reduce((sum, [, b]) => sum + b.length, 0),
    difference: near(difference),
    interval: { lower: near(lower), upper: near(upper), level: 0.95, method: "stratified" },
    p: near(p),
    adjustedP: near(p),
  };
}
const of = (team: string) => (given: Given) => given.team === team;
const siteOf = ({ site }: Given) => site;

test.each(["nps", "csat", "mean"] as const)("the teams' %s differ, and not within a site", async (metric) => {
  const rows = await read(metric, "where[site]=A&by=team&compare=group&against=Y");
  expect(rows.map(({ group }) => group["team"])).toEqual(["X", "Y", null]);
  const all = await read(metric, "by=team&compare=group&against=Y&within=site");
  const [x, y, nobody] = all;
  expect(y?.comparison).toBeNull();
  expect(x?.comparison).toMatchObject({ to: "group", against: "Y", verdict: "lower" });
  expect(x?.comparison?.within).toMatchObject({
    segment: "site",
    ...apart(metric, ["A", "B", "C"], of("X"), of("Y"), siteOf),
    adjustedP: expect.any(Number) as number,
  });
  expect(x?.comparison?.within?.strata).toBe(2);
  expect(x?.comparison?.within?.verdict).not.toMatch(/higher|lower/);
  expect(nobody?.comparison?.within).toMatchObject({ strata: 1, n: 31, otherN: 180 });
  const adjustedAll = adjusted([x, nobody].flatMap((row) => row?.comparison?.within?.p ?? []));
  expect([x, nobody].map((row) => row?.comparison?.within?.adjustedP)).toEqual(adjustedAll.map(near));
});

test("compared with one group the plain difference is that of the two", async () => {
  const [x] = await read("nps", "by=team&where[site]=B&compare=group&against=Y");
  const isAt = (team: string) => (given: Given) => given.site === "B" && given.team === team;
  const { difference, p, value } = npsApart(valuesOf("nps", isAt("X")), valuesOf("nps", isAt("Y")));
  expect(x?.comparison).toMatchObject({
    difference: near(difference),
    p: near(p),
    adjustedP: near(p),
    value: near(value),
    n: 32,
  });
  // A group of which no row is there can't be compared with; of no rows at all there is nothing to say.
  expect(await read("nps", "by=team&compare=group&against=Y&from=1999-01-01&to=1999-02-01")).toEqual([]);
});

test("within the rest, within years, and of one time against another", async () => {
  const rows = await read("csat", "by=site&compare=rest&within=team");
  const isIn = (site: string) => (given: Given) => given.site === site;
  const isOut = (site: string) => (given: Given) => given.site !== site;
  for (const [at, site] of ["A", "B", "C"].entries()) {
    const { adjustedP: _, ...expected } = apart("csat", ["X", "Y"], isIn(site), isOut(site), ({ team }) => team);
    expect(rows[at]?.comparison?.within, site).toMatchObject(expected);
  }
  const isYear = (year: string) => (given: Given) => given.day.startsWith(year);
  const [whole] = await read(
    "nps",
    "from=2023-01-01&to=2024-01-01&compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01&within=site",
  );
  const { difference } = npsApart(valuesOf("nps", isYear("2023")), valuesOf("nps", isYear("2021")));
  expect(whole?.comparison).toMatchObject({
    to: "previous",
    period: "2021-01-01/2022-01-01",
    difference: near(difference),
    n: 250,
  });
  expect(whole?.comparison?.within).toMatchObject(
    apart("nps", ["A", "B", "C"], isYear("2023"), isYear("2021"), siteOf),
  );
  const years = await read("nps", "by=team&period=year&compare=previous&within=site");
  const x = years.find(({ group, period }) => group["team"] === "X" && period === "2023");
  expect(x?.comparison).toMatchObject({
    period: "2022",
    n: 0,
    within: { strata: 0, difference: null, verdict: "too_few" },
  });
});

test("typed, it is the same", async () => {
  const results = clientOf(aw).results(service).score("nps");
  expect(await results.by("team").compare("group", { against: "Y", within: "site" })).toEqual(
    await read("nps", "by=team&compare=group&against=Y&within=site"),
  );
  const years = results.by("site").from("2023-01-01").to("2024-01-01");
  expect(await years.compare("previous", { from: "2021-01-01", to: "2022-01-01" })).toEqual(
    await read(
      "nps",
      "by=site&from=2023-01-01&to=2024-01-01&compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01",
    ),
  );
});

test.each([
  ["compareFrom=2021-01-01&compareTo=2022-01-01", "compareFrom", "not_taken"],
  ["by=site&compare=rest&compareTo=2022-01-01", "compareTo", "not_taken"],
  ["from=2023-01-01&compare=previous&compareFrom=2021-01-01", "compareTo", "required"],
  ["from=2023-01-01&compare=previous&compareTo=2021-01-01", "compareFrom", "required"],
  ["from=2023-01-01&compare=previous&compareFrom=2022-01-01&compareTo=2021-01-01", "compareTo", "out_of_order"],
  ["from=2023-01-01&compare=previous&compareFrom=2022-01-01&compareTo=2023-01-02", "compareTo", "out_of_order"],
  ["period=year&compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01", "compareFrom", "not_taken"],
  ["compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01", "compare", "needed"],
  ["from=2023-01-01&compare=previous&compareFrom=soon&compareTo=2022-01-01", "compareFrom", "invalid_union"],
  ["compare=group&against=X", "compare", "needed"],
  ["by=site,team&compare=group&against=X", "compare", "needed"],
  ["by=site&compare=group", "against", "required"],
  ["by=site&against=A", "against", "not_taken"],
  ["by=site&compare=group&against=a", "against", "unknown"],
  ["by=site&period=year&compare=group&against=X&within=team", "against", "unknown"],
  ["by=site&within=team", "within", "not_taken"],
  ["by=site&compare=rest&within=mission", "within", "unknown"],
  ["by=site&compare=rest&within=site", "within", "not_possible"],
  ["by=site&where[team]=X&compare=rest&within=team", "within", "not_possible"],
  ["by=site,team&compare=rest&within=fact:sla", "within", "not_possible"],
])("%s is refused", async (query, path, code) => {
  const { status, json } = await ask("nps", query);
  const [error] = json["errors"] as { path: string; code: string }[];
  expect([status, json["code"], error?.path, error?.code]).toEqual([422, "invalid_query", path, code]);
});
