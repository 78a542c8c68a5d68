import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareP, normalPTwoSided, normalQuantile, studentTPTwoSided, studentTQuantile } from "../index.ts";

// Computed with 40 digits (mpmath).
test.each([
  [0.5, 0.61707507745197379],
  [5, 5.7330314375838782e-7],
  [10, 1.5239706048321052e-23],
  [-30, 9.8134278542963741e-198],
])("the p of a z of %d is %d, also far out", (z, p) => {
  expect(Math.abs(normalPTwoSided(z) / p - 1)).toBeLessThan(3e-14);
});

test.each([
  [2, 1, 0.29516723530086655, 1e-14],
  [50, 10, 2.47431032930268e-13, 1e-13],
  [0.001, 3, 0.99926489496946094, 1e-14],
  [-6, 100, 3.1724915028028566e-8, 1e-12],
  [2.5, 1e6, 0.012419489502163246, 1e-10],
  [1.96, 12345.6, 0.050018251524300536, 1e-12],
  [8, 1e5, 1.2573919876256374e-15, 1e-11],
])("the p of a t of %d with %d degrees of freedom is %d", (t, df, p, relative) => {
  expect(Math.abs(studentTPTwoSided(t, df) / p - 1)).toBeLessThan(relative);
});

test.each([
  [18.307038053275146, 10, 0.05, 1e-13],
  [1000, 900, 0.010994608942135848, 1e-11],
  [200, 20, 1.1253473960842734e-31, 1e-12],
  [1e-3, 1, 0.97477287936996039, 1e-13],
  [10_000, 9_800, 0.077263595337873446, 1e-9],
])("the p of a chi-square of %d with %d degrees of freedom is %d", (x, df, p, relative) => {
  expect(Math.abs(chiSquareP(x, df) / p - 1)).toBeLessThan(relative);
});

test("p undoes the quantile", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.integer({ min: 1, max: 20_000 }), (p, df) => {
      expect(normalPTwoSided(normalQuantile(p / 2))).toBeCloseTo(p, 12);
      expect(Math.abs(studentTPTwoSided(studentTQuantile(p / 2, df), df) / p - 1)).toBeLessThan(1e-6);
    }),
  );
});

test("chi-square is a squared normal with one degree of freedom, an exponential with two", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (z) => {
      expect(chiSquareP(z * z, 1)).toBeCloseTo(normalPTwoSided(z), 13);
      expect(Math.abs(chiSquareP(z, 2) / Math.exp(-z / 2) - 1)).toBeLessThan(1e-12);
    }),
  );
});

test("the ends, and what is no statistic", () => {
  expect([
    normalPTwoSided(0),
    normalPTwoSided(Infinity),
    studentTPTwoSided(0, 3),
    studentTPTwoSided(-Infinity, 3),
  ]).toEqual([1, 0, 1, 0]);
  expect(studentTPTwoSided(1.5, Infinity)).toBe(normalPTwoSided(1.5));
  expect([chiSquareP(0, 4), chiSquareP(Infinity, 4)]).toEqual([1, 0]);
  expect(() => normalPTwoSided(NaN)).toThrow(RangeError);
  expect(() => studentTPTwoSided(NaN, 3)).toThrow(RangeError);
  expect(() => studentTPTwoSided(1, 0)).toThrow(RangeError);
  expect(() => chiSquareP(-1, 2)).toThrow(RangeError);
  expect(() => chiSquareP(1, NaN)).toThrow(RangeError);
});
