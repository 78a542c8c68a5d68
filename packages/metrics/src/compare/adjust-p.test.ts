import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg, holm } from "./adjust-p.ts";

// Benjamini and Hochberg (1995), section 3: fifteen p-values of a trial.
const trial = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const rejected = (adjusted: (number | null)[]) => adjusted.filter((p) => p !== null && p <= 0.05).length;
const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

test("the published example rejects four, and three when no error at all is allowed", () => {
  expect([rejected(benjaminiHochberg(trial)), rejected(holm(trial))]).toEqual([4, 3]);
});

test("both reject exactly what their step procedures reject, at any level", () => {
  fc.assert(
    fc.property(family, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (p, level) => {
      const m = p.length;
      const sorted = [...p].sort((a, b) => a - b);
      // Up: the last that is low enough takes all before it along. Down: the first that is too high stops.
      const up = sorted.findLastIndex((value, i) => value * m <= level * (i + 1)) + 1;
      const stop = sorted.findIndex((value, i) => value * (m - i) > level);
      const low = (adjusted: (number | null)[]) => adjusted.filter((value) => (value ?? 1) <= level).length;
      const near = (adjusted: (number | null)[]) => adjusted.some((value) => Math.abs((value ?? 1) - level) < 1e-12);
      if (!near(benjaminiHochberg(p))) expect(low(benjaminiHochberg(p))).toBe(up);
      if (!near(holm(p))) expect(low(holm(p))).toBe(stop === -1 ? m : stop);
    }),
  );
});

test("p ≤ Benjamini-Hochberg ≤ Holm ≤ Bonferroni, in the order of the p-values", () => {
  fc.assert(
    fc.property(family, (p) => {
      const [bh, strict] = [benjaminiHochberg(p), holm(p)] as number[][];
      const slack = 1 + 1e-12;
      for (const [i, value] of p.entries()) {
        expect(value).toBeLessThanOrEqual(bh![i]! * slack);
        expect(bh![i]!).toBeLessThanOrEqual(strict![i]! * slack);
        expect(strict![i]!).toBeLessThanOrEqual(Math.min(1, value * p.length) * slack);
        for (const [j, other] of p.entries()) if (other > value) expect(bh![j]!).toBeGreaterThanOrEqual(bh![i]!);
      }
    }),
  );
});

test("tests that were not made stay null and do not count", () => {
  for (const adjust of [benjaminiHochberg, holm]) {
    const [a, b, c, d] = adjust([null, 0.01, null, 0.04]);
    expect([a, c]).toEqual([null, null]);
    expect([b, d]).toEqual(adjust([0.01, 0.04]));
    expect(adjust([])).toEqual([]);
    for (const wrong of [-0.1, 1.1, NaN]) expect(() => adjust([0.5, wrong])).toThrow(RangeError);
  }
});
