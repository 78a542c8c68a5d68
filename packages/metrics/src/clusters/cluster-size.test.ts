import { expect, test } from "vitest";
import { clusterSize, mean, normalQuantile, repeatSums, sampledEffect, studentTQuantile } from "../index.ts";
import { seededRandom } from "../random.ts";

const few = (people: number) => (normalQuantile(0.975) / studentTQuantile(0.975, people - 1)) ** 2;

test("people who answer once are worth what they are, but for how little so few tell of the spread", () => {
  const people = [1, 3, 4, 5, 5, 2, 4].map((value) => [value]);
  expect(clusterSize(repeatSums(people))).toEqual({ effect: 1, nEff: expect.closeTo(7 * few(7), 9) });
});

test("who says the same three times counts once", () => {
  const people = [1, 3, 4, 5, 5, 2, 4].map((value) => [value, value, value]);
  // 21 answers, over 3 times (7 / 6) times (20 / 21): what 7 answers' own variance, with n − 1, makes of it.
  const effect = (3 * 7 * 20) / (6 * 21);
  expect(clusterSize(repeatSums(people)).effect).toBeCloseTo(effect, 9);
  expect(clusterSize(repeatSums(people)).nEff).toBeCloseTo((21 / effect) * few(7), 9);
});

test("answers that differ within a person are worth no more than they are", () => {
  const people = Array.from({ length: 10 }, () => [1, 5]);
  expect(clusterSize(repeatSums(people)).nEff).toBeCloseTo(20 * few(10), 9);
});

test("where all answers are alike people count once; of one person nothing is known", () => {
  const people = [2, 4, 1, 1, 3].map((times) => Array.from({ length: times }, () => 5));
  expect(clusterSize(repeatSums(people)).nEff).toBeCloseTo(5 * few(5), 9);
  const alike = [0.1, 0.1, 0.1].map((score) => [score, score]);
  expect(clusterSize(repeatSums(alike)).effect).toBe(2);
  expect(clusterSize(repeatSums(people.slice(0, 1)))).toEqual({ effect: 1, nEff: null });
  expect(clusterSize(repeatSums([]))).toEqual({ effect: 1, nEff: null });
});

test("however few people tell little of the variance, answers are worth one", () => {
  expect(clusterSize(repeatSums([[5, 5], [1]])).nEff).toBe(1);
  // Where they are worth hardly more, an interval of their mean is wide, and not beyond all measure.
  const { interval } = mean(
    new Map([
      [1, 1],
      [5, 4],
    ]),
    0.95,
    { nEff: 1.25 },
  );
  expect(interval?.upper).toBeGreaterThan(5);
  expect(interval?.upper).toBeLessThan(30);
});

test("the error of a mean is the cluster-robust one", () => {
  const people = [[5, 5, 4], [1, 1], [3, 4, 4], [2]];
  const all = new Map([...Map.groupBy(people.flat(), (value) => value)].map(([value, all]) => [value, all.length]));
  const { value, sd } = mean(all);
  const residuals = people.map((own) => own.reduce((sum, answer) => sum + answer - (value ?? 0), 0));
  const variance = ((4 / 3) * residuals.reduce((sum, one) => sum + one ** 2, 0)) / 81;
  const { nEff } = clusterSize(repeatSums(people));
  expect((sd ?? 0) ** 2 / ((nEff ?? 0) / few(4))).toBeCloseTo(variance, 9);
});

test("a sample of the people tells the design effect of all, and so do many small groups together", () => {
  const random = seededRandom(11);
  const people = Array.from({ length: 20_000 }, () => {
    const own = random() < 0.6 ? 1 : 0;
    return Array.from({ length: 1 + Math.floor(random() * 5) }, () => (random() < 0.5 ? own : random() < 0.6 ? 1 : 0));
  });
  const { effect } = clusterSize(repeatSums(people));
  expect(effect).toBeGreaterThan(1.3);
  const whole = repeatSums(people);
  const some = sampledEffect([{ sums: repeatSums(people.slice(0, 2_000)), n: whole.n, mean: whole.sum / whole.n }]);
  expect(Math.abs((some?.effect ?? NaN) / effect - 1)).toBeLessThan(0.1);
  expect(some?.worth).toBeCloseTo(few(2_000) / (some?.effect ?? NaN), 9);
  const groups = Array.from({ length: 100 }, (_, at) => ({
    sums: repeatSums(people.slice(at * 20, at * 20 + 20)),
    n: whole.n,
    mean: whole.sum / whole.n,
  }));
  expect(sampledEffect(groups)).toEqual({
    ...{ people: 2_000, effect: expect.closeTo(some?.effect ?? NaN, 9), worth: expect.closeTo(some?.worth ?? NaN, 9) },
  });
});

test("a sample in which nobody answers twice has no effect at all, and one person tells none", () => {
  expect(sampledEffect([{ sums: repeatSums([[1], [0], [1]]), n: 30, mean: 0.3 }])?.effect).toBe(1);
  expect(sampledEffect([{ sums: repeatSums([[1, 0]]), n: 30, mean: 0.3 }])).toBeNull();
});

test("where everybody is looked at a sample tells what all of them tell", () => {
  const sums = repeatSums([[5, 5, 4], [1, 1], [3, 4, 4], [2]]);
  const { effect, nEff } = clusterSize(sums);
  const sampled = sampledEffect([{ sums, n: 9, mean: sums.sum / 9 }]);
  expect(sampled).toEqual({ people: 4, effect: expect.closeTo(effect, 9), worth: expect.closeTo((nEff ?? 0) / 9, 9) });
});
