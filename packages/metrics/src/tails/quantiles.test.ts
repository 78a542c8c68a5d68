import fc from "fast-check";
import { expect, test } from "vitest";
import { incompleteBeta } from "./beta.ts";
import { normalQuantile } from "./normal.ts";
import { studentTQuantile } from "./student-t.ts";

test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.025, -1.959963984540054],
  [0.9995, 3.290526731491926],
  [1e-10, -6.361340902404056],
  [1e-20, -9.262340089798408],
])("normalQuantile(%d) is %d", (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(5e-15 * Math.max(1, Math.abs(z)));
});

test.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 9, 2.262157162798205],
  [0.995, 1, 63.65674116287159],
  [0.9, 4, 1.5332062740589438],
])("studentTQuantile(%d, %d) is %d", (p, df, t) => {
  expect(Math.abs(studentTQuantile(p, df) - t)).toBeLessThanOrEqual(1e-11 * t);
});

test("one and two degrees of freedom agree with their closed forms", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5001, max: 0.9999, noNaN: true }), (p) => {
      expect(studentTQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8);
      expect(studentTQuantile(p, 2)).toBeCloseTo((2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p))), 8);
    }),
  );
});

test("both ways to the quantile meet where one takes over", () => {
  for (const p of [0.6, 0.9, 0.975, 0.9995]) {
    expect(studentTQuantile(p, 9_999.999)).toBeCloseTo(studentTQuantile(p, 10_000), 8);
  }
});

test("the quantile undoes the distribution", () => {
  const probability = fc.double({ min: 0.501, max: 0.9999, noNaN: true });
  fc.assert(
    fc.property(probability, fc.integer({ min: 1, max: 5_000 }), (p, df) => {
      const t = studentTQuantile(p, df);
      expect(1 - incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2).toBeCloseTo(p, 9);
      expect(studentTQuantile(1 - p, df)).toBeCloseTo(-t, 6);
    }),
  );
});

test("what is no probability is refused, the ends are infinite", () => {
  for (const p of [-0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  expect(() => studentTQuantile(0.9, 0)).toThrow(RangeError);
  expect([normalQuantile(0), normalQuantile(1), studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([
    -Infinity,
    Infinity,
    -Infinity,
    Infinity,
  ]);
});
