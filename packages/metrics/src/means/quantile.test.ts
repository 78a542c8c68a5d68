import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, quantileInterval, turnaround } from "../index.ts";
import { incompleteBeta } from "../tails/beta.ts";

const tally = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const hours = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

test("counts give the quantile of the sorted answers", () => {
  fc.assert(
    fc.property(hours, part, (values, p) => {
      const sorted = values.toSorted((a, b) => a - b);
      const place = (sorted.length - 1) * p;
      const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
      expect(quantile(tally(values), p)).toBeCloseTo(low + (place % 1) * (high - low), 10);
    }),
  );
});

test("it rises with p from the least to the greatest, and turns with the sign", () => {
  fc.assert(
    fc.property(hours, part, part, (values, p, q) => {
      const counts = tally(values);
      expect([quantile(counts, 0), quantile(counts, 1)]).toEqual([Math.min(...values), Math.max(...values)]);
      if (p <= q) expect(quantile(counts, p)).toBeLessThanOrEqual(quantile(counts, q) ?? NaN);
      const turned = tally(values.map((value) => -value));
      expect(quantile(turned, 1 - p)).toBeCloseTo(-(quantile(counts, p) ?? NaN), 9);
    }),
  );
});

// Conover 1999, table A3: for a median, ranks 1 and 6 of 6, 2 and 9 of 10, 6 and 15 of 20, 10 and 21 of 30.
test.each([
  [6, 1, 6],
  [10, 2, 9],
  [20, 6, 15],
  [30, 10, 21],
])("of %d answers the median lies between the %dth and the %dth", (n, lower, upper) => {
  const counts = tally(Array.from({ length: n }, (_, at) => at + 1));
  expect(quantileInterval(counts, 0.5)).toEqual({ lower, upper, level: 0.95, method: "order" });
});

test("two answers of an interval enclose the quantile at least as often as asked, one place less would not", () => {
  const upTo = (n: number, r: number, p: number) => (r < 0 ? 0 : r >= n ? 1 : incompleteBeta(1 - p, n - r, r + 1));
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), fc.constantFrom(0.25, 0.5, 0.9), (n, p) => {
      const interval = quantileInterval(tally(Array.from({ length: n }, (_, at) => at + 1)), p);
      if (!interval) {
        expect(Math.min(upTo(n, 0, p), 1 - upTo(n, n - 1, p))).toBeGreaterThan(0);
        expect(Math.max(upTo(n, 0, p), 1 - upTo(n, n - 1, p))).toBeGreaterThan(0.025);
        return;
      }
      const { lower, upper } = interval;
      const [below, above] = [upTo(n, lower - 1, p), 1 - upTo(n, upper - 1, p)];
      expect(Math.max(below, above)).toBeLessThanOrEqual(0.025 + 1e-12);
      expect(upTo(n, lower, p)).toBeGreaterThan(0.025);
      expect(1 - upTo(n, upper - 2, p)).toBeGreaterThan(0.025);
    }),
  );
});

test("how long it took: the median and nine of ten; what is no duration is counted apart", () => {
  const counts = new Map([[1, 2], [2, 1], [100, 1], [-3, 2], [NaN, 1], [Infinity, 1]]); // prettier-ignore
  expect(turnaround(counts)).toEqual({ value: 1.5, n: 4, interval: null, p90: expect.closeTo(70.6, 10), invalid: 4 });
  expect(turnaround(new Map())).toEqual({ value: null, n: 0, interval: null, p90: null, invalid: 0 });
  const { value, interval } = turnaround(tally(Array.from({ length: 30 }, (_, at) => at + 1)));
  expect([value, interval?.lower, interval?.upper]).toEqual([15.5, 10, 21]);
});

test("nothing has no quantile, and p lies from 0 to 1", () => {
  expect([quantile(new Map(), 0.5), quantile(new Map([[NaN, 3]]), 0.5), quantile(new Map([[3, 0]]), 0.5)]).toEqual([
    null,
    null,
    null,
  ]);
  for (const p of [-0.1, 1.1, NaN]) expect(() => quantile(new Map([[1, 1]]), p)).toThrow(RangeError);
  for (const count of [-1, 0.5]) expect(() => quantile(new Map([[1, count]]), 0.5)).toThrow(RangeError);
});
