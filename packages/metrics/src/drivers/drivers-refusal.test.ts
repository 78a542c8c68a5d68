import { expect, test } from "vitest";
import { driverImportance, drivers } from "./drivers.ts";
import { seededRandom } from "../random.ts";

const random = seededRandom(2);
const numbers = (n: number) => Array.from({ length: n }, random);
const named = (columns: unknown[][]) => columns.map((values, j) => ({ name: `q${j}`, values }));
const input = (n: number, k: number) => ({
  outcome: { values: numbers(n) },
  predictors: named(Array.from({ length: k }, () => numbers(n))),
});

test.each([
  [99, 1, 100],
  [119, 6, 120],
  [239, 12, 240],
  [0, 2, 100],
])("%d responses are too few for %d predictors", (n, k, needed) => {
  // Without any answer there is nothing to call constant.
  const reason = n === 0 ? { reason: "no_predictors" } : { reason: "too_few", needed };
  expect(drivers(input(n, k))).toMatchObject({ n, refused: reason, items: [] });
  if (n > 0) expect(drivers(input(n + 1, k)).refused).toBeNull();
});

test("a minimum can be raised, not lowered", () => {
  expect(drivers(input(150, 1), { minimum: 200 }).refused).toEqual({ reason: "too_few", needed: 200 });
  expect(drivers(input(90, 1), { minimum: 10 }).refused).toEqual({ reason: "too_few", needed: 100 });
});

test("n counts responses that are complete and valid", () => {
  const { outcome, predictors } = input(130, 2);
  predictors[0]!.values.fill(null, 0, 15);
  predictors[1]!.values.fill("5", 10, 20);
  predictors[1]!.values.fill(NaN, 20, 30);
  expect(drivers({ outcome, predictors })).toMatchObject({ n: 100, missing: 10, invalid: 20, refused: null });
  predictors[1]!.values[40] = undefined;
  expect(drivers({ outcome, predictors })).toMatchObject({ n: 99, missing: 11, refused: { reason: "too_few" } });
});

test("predictors that are constant or empty are dropped and named, and need no responses", () => {
  const { outcome, predictors } = input(120, 3);
  const same = { name: "same", values: new Array<unknown>(120).fill(4) };
  const empty = { name: "empty", values: new Array<unknown>(120).fill(null) };
  const figure = drivers({ outcome, predictors: [same, ...predictors, empty] });
  expect(figure).toMatchObject({ n: 120, refused: null });
  expect(figure.dropped).toEqual([
    { name: "same", reason: "constant" },
    { name: "empty", reason: "empty" },
  ]);
  expect(figure.items.map(({ name }) => name)).toEqual(["q0", "q1", "q2"]);
  expect(drivers({ outcome, predictors: [same, empty] }).refused).toEqual({ reason: "no_predictors" });
  expect(driverImportance({ outcome, predictors: [same, ...predictors] }, "lmg").share).toBeNull();
});

test("a predictor that varies only where another is missing is dropped, and the rest counted again", () => {
  const { outcome, predictors } = input(200, 1);
  predictors[0]!.values.fill(null, 0, 50);
  const nearly = {
    name: "nearly",
    values: [...numbers(50), ...new Array<unknown>(120).fill(3), ...new Array(30).fill(null)],
  };
  const figure = drivers({ outcome, predictors: [...predictors, nearly] });
  expect(figure).toMatchObject({
    n: 150,
    missing: 50,
    dropped: [{ name: "nearly", reason: "constant" }],
    refused: null,
  });
});

test("collinear predictors are refused by name", () => {
  const { outcome, predictors } = input(300, 4);
  const [a, b] = predictors.map(({ values }) => values as number[]);
  const sum = a!.map((value, i) => value + b![i]!);
  expect(drivers({ outcome, predictors: [...predictors, { name: "sum", values: sum }] }).refused).toMatchObject({
    reason: "collinear",
    predictors: ["q0", "q1", "sum"],
  });
  const nearly = (noise: number) => a!.map((value) => value + noise * random());
  const withCopy = (noise: number) =>
    drivers({ outcome, predictors: [...predictors, { name: "copy", values: nearly(noise) }] }).refused;
  const refused = withCopy(1e-5);
  expect(refused).toMatchObject({ reason: "collinear", predictors: ["q0", "copy"] });
  expect(refused?.reason === "collinear" && refused.conditionNumber > 1e8).toBe(true);
  expect(withCopy(1e-3)).toBeNull();
});

test("an outcome that is always the same has no drivers", () => {
  const { predictors } = input(120, 2);
  const outcome = { values: new Array<unknown>(120).fill(0.1) };
  expect(drivers({ outcome, predictors }).refused).toEqual({ reason: "constant_outcome" });
});

test("more than thirty predictors are refused", () => {
  expect(drivers(input(10, 31)).refused).toEqual({ reason: "too_many_predictors", most: 30 });
  expect(() => driverImportance(input(20, 13), "lmg")).toThrow("At most 12 predictors by lmg, not 13");
});

test("what cannot be is an error", () => {
  const { outcome, predictors } = input(120, 2);
  const twice = [predictors[0]!, predictors[0]!];
  expect(() => drivers({ outcome, predictors: twice })).toThrow("Two predictors are named q0");
  expect(() => drivers({ outcome, predictors: [{ name: "short", values: [1] }] })).toThrow(RangeError);
  expect(() => drivers({ outcome, predictors, people: ["a"] })).toThrow(RangeError);
  const counts = numbers(120);
  expect(() => drivers({ outcome, predictors, counts })).toThrow("A count is a whole number from 0");
  const people = counts.map(String);
  expect(() => drivers({ outcome, predictors, people, counts: counts.map(() => 1) })).toThrow(
    "one of people and counts",
  );
  for (const options of [{ resamples: 999 }, { level: 95 }, { seed: 0.5 }])
    expect(() => drivers({ outcome, predictors }, options)).toThrow(RangeError);
});
