import { defineSurvey, q, type MetricName } from "@afterword/sdk";
import { expect, test } from "vitest";
import { figureOf } from "./figures.ts";
import { count, emptyTally } from "./result-rows.ts";

const { questions } = defineSurvey("s", {
  csat: q.csat("?"),
  nps: q.nps("?"),
  ces: q.ces("?"),
  agree: q.agree("?"),
  size: q.rating({ min: 2, max: 4 }, "?"),
  minutes: q.number("?"),
}).definition;
const named = (name: string) => questions.find((one) => one.name === name) ?? null;
const figure = (metric: MetricName, name: string, values: readonly [number, number][]) => {
  const tally = emptyTally();
  for (const [value, n] of values) {
    count(tally, value, "", n);
    tally.n += n;
  }
  return figureOf(metric, named(name), tally);
};

test.each<[MetricName, string, wrong: number]>([
  ["csat", "csat", 6],
  ["nps", "nps", 11],
  ["ces", "ces", 0],
  ["mean", "csat", 6],
  ["mean", "nps", -1],
  ["mean", "ces", 8],
  ["mean", "agree", 0],
  ["mean", "size", 5],
  ["distribution", "size", 1],
])("of %s of %s what is off the scale or not whole is counted as invalid, and nowhere else", (metric, name, wrong) => {
  const clean = figure(metric, name, [[4, 30]]);
  const found = figure(metric, name, [
    [4, 30],
    [wrong, 2],
    [3.5, 1],
    [Number.NaN, 1],
  ]);
  expect(found).toEqual({ ...clean, figure: { ...clean.figure, invalid: 4 } });
  expect(found.figure).toMatchObject({ n: 30, invalid: 4 });
});

test("a number has no scale that it could be off", () => {
  expect(figure("mean", "minutes", [[-3.5, 2]]).figure).toMatchObject({ value: -3.5, n: 2, invalid: 0 });
});
