import { expect, test } from "vitest";
import { correlationWithin } from "./correlation-within.ts";
import { normalQuantile } from "../tails/normal.ts";
import { pearson } from "./correlation.ts";
import { seededRandom } from "../random.ts";

/** Strata whose means rise together while within each the two go the way of `rho`. */
function drawn(strata: number, size: number, rho: number, seed: number) {
  const random = seededRandom(seed);
  const input = { x: [] as number[], y: [] as number[], strata: [] as number[] };
  for (let i = 0; i < strata * size; i++) {
    const [a, b] = [normalQuantile(random()), normalQuantile(random())];
    input.x.push(a + 3 * (i % strata));
    input.y.push(rho * a + Math.sqrt(1 - rho * rho) * b + 3 * (i % strata));
    input.strata.push(i % strata);
  }
  return input;
}

test("what only differs between strata is in the overall correlation and not within", () => {
  const { overall, within, strata } = correlationWithin(drawn(8, 200, -0.4, 1));
  expect(overall.value).toBeGreaterThan(0.9);
  expect(within.interval?.upper).toBeLessThan(-0.3);
  expect(within).toMatchObject({ n: 1600, interval: { method: "fisher_z" } });
  expect(strata.map(({ value }) => Math.sign(value ?? 0))).toEqual(new Array<number>(8).fill(-1));
});

test.each([
  ["pearson", 100, 8, 0.6, 0.6],
  ["pearson", 10, 30, 0.4, 0.4],
  // Spearman's of a bivariate normal distribution is 6/π asin(ρ/2).
  ["spearman", 20, 50, 0.5, (6 / Math.PI) * Math.asin(0.25)],
] as const)("%s over %d strata of %d: about 95 of 100 intervals hold the truth", (method, strata, size, rho, truth) => {
  const intervals = Array.from({ length: 300 }, (_, seed) => {
    return correlationWithin(drawn(strata, size, rho, seed), method).within.interval;
  });
  const held = intervals.filter((interval) => interval !== null && interval.lower <= truth && truth <= interval.upper);
  expect(held.length / 300).toBeGreaterThan(0.915);
  expect(held.length / 300).toBeLessThan(0.985);
});

test("one large stratum: within is nearly its own correlation, and nothing is heterogeneous", () => {
  const { x, y } = drawn(1, 2000, 0.3, 5);
  const { within, heterogeneity } = correlationWithin({ x, y, strata: x.map(() => "all") });
  expect(within.value).toBeCloseTo(pearson(x, y).value ?? NaN, 3);
  expect(heterogeneity).toBeNull();
});

test("strata that differ are told from those that do not", () => {
  const [up, down] = [drawn(1, 100, 0.6, 1), drawn(1, 100, -0.6, 2)];
  const strata = [...up.x.map(() => "up"), ...down.x.map(() => "down")];
  const mixed = correlationWithin({ x: [...up.x, ...down.x], y: [...up.y, ...down.y], strata });
  expect(mixed.heterogeneity).toMatchObject({ df: 1 });
  expect(mixed.heterogeneity?.p).toBeLessThan(1e-9);
  expect(correlationWithin(drawn(10, 50, 0.4, 3)).heterogeneity?.p).toBeGreaterThan(0.01);
});

test("strata that say nothing are shown, named and left out; pairs without a stratum are counted", () => {
  const input = {
    x: [1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 9, null],
    y: [1, 2, 4, 5, 5, 5, 5, 2, 4, 6, 8, 2, 1, 4, 3, 9, 1],
    strata: [..."aaabbbbccccdddd", null, "d"],
  };
  const { strata, within, withoutStratum } = correlationWithin(input);
  expect(strata.map(({ stratum, excluded, n }) => [stratum, excluded, n])).toEqual([
    ["a", "too_few", 3],
    ["b", "constant", 4],
    ["c", "perfect", 4],
    ["d", null, 4],
  ]);
  expect([within.n, withoutStratum, strata[3]?.missing]).toEqual([4, 1, 1]);
  const none = correlationWithin({ x: [1, 2], y: [2, 1], strata: ["a", "b"] });
  expect(none.within).toEqual({ value: null, n: 0, interval: null, p: null });
});

test("a stratum for each pair, no more and no less", () => {
  expect(() => correlationWithin({ x: [1, 2], y: [1, 2], strata: ["a"] })).toThrow("2 pairs have 1 strata");
});
