import fc from "fast-check";
import { expect, test } from "vitest";
import { betaQuantile, incompleteBeta, logBeta } from "./beta.ts";

// Computed with 40 digits (mpmath) and, for the large ones, with SciPy.
test.each([
  [0.5, 0.5, 1.1447298858494002],
  [3, 4, -4.0943445622221007],
  [0.5, 5e5, -5.9888164957774643],
  [5, 1e4, -42.874647879566293],
  [9.9, 10.1, -13.735177544346377],
  [12, 20, -21.250031520241931],
  [1e6, 2e6, -1909548.290968533],
])("logBeta(%d, %d) is %d", (a, b, expected) => {
  expect(Math.abs(logBeta(a, b) / expected - 1)).toBeLessThan(3e-15);
  expect(logBeta(b, a)).toBe(logBeta(a, b));
});

test.each([
  [0.3, 2, 5, 0.579825, 1e-13],
  [0.0001, 1, 50_000, 0.99326373738940047, 1e-13],
  [0.33, 1e6, 2e6, 6.7319464416594e-35, 1e-8],
  [0.3335, 1e6, 2e6, 0.7298824325036775, 1e-10],
])("incompleteBeta(%d, %d, %d) is %d", (x, a, b, expected, relative) => {
  expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(relative);
});

const shape = fc.double({ min: 0.5, max: 2_000, noNaN: true });
const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test("both ends of the incomplete beta add up to 1, and it rises with x", () => {
  fc.assert(
    fc.property(shape, shape, part, part, (a, b, x, y) => {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 11);
      if (x < y) expect(incompleteBeta(x, a, b)).toBeLessThanOrEqual(incompleteBeta(y, a, b) + 1e-11);
    }),
  );
});

test("whole shapes agree with the binomial distribution that they count", () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), part, (a, b, x) => {
      const n = a + b - 1;
      let tail = 0;
      for (let hits = a; hits <= n; hits++) tail += choose(n, hits) * x ** hits * (1 - x) ** (n - hits);
      expect(incompleteBeta(x, a, b)).toBeCloseTo(tail, 11);
    }),
  );
});

test("the quantile undoes the distribution", () => {
  fc.assert(
    fc.property(shape, shape, part, (a, b, p) => {
      expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
    }),
  );
});
