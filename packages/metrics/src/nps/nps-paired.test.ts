import fc from "fast-check";
import { expect, test } from "vitest";
import { mean } from "../means/mean.ts";
import { npsPairedDifference } from "./nps-paired.ts";
import type { NpsPair } from "./nps-paired.ts";
import { nps, npsCounts } from "./nps.ts";
import { seededRandom } from "../random.ts";

const answer = fc.integer({ min: 0, max: 10 });
const pairs = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 });
const sign = (value: number) => (value >= 9 ? 100 : value >= 7 ? 0 : -100);
const tally = (values: number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

test("it is the difference of the two scores, with the t interval of each person's change", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const { value, n, interval, t, p } = npsPairedDifference(all);
      const scores = [0, 1].map((wave) => nps(npsCounts(tally(all.map((pair) => pair[wave]!)))).value!);
      expect(value).toBeCloseTo(scores[0]! - scores[1]!, 10);
      expect(n).toBe(all.length);
      const changes = mean(tally(all.map(([a, b]) => sign(a) - sign(b))));
      const isSame = changes.sd === null || changes.sd === 0;
      expect([interval === null, t === null, p === null]).toEqual([isSame, isSame, isSame]);
      if (isSame) return;
      expect(interval!.lower).toBeCloseTo(Math.max(-200, changes.interval!.lower), 8);
      expect(interval!.upper).toBeCloseTo(Math.min(200, changes.interval!.upper), 8);
      const turned = npsPairedDifference(all.map(([a, b]) => [b, a] as const));
      expect([turned.value, turned.p]).toEqual([-value! || 0, expect.closeTo(p!, 12)]);
    }),
  );
});

test("about 95 of 100 intervals hold the true difference, also when most keep their opinion", () => {
  const random = seededRandom(6);
  const drawn = (): NpsPair => {
    const u = random();
    const before = u < 0.5 ? 10 : u < 0.8 ? 8 : 3;
    const v = random();
    return [v < 0.7 ? before : v < 0.85 ? 8 : v < 0.95 ? 3 : 10, before];
  };
  // Of all, 30 % draw anew: 15 passives, 10 detractors and 5 promoters of 100. Before, the score is 30.
  const truth = 0.7 * 30 - 10 + 5 - 30;
  const held = Array.from({ length: 1000 }, () => npsPairedDifference(Array.from({ length: 60 }, drawn))).filter(
    ({ interval }) => interval!.lower <= truth && truth <= interval!.upper,
  );
  expect(held.length / 1000).toBeGreaterThan(0.93);
  expect(held.length / 1000).toBeLessThan(0.97);
});

test("people without two valid answers are counted and left out", () => {
  const odd: NpsPair[] = [
    [9, 9],
    [null, 9],
    [9, undefined],
    [9.5, 9],
    [9, "9"],
    [11, null],
    [true, 3],
    [0, 10],
  ];
  expect(npsPairedDifference(odd)).toMatchObject({ value: -100, n: 2, missing: 2, invalid: 4 });
  expect(npsPairedDifference([])).toMatchObject({ value: null, n: 0, interval: null, p: null });
  expect(npsPairedDifference([[9, 3]])).toMatchObject({ value: 200, n: 1, interval: null });
  expect(
    npsPairedDifference([
      [9, 9],
      [3, 3],
    ]),
  ).toMatchObject({ value: 0, n: 2, interval: null, t: null });
  expect(() => npsPairedDifference([], 95)).toThrow(RangeError);
});
