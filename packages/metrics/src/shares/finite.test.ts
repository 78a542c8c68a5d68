import fc from "fast-check";
import { expect, test } from "vitest";
import {
  effectiveSize,
  finiteCorrection,
  marginOfError,
  mean,
  npsInterval,
  npsSpread,
  populationToCorrectFor,
  sampleSize,
  share,
  wilson,
} from "../index.ts";

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }))
  .map(([n, more]) => ({ n, population: n + more }));
const groups = { promoters: 24, passives: 18, detractors: 8 };

test("a population narrows every interval, and one that has no end does not", () => {
  fc.assert(
    fc.property(sizes, ({ n, population }) => {
      expect(finiteCorrection(n, population)).toBeLessThanOrEqual(1);
      expect(effectiveSize(n, { population })).toBeGreaterThanOrEqual(n);
      const width = (of: number | null) => {
        const interval = wilson({ x: Math.floor(n / 3), n, population: of });
        return (interval?.upper ?? NaN) - (interval?.lower ?? NaN);
      };
      expect(width(population)).toBeLessThanOrEqual(width(null));
      expect(width(1e15)).toBeCloseTo(width(null), 9);
    }),
  );
});

test("who asked everybody has a value, no error and no interval", () => {
  expect(finiteCorrection(50, 50)).toBe(0);
  expect(npsSpread(groups, "wald", { population: 50 })).toEqual({ centre: 32, se: 0 });
  expect(npsInterval(groups, 0.95, { population: 50 })).toBeNull();
  expect(npsInterval(groups, 0.95, { population: 50, method: "score" })).toBeNull();
  expect(wilson({ x: 8, n: 10, population: 10 })).toBeNull();
  expect(share({ x: 8, n: 10, population: 10 })).toEqual({ value: 80, n: 10, interval: null });
  expect(mean(new Map([[3, 2], [5, 2]]), 0.95, { population: 4 })).toMatchObject({ value: 4, interval: null }); // prettier-ignore
  expect(marginOfError({ p: 0.5, n: 1, population: 1 })).toBe(0);
});

test("more answers than people are not counted in one unit", () => {
  expect(() => finiteCorrection(130, 42)).toThrow(RangeError);
  expect(() => wilson({ x: 100, n: 130, population: 42 })).toThrow(RangeError);
  expect(() => npsInterval(groups, 0.95, { population: 42 })).toThrow(RangeError);
  expect(() => mean(new Map([[5, 3]]), 0.95, { population: 2 })).toThrow(RangeError);
  expect(() => populationToCorrectFor(130, 42)).toThrow(RangeError);
  expect(() => marginOfError({ p: 0.5, n: 130, population: 42 })).toThrow(RangeError);
});

test("the correction is for more than 5 % of the population", () => {
  expect([5, 6].map((n) => populationToCorrectFor(n, 100))).toEqual([null, 100]);
  expect(populationToCorrectFor(6, null)).toBeNull();
});

test("answers that are worth half as much have the interval of half as many", () => {
  expect(wilson({ x: 40, n: 100, nEff: 50 })).toEqual(wilson({ x: 20, n: 50 }));
  const half = { promoters: 12, passives: 9, detractors: 4 };
  const [one, other] = [npsInterval(groups, 0.95, { nEff: 25 }), npsInterval(half)];
  expect(one?.lower).toBeCloseTo(other?.lower ?? NaN, 10);
  expect(one?.upper).toBeCloseTo(other?.upper ?? NaN, 10);
  for (const nEff of [0, -1, NaN, Infinity]) {
    expect(() => wilson({ x: 1, n: 2, nEff })).toThrow(RangeError);
    expect(() => npsSpread(groups, "wald", { nEff })).toThrow(RangeError);
  }
});

test("the sample size is the smallest that keeps the margin", () => {
  const margin = fc.double({ min: 0.01, max: 0.3, noNaN: true });
  const p = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  const people = fc.option(fc.integer({ min: 2, max: 100_000 }));
  fc.assert(
    fc.property(margin, p, people, (wanted, part, population) => {
      const n = sampleSize({ margin: wanted, p: part, population });
      expect(marginOfError({ p: part, n, population }) ?? NaN).toBeLessThanOrEqual(wanted + 1e-12);
      if (n > 1) expect(marginOfError({ p: part, n: n - 1, population }) ?? NaN).toBeGreaterThan(wanted - 1e-12);
    }),
  );
});

test("a margin that nobody can have is refused", () => {
  for (const margin of [0, -0.1, 1, NaN]) expect(() => sampleSize({ margin })).toThrow(RangeError);
  expect(() => sampleSize({ margin: 0.1, p: 2 })).toThrow(RangeError);
  expect(() => sampleSize({ margin: 0.1, population: 0 })).toThrow(RangeError);
  expect(() => finiteCorrection(NaN, 3)).toThrow(RangeError);
});
