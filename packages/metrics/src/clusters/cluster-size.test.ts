import { expect, test } from "vitest";
import { clusterSize, mean, normalQuantile } from "../index.ts";
import { studentTQuantile } from "../tails/student-t.ts";

const once = (value: number) => new Map([[value, 1]]);
const few = (people: number) => (normalQuantile(0.975) / studentTQuantile(0.975, people - 1)) ** 2;
const asIs = (value: number) => value;

test("people who answer once are worth what they are, but for how little so few tell of the spread", () => {
  const people = [1, 3, 4, 5, 5, 2, 4].map(once);
  expect(clusterSize(people, asIs)).toEqual({ people: 7, nEff: expect.closeTo(7 * few(7), 9) });
});

test("who says the same three times counts once", () => {
  const people = [1, 3, 4, 5, 5, 2, 4].map((value) => new Map([[value, 3]]));
  // 21 answers, over 3 times (7 / 6) times (20 / 21): what 7 answers' own variance, with n − 1, makes of it.
  expect(clusterSize(people, asIs).nEff).toBeCloseTo((21 / ((3 * 7 * 20) / (6 * 21))) * few(7), 9);
});

test("answers that differ within a person are worth no more than they are", () => {
  const people = Array.from(
    { length: 10 },
    () =>
      new Map([
        [1, 1],
        [5, 1],
      ]),
  );
  expect(clusterSize(people, asIs).nEff).toBeCloseTo(20 * few(10), 9);
});

test("where all answers are alike people count once; of one person nothing is known", () => {
  const people = [2, 4].map((times) => new Map([[5, times]]));
  expect(clusterSize(people, asIs).nEff).toBeCloseTo(2 * few(2), 9);
  expect(clusterSize(people.slice(1), asIs)).toEqual({ people: 1, nEff: null });
  expect(clusterSize([], asIs)).toEqual({ people: 0, nEff: null });
});

test("the error of a mean is the cluster-robust one", () => {
  const people = [
    new Map([
      [5, 2],
      [4, 1],
    ]),
    new Map([[1, 2]]),
    new Map([
      [3, 1],
      [4, 2],
    ]),
    new Map([[2, 1]]),
  ];
  const all = new Map([
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 3],
    [5, 2],
  ]);
  const { value, sd } = mean(all);
  const residuals = [14 - 3 * (value ?? 0), 2 - 2 * (value ?? 0), 11 - 3 * (value ?? 0), 2 - (value ?? 0)];
  const variance = ((4 / 3) * residuals.reduce((sum, one) => sum + one ** 2, 0)) / 81;
  const { nEff } = clusterSize(people, asIs);
  expect((sd ?? 0) ** 2 / ((nEff ?? 0) / few(4))).toBeCloseTo(variance, 9);
});
