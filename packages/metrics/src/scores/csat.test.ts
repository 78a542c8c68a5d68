import fc from "fast-check";
import { expect, test } from "vitest";
import { csat, largestRemainder, npsCounts, suppressOneWay } from "../index.ts";

test("a scale of 7 points is that of 5 with two more: boxes at the ends, mean stretched between them", () => {
  const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(answers, (values) => {
      const counts = new Map(values.map((value) => [value, values.filter((other) => other === value).length]));
      const part = (isIn: (value: number) => boolean) => (100 * values.filter(isIn).length) / values.length;
      const { value, top1, bottom2, mean, meanScaled, n, invalid } = csat(counts, 0.95, 7);
      expect([value, top1, bottom2]).toEqual([part((v) => v >= 6), part((v) => v === 7), part((v) => v <= 2)]);
      expect(meanScaled).toBeCloseTo(((mean ?? NaN) - 1) * (100 / 6), 9);
      expect([n, invalid]).toEqual([values.length, 0]);
      expect(csat(counts).invalid).toBe(values.filter((v) => v > 5).length);
    }),
  );
});

test("words, truth values and negative counts are no answers", () => {
  const odd = new Map<unknown, number>([["5", 2], [true, 1], [null, 4], [5, 1], [-1, 1], [1e300, 1]]); // prettier-ignore
  expect(csat(odd as Map<number, number>)).toMatchObject({ n: 1, value: 100, invalid: 9 });
  expect(npsCounts(odd as Map<number, number>)).toEqual({ promoters: 0, passives: 0, detractors: 1, invalid: 9 });
  expect(() => csat(new Map([[5, -1]]))).toThrow(RangeError);
  expect(() => npsCounts(new Map([[11, NaN]]))).toThrow(RangeError);
  expect(() => largestRemainder([3, -1])).toThrow(RangeError);
  expect(() => suppressOneWay([3, NaN], 5)).toThrow(RangeError);
  expect(() => csat(new Map(), 0.95, 10 as 5)).toThrow(RangeError);
});
