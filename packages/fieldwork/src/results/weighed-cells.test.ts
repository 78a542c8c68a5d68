import { share } from "@afterword/metrics";
import { defineSurvey, q, type MetricName } from "@afterword/sdk";
import { expect, test } from "vitest";
import { count, emptyTally } from "../result-rows.ts";
import { weighed, type AnswerCell } from "./weighed-cells.ts";

const near = (value: number) => expect.closeTo(value, 6) as number;

/** Answer → how often. */
type Numbers = Readonly<Record<number, number>>;

/** The answers of people with these values. */
function cell(values: readonly (string | null)[], numbers: Numbers): AnswerCell {
  const tally = emptyTally();
  for (const [value, n] of Object.entries(numbers)) {
    count(tally, Number(value), "", n);
    tally.n += n;
  }
  return { values, tally };
}

const { questions } = defineSurvey("s", { csat: q.csat("?"), nps: q.nps("?"), mean: q.number("?") }).definition;
function asking(metric: MetricName, trim = false) {
  const question = questions.find(({ name }) => name === metric);
  if (question === undefined) throw new Error(`No question is asked for ${metric}.`);
  return { metric, question, trim };
}
const csat = asking("csat");
const half = new Map([
  [
    "site",
    new Map([
      ["HQ", 100],
      ["Field", 100],
    ]),
  ],
]);
/** Weights are 100/60 and 100/20; Kish: 200² / (60 (5/3)² + 20 · 5²) = 60. */
const beside = { effectiveN: near(60), converged: true, merged: [] };

test.each<[MetricName, [hq: Numbers, field: Numbers], number]>([
  // 75 % and 25 %; 50 points and −50; means of 10 and 20: each half counts alike.
  [
    "csat",
    [
      { 5: 45, 1: 15 },
      { 4: 5, 3: 15 },
    ],
    50,
  ],
  [
    "nps",
    [
      { 10: 45, 0: 15 },
      { 9: 5, 6: 15 },
    ],
    0,
  ],
  ["mean", [{ 10: 60 }, { 20: 20 }], 15],
])("a weighted %s is that of two halves of which one answered less", (metric, [hq, field], value) => {
  const cells = [cell(["HQ"], hq), cell(["Field"], field)];
  const { weighted, warnings } = weighed(asking(metric), cells, half);
  expect(weighted).toMatchObject({ ...beside, value: near(value) });
  expect(warnings).toEqual([]);
});

test("the interval is for as many answers as the weighted ones are worth", () => {
  const cells = [cell(["HQ"], { 5: 45, 1: 15 }), cell(["Field"], { 5: 5, 1: 15 })];
  const { interval } = share({ x: 30, n: 60 });
  expect(weighed(csat, cells, half).weighted?.interval).toMatchObject({
    ...{ lower: near(interval?.lower ?? 0), upper: near(interval?.upper ?? 0) },
  });
});

test("what is off the scale has no weight", () => {
  const cells = [cell(["HQ"], { 5: 45, 1: 15, 9: 30 }), cell(["Field"], { 5: 5, 1: 15 })];
  expect(weighed(csat, cells, half).weighted).toMatchObject({ ...beside, value: near(50) });
});

test("weights are cut at three times their mean, and the others take the rest", () => {
  const cells = [cell(["HQ"], { 5: 45, 1: 15 }), cell(["Field"], { 1: 4 })];
  expect(weighed(asking("csat", true), cells, half).weighted).toMatchObject({
    value: near((100 * 52 * 0.75) / 64),
    trimmed: 4,
  });
  expect(weighed(csat, cells, half).weighted).not.toHaveProperty("trimmed");
});

test("no value is another one than the text null", () => {
  const asked = new Map([
    [
      "site",
      new Map<string | null, number>([
        [null, 30],
        ["null", 10],
      ]),
    ],
  ]);
  const cells = [cell([null], { 5: 10 }), cell(["null"], { 1: 10 })];
  expect(weighed(csat, cells, asked).weighted).toMatchObject({ value: near(75), merged: [] });
});

test("a value of which nobody answered joins the smallest other one", () => {
  const asked = new Map([
    [
      "site",
      new Map<string | null, number>([
        ["HQ", 60],
        ["Field", 20],
        [null, 20],
      ]),
    ],
  ]);
  const cells = [cell(["HQ"], { 5: 10 }), cell(["Field"], { 1: 10 })];
  const { weighted, warnings } = weighed(csat, cells, asked);
  expect(weighted).toMatchObject({ value: near(60), merged: [{ segment: "site", value: null, into: "Field" }] });
  expect(warnings).toEqual(["values_merged"]);
});

test("an answer with a value of which nobody was asked has no weight, and without answers there is nothing to say", () => {
  const cells = [cell(["HQ"], { 5: 10 }), cell(["Ship"], { 5: 1 })];
  expect(weighed(csat, cells, half)).toEqual({ weighted: null, warnings: ["not_weighted"] });
  const none = { weighted: null, warnings: [] };
  expect(weighed(csat, [], half)).toEqual(none);
  expect(weighed(csat, [cell(["HQ"], { 9: 3 })], half)).toEqual(none);
});
