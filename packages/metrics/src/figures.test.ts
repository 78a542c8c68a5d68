import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ces,
  csat,
  distribution,
  largestRemainder,
  mean,
  nps,
  npsCounts,
  npsInterval,
  roundHalfAwayFromZero,
  share,
  wilson,
} from "./index.ts";

const count = fc.integer({ min: 0, max: 5_000 });
const npsGroups = fc.record({ promoters: count, passives: count, detractors: count });

test("wilson contains the proportion and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const x = Math.round(part * n);
      const { lower, upper } = wilson({ x, n }) ?? { lower: NaN, upper: NaN };
      expect(0 <= lower && lower <= x / n && x / n <= upper && upper <= 1).toBe(true);
    }),
  );
});

test("an NPS and its interval stay within -100 and 100", () => {
  fc.assert(
    fc.property(npsGroups, (groups) => {
      const { value, n } = nps(groups);
      const interval = npsInterval(groups);
      if (n === 0) {
        expect([value, interval]).toEqual([null, null]);
        return;
      }
      expect(Math.abs(value ?? NaN)).toBeLessThanOrEqual(100);
      expect(interval?.lower).toBeGreaterThanOrEqual(-100);
      expect(interval?.upper).toBeLessThanOrEqual(100);
    }),
  );
});

test("rounded shares add up to 100", () => {
  const counts = fc.array(count, { minLength: 1, maxLength: 11 }).filter((ns) => ns.some((n) => n > 0));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 2 }), (ns, digits) => {
      const { items } = distribution(new Map(ns.map((n, value) => [value, n])));
      const rounded = largestRemainder(ns, digits) ?? [];
      expect(rounded.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
      for (const [at, { share }] of items.entries())
        expect(Math.abs((share ?? NaN) - (rounded[at] ?? NaN))).toBeLessThan(10 ** -digits);
    }),
  );
});

test("no answers: every value and interval is null", () => {
  const none = new Map<number, number>();
  expect(csat(none)).toMatchObject({ value: null, n: 0, interval: null, mean: null, meanInterval: null });
  expect(ces(none)).toMatchObject({ value: null, n: 0, interval: null, mean: null, meanInterval: null });
  expect(mean(none)).toEqual({ value: null, n: 0, sd: null, interval: null, invalid: 0 });
  expect(share({ x: 0, n: 0 })).toEqual({ value: null, n: 0, interval: null });
  const item = { answer: 1, n: 0, share: null, interval: null };
  expect(distribution(none, { answers: [1] })).toEqual({ n: 0, items: [item] });
});

test("a distribution lists possible answers first; where one may give several, shares are of who answered", () => {
  const counts = new Map([
    ["other", 1],
    ["slow", 3],
  ]);
  const { n, items } = distribution(counts, { answers: ["slow", "rude"], n: 3 });
  expect([n, items.map(({ answer, n: count }) => [answer, count])]).toEqual([
    3,
    [
      ["slow", 3],
      ["rude", 0],
      ["other", 1],
    ],
  ]);
  expect(items.map(({ share }) => share)).toEqual([100, 0, expect.closeTo(100 / 3, 9)]);
  expect(items.map(({ interval }) => interval?.method)).toEqual(["wilson", "wilson", "wilson"]);
  expect(distribution(counts).n).toBe(4);
});

test("one answer has a mean and no interval around it", () => {
  expect(mean(new Map([[4, 1]]))).toEqual({ value: 4, n: 1, sd: null, interval: null, invalid: 0 });
});

test("answers off the scale are counted and used nowhere", () => {
  const odd = new Map([
    [5, 2],
    [4.5, 1],
    [77, 3],
    [NaN, 1],
  ]);
  expect(csat(odd)).toMatchObject({ n: 2, value: 100, mean: 5, invalid: 5 });
  expect(npsCounts(odd)).toEqual({ promoters: 0, passives: 0, detractors: 2, invalid: 5 });
});

test("npsCounts cuts between 6 and 7, and between 8 and 9", () => {
  const each = new Map(Array.from({ length: 11 }, (_, value) => [value, 1]));
  expect(npsCounts(each)).toEqual({ promoters: 2, passives: 2, detractors: 7, invalid: 0 });
});

test("a share and its interval are in percent", () => {
  const { value, n, interval } = share({ x: 17, n: 20 });
  expect([value, n, interval?.level, interval?.method]).toEqual([85, 20, 0.95, "wilson"]);
  expect(interval?.lower).toBeCloseTo(63.96, 2);
});

test("more than all, a negative number and an impossible level are refused", () => {
  expect(() => wilson({ x: 3, n: 2 })).toThrow(RangeError);
  expect(() => wilson({ x: -1, n: 2 })).toThrow(RangeError);
  expect(() => wilson({ x: 1, n: 2, level: 95 })).toThrow(RangeError);
});

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [1e-9, 2, 0],
  [-1e-9, 2, 0],
  [1e21, 0, 1e21],
  [-12.5, 0, -13],
  [NaN, 0, NaN],
])("%d rounded to %d decimals is %d", (value, digits, expected) => {
  expect(Object.is(roundHalfAwayFromZero(value, digits), expected)).toBe(true);
});
