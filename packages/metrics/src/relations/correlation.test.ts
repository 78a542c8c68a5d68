import fc from "fast-check";
import { expect, test } from "vitest";
import { averageRanks } from "./average-ranks.ts";
import { pearson, spearman } from "./correlation.ts";
import { seededRandom } from "../random.ts";

const series = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 4,
  maxLength: 40,
});
const split = (pairs: [number, number][]) => [pairs.map(([x]) => x), pairs.map(([, y]) => y)] as const;

// Anscombe (1973), sets I to IV.
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
test.each([
  [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], 0.81642],
  [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74], 0.81624],
  [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73], 0.81629],
  [[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89], 0.81652],
])("Anscombe's sets have the published correlation (%#)", (a, b, r) => {
  expect(pearson(a, b).value).toBeCloseTo(r, 5);
});

test("both are symmetric, within −1 and 1, inside their interval, and change sign when one side is turned", () => {
  fc.assert(
    fc.property(series, fc.constantFrom(pearson, spearman), (pairs, correlate) => {
      const [a, b] = split(pairs);
      const { value, interval, p } = correlate(a, b);
      expect(interval === null).toBe(value === null);
      if (value === null) return;
      expect(correlate(b, a).value).toBeCloseTo(value, 12);
      const turned = correlate(
        a,
        b.map((y) => -y),
      );
      expect(turned.value).toBeCloseTo(-value, 12);
      expect(turned.interval?.lower).toBeCloseTo(-(interval?.upper ?? NaN), 12);
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect((interval?.lower ?? 2) <= value + 1e-12 && value - 1e-12 <= (interval?.upper ?? -2)).toBe(true);
      expect(p !== null && p >= 0 && p <= 1).toBe(true);
    }),
  );
});

test("units do not matter to Pearson, nor any increasing change to Spearman", () => {
  fc.assert(
    fc.property(series, (pairs) => {
      const [a, b] = split(pairs);
      const scaled = pearson(
        a.map((x) => 1e200 * x),
        b.map((y) => 3 - 1e-200 * y),
      ).value;
      const { value } = pearson(a, b);
      if (value !== null)
        expect(
          pearson(
            a.map((x) => 1e200 * x),
            b.map((y) => 1e-200 * y),
          ).value,
        ).toBeCloseTo(value, 10);
      else expect(scaled).toBeNull();
      const curved = spearman(a.map(Math.exp), b.map(Math.cbrt));
      expect(curved.value ?? 9).toBeCloseTo(spearman(a, b).value ?? 9, 12);
    }),
  );
});

test("without ties Spearman is the textbook's 1 − 6 Σd² / (n (n² − 1))", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 4, maxLength: 30 }), fc.integer(), (a, seed) => {
      const random = seededRandom(seed);
      const b = a.map(random);
      const [left, right] = [averageRanks(a), averageRanks(b)];
      const squares = left.reduce((sum, rank, i) => sum + (rank - (right[i] ?? NaN)) ** 2, 0);
      const n = a.length;
      expect(spearman(a, b).value).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 12);
    }),
  );
});

test("equal numbers share the average of their ranks", () => {
  expect([...averageRanks([30, 10, 10, 20, 10])]).toEqual([5, 2, 2, 4, 2]);
});

test("few pairs: two have a value, three a p, four an interval", () => {
  expect(pearson([1], [2])).toMatchObject({ value: null, n: 1, t: null, p: null, interval: null });
  expect(pearson([1, 2], [5, 3])).toMatchObject({ value: -1, n: 2, t: null, p: null, interval: null });
  expect(pearson([1, 2, 3], [1, 3, 2])).toMatchObject({ value: 0.5, interval: null, p: expect.closeTo(2 / 3, 9) });
  expect(pearson([], [])).toMatchObject({ value: null, n: 0, missing: 0 });
});

test("a straight line is exactly 1, p 0, and its interval has no width", () => {
  const line = [0.1, 0.2, 0.3, 0.4, 0.7];
  expect(pearson(line, line)).toMatchObject({ value: 1, t: Infinity, p: 0, interval: { lower: 1, upper: 1 } });
});

test("a constant series has none, also where its mean is off by a bit", () => {
  expect(pearson(new Array<number>(10).fill(0.1), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).value).toBeNull();
});

test("pairs with something else than two numbers are left out and counted", () => {
  const a = [1, 2, 3, 4, null, 6, "7", 8];
  const b = [2, 1, 4, 3, 5, undefined, 7, NaN];
  expect(pearson(a, b)).toMatchObject({ value: expect.closeTo(0.6, 12), n: 4, missing: 2, invalid: 2 });
  expect(() => pearson([1, 2], [1])).toThrow(RangeError);
  expect(() => pearson([1, 2], [2, 3], 95)).toThrow(RangeError);
});
