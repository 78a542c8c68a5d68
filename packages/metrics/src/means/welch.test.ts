import fc from "fast-check";
import { expect, test } from "vitest";
import { mannWhitney, mean, meanDifference, studentTPTwoSided, type Counts } from "../index.ts";

const tally = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 });

test("groups of one size have the t of Student's pooled test, with fewer degrees of freedom", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.infiniteStream(fc.integer({ min: 1, max: 7 })), (n, stream) => {
      const [a, b] = [tally([...stream.take(n)]), tally([...stream.take(n)])];
      const { t, df, p } = meanDifference(a, b);
      const [one, other] = [mean(a), mean(b)];
      const pooled = ((one.sd ?? NaN) ** 2 + (other.sd ?? NaN) ** 2) / 2;
      if (pooled === 0) {
        expect([t, df, p]).toEqual([null, null, null]);
        return;
      }
      expect(t).toBeCloseTo(((one.value ?? NaN) - (other.value ?? NaN)) / Math.sqrt((2 * pooled) / n), 9);
      expect(df).toBeLessThanOrEqual(2 * n - 2 + 1e-9);
      expect(df).toBeGreaterThanOrEqual(n - 1 - 1e-9);
      expect(p).toBe(studentTPTwoSided(t ?? NaN, df ?? NaN));
    }),
  );
});

test("the interval leaves 0 out exactly when the test finds a difference", () => {
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const { interval, p, value } = meanDifference(tally(a), tally(b));
      expect(value).toBeCloseTo(-(meanDifference(tally(b), tally(a)).value ?? NaN), 12);
      if (!interval || p === null || Math.abs(p - 0.05) < 1e-6) return;
      expect(interval.lower > 0 || interval.upper < 0).toBe(p < 0.05);
    }),
  );
});

test("too few answers and answers that are alike have no test", () => {
  const [one, alike, none] = [tally([4]), tally([5, 5, 5]), tally([])];
  expect(meanDifference(one, alike)).toMatchObject({ value: -1, t: null, df: null, p: null, interval: null });
  expect(meanDifference(alike, tally([3, 3]))).toMatchObject({ value: 2, se: 0, t: null, p: null, interval: null });
  expect(meanDifference(none, alike)).toMatchObject({ value: null, t: null });
  const decimals = tally([0.1, 0.1, 0.1]);
  expect(meanDifference(decimals, decimals)).toMatchObject({ value: 0, se: 0, p: null });
});

/** All pairs, one by one. */
const pairs = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x) => sum + b.reduce((wins, y) => wins + (x > y ? 1 : x === y ? 0.5 : 0), 0), 0);

test("u counts pairs, ties by half, and both directions share them", () => {
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      const [one, other] = [mannWhitney(tally(a), tally(b)), mannWhitney(tally(b), tally(a))];
      expect(one.u).toBe(pairs(a, b));
      expect((one.u ?? NaN) + (other.u ?? NaN)).toBe(a.length * b.length);
      expect(one.p).toBe(other.p);
      expect((one.superiority ?? NaN) + (other.superiority ?? NaN)).toBeCloseTo(1, 12);
    }),
  );
});

test("its p is that of SciPy and R (corrected for ties and continuity)", () => {
  const p = (a: readonly number[], b: readonly number[]) => mannWhitney(tally(a), tally(b)).p;
  expect(p([1, 2, 3, 4], [5, 6, 7, 8, 9])).toBeCloseTo(0.019964453305216043, 14);
  const chorion = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  expect(p(chorion, [1.15, 0.88, 0.9, 0.74, 1.21])).toBeCloseTo(0.24462360512698333, 13);
});

test("ranks don't change when the scale is stretched", () => {
  const stretch = (counts: Counts) => new Map([...counts].map(([value, n]) => [Math.exp(value), n]));
  fc.assert(
    fc.property(answers, answers, (a, b) => {
      expect(mannWhitney(stretch(tally(a)), stretch(tally(b)))).toEqual(mannWhitney(tally(a), tally(b)));
    }),
  );
});

test("nothing to rank is null; what is no number is counted apart", () => {
  expect(mannWhitney(tally([3, 3]), tally([3]))).toEqual({ u: 1, superiority: 0.5, z: null, p: null, invalid: 0 });
  expect(mannWhitney(tally([]), tally([3]))).toMatchObject({ u: null, p: null });
  expect(mannWhitney(tally([1, NaN, Infinity]), tally([2]))).toMatchObject({ u: 0, invalid: 2 });
  expect(mean(tally([1, NaN, 3]))).toMatchObject({ value: 2, n: 2, invalid: 1 });
});
