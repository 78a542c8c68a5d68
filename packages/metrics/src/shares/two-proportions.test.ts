import fc from "fast-check";
import { expect, test } from "vitest";
import { agrestiCaffo, compareShares, newcombe, pooledZ, shareDifference, type Interval, type Part } from "../index.ts";

const part: fc.Arbitrary<Part> = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const rounded = (interval: Interval | null) =>
  [interval?.lower, interval?.upper].map((bound) => Number(bound?.toFixed(4)));

// Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10.
test.each([
  [56, 70, 48, 80, [0.0524, 0.3339]],
  [9, 10, 3, 10, [0.1705, 0.809]],
  [6, 7, 2, 7, [0.0582, 0.8062]],
  [5, 56, 0, 29, [-0.0381, 0.1926]],
  [0, 10, 0, 20, [-0.1611, 0.2775]],
  [0, 10, 0, 10, [-0.2775, 0.2775]],
  [10, 10, 0, 20, [0.6791, 1]],
  [10, 10, 0, 10, [0.6075, 1]],
])("%d of %d less %d of %d has the published interval", (x1, n1, x2, n2, expected) => {
  expect(rounded(newcombe({ x: x1, n: n1 }, { x: x2, n: n2 }))).toEqual(expected);
});

test("intervals hold the difference, stay in −1..1, and turn their sign with the groups", () => {
  fc.assert(
    fc.property(part, part, (a, b) => {
      const { lower, upper } = newcombe(a, b) ?? { lower: NaN, upper: NaN };
      const difference = a.x / a.n - b.x / b.n;
      expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      expect(lower - 1e-12 <= difference && difference <= upper + 1e-12).toBe(true);
      for (const method of [newcombe, agrestiCaffo]) {
        const [one, other] = [method(a, b), method(b, a)];
        expect(one?.lower).toBeCloseTo(-(other?.upper ?? NaN), 12);
      }
    }),
  );
});

test("the square of z is the chi-square of two groups, with the same p", () => {
  fc.assert(
    fc.property(part, part, (a, b) => {
      const [{ z, p }, { chi2, p: q, df }] = [pooledZ(a, b), compareShares([a, b])];
      if (z === null) {
        expect([p, chi2, q, df]).toEqual([null, null, null, null]);
        return;
      }
      expect(chi2).toBeCloseTo(z * z, 8);
      expect(q).toBeCloseTo(p ?? NaN, 10);
    }),
  );
});

test("the exact test is used where fewer than 5 are expected", () => {
  const many = shareDifference({ x: 85, n: 100 }, { x: 78, n: 100 });
  expect(many).toMatchObject({
    value: expect.closeTo(7, 10),
    p: expect.closeTo(0.2024046511642235, 12),
    test: "pooled_z",
  });
  expect(many.interval).toMatchObject({ method: "newcombe", level: 0.95 });
  expect((many.interval?.upper ?? NaN) > 1).toBe(true);
  const few = shareDifference({ x: 3, n: 4 }, { x: 1, n: 4 });
  expect(few).toMatchObject({ value: 50, p: expect.closeTo(17 / 35, 12), test: "fisher" });
});

test("nothing to compare is null, and no part is more than all", () => {
  const [none, all, some] = [
    { x: 0, n: 0 },
    { x: 4, n: 4 },
    { x: 1, n: 3 },
  ];
  expect([newcombe(none, some), agrestiCaffo(some, none), pooledZ(none, some).p]).toEqual([null, null, null]);
  expect(pooledZ(all, { x: 9, n: 9 })).toEqual({ z: null, p: null });
  expect(shareDifference(some, none)).toEqual({ value: null, interval: null, p: null, test: null });
  expect(shareDifference(all, { x: 9, n: 9 })).toMatchObject({ value: 0, p: null, test: null });
  for (const method of [newcombe, agrestiCaffo, pooledZ, shareDifference])
    expect(() => method({ x: 5, n: 4 }, some)).toThrow(RangeError);
});
