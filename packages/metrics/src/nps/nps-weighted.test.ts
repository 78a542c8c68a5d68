import fc from "fast-check";
import { expect, test } from "vitest";
import { kish, nps, npsInterval, npsWeighted } from "../index.ts";

const count = fc.integer({ min: 0, max: 50 });
const cells = fc.array(
  fc.record({
    counts: fc.record({ promoters: count, passives: count, detractors: fc.integer({ min: 1, max: 50 }) }),
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("cells give the same as their single answers", () => {
  fc.assert(
    fc.property(cells, (some) => {
      const single = some.flatMap(({ counts, weight }) =>
        (
          [
            ["promoters", 1],
            ["passives", 0],
            ["detractors", -1],
          ] as const
        ) // prettier-ignore
          .flatMap(([group, score]) => Array.from({ length: counts[group] }, () => ({ score, weight }))),
      );
      const sum = single.reduce((total, { weight }) => total + weight, 0);
      const expected = (100 * single.reduce((total, { score, weight }) => total + score * weight, 0)) / sum;
      const { value, n, nEff, sumWeights } = npsWeighted(some);
      expect(value).toBeCloseTo(expected, 8);
      expect(n).toBe(single.length);
      expect(sumWeights).toBeCloseTo(sum, 8);
      expect(nEff).toBeCloseTo(kish(single.map(({ weight }) => weight)).nEff ?? NaN, 6);
    }),
  );
});

test("equal weights change nothing, and twice the weights neither", () => {
  fc.assert(
    fc.property(cells, (some) => {
      const raw = { promoters: 0, passives: 0, detractors: 0 };
      for (const { counts } of some)
        for (const group of ["promoters", "passives", "detractors"] as const) raw[group] += counts[group];
      const equal = npsWeighted(some.map(({ counts }) => ({ counts, weight: 2 })));
      expect(equal.value).toBeCloseTo(nps(raw).value ?? NaN, 10);
      expect(equal.interval?.lower).toBeCloseTo(npsInterval(raw)?.lower ?? NaN, 8);
      const twice = npsWeighted(some.map(({ counts, weight }) => ({ counts, weight: 2 * weight })));
      expect(twice.value).toBeCloseTo(npsWeighted(some).value ?? NaN, 10);
      expect(twice.interval?.upper).toBeCloseTo(npsWeighted(some).interval?.upper ?? NaN, 8);
    }),
  );
});

test("without weight there is no score, and a weight is 0 or more", () => {
  const counts = { promoters: 1, passives: 2, detractors: 1 };
  const nothing = { value: null, n: 4, sumWeights: 0, nEff: null, interval: null };
  expect(npsWeighted([{ counts, weight: 0 }])).toEqual(nothing);
  expect(npsWeighted([])).toEqual({ ...nothing, n: 0 });
  for (const weight of [-1, NaN, Infinity]) expect(() => npsWeighted([{ counts, weight }])).toThrow(RangeError);
});
