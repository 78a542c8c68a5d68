import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "../tails/normal.ts";
import { partialPooling } from "./partial-pooling.ts";
import { seededRandom } from "../random.ts";
import { rankIntervals } from "./rank-intervals.ts";
import { rollingWindows } from "../charts/rolling.ts";

const unit = fc.record({ value: fc.integer({ min: -100, max: 100 }), se: fc.integer({ min: 1, max: 30 }) });
const units = fc.array(unit, { minLength: 1, maxLength: 12 });

test("ranks are intervals from 1 to the number of units, the same for the same seed", () => {
  fc.assert(
    fc.property(units, (all) => {
      const ranks = rankIntervals(all, { draws: 1000, seed: 3 });
      expect(rankIntervals(all, { draws: 1000, seed: 3 })).toEqual(ranks);
      for (const rank of ranks) {
        expect(1 <= rank!.lower && rank!.lower <= rank!.upper && rank!.upper <= all.length).toBe(true);
        expect([rank!.lower % 1, rank!.upper % 1]).toEqual([0, 0]);
      }
    }),
    { numRuns: 20 },
  );
});

test("clearly apart is one rank each, alike is any rank, and what is unknown takes none", () => {
  const apart = rankIntervals([10, 90, null, 50].map((value) => ({ value, se: 1 })));
  expect(apart.map((rank) => rank && [rank.lower, rank.upper])).toEqual([[3, 3], [1, 1], null, [2, 2]]);
  const alike = rankIntervals(new Array(10).fill({ value: 50, se: 5 }) as { value: number; se: number }[]);
  for (const rank of alike) expect([rank!.lower, rank!.upper]).toEqual([1, 10]);
  const certain = rankIntervals([3, 3, 1].map((value) => ({ value, se: 0 })));
  expect(certain.map((rank) => [rank!.lower, rank!.upper])).toEqual([
    [1, 2],
    [1, 2],
    [3, 3],
  ]);
  expect(rankIntervals([])).toEqual([]);
});

test("of units that differ about nineteen in twenty rank intervals hold the true rank", () => {
  const random = seededRandom(5);
  let held = 0;
  for (let trial = 0; trial < 100; trial++) {
    const truth = Array.from({ length: 8 }, () => 10 * normalQuantile(random()));
    const measured = truth.map((value) => ({ value: value + 5 * normalQuantile(random()), se: 5 }));
    for (const [i, rank] of rankIntervals(measured, { draws: 1000, seed: trial }).entries()) {
      const actual = 1 + truth.filter((other) => other > truth[i]!).length;
      held += rank!.lower <= actual && actual <= rank!.upper ? 1 : 0;
    }
  }
  expect(held / 800).toBeGreaterThan(0.93);
});

test("partial pooling: Rubin's eight schools differ no more than by chance", () => {
  const effects = [28, 8, -3, 7, -1, 1, 18, 12];
  const errors = [15, 10, 16, 11, 9, 11, 10, 18];
  const { overall, between, items } = partialPooling(effects.map((value, i) => ({ value, se: errors[i]! })));
  expect([overall, between]).toEqual([expect.closeTo(7.686, 3), 0]);
  // All the weight there can be: (k − 3) / (k − 1) of each figure is the overall one.
  for (const { value, pooled, weight } of items)
    expect([weight, pooled]).toEqual([
      expect.closeTo(2 / 7, 12),
      expect.closeTo(overall! + (2 / 7) * (value! - overall!), 9),
    ]);
  const two = partialPooling(effects.slice(0, 2).map((value, i) => ({ value, se: errors[i]! })));
  expect(two.items.map(({ pooled }) => pooled)).toEqual([28, 8]);
  expect(two.items[0]!.interval!.upper).toBeCloseTo(28 + 15 * 1.959963984540054, 9);
});

test("a pooled figure lies between the unit's own and the overall one, nearer its own the surer it is", () => {
  fc.assert(
    fc.property(units, (all) => {
      const { overall, items } = partialPooling(all);
      for (const { value, pooled, weight } of items) {
        const [low, high] = [Math.min(value!, overall!), Math.max(value!, overall!)];
        expect(pooled! >= low - 1e-9 && pooled! <= high + 1e-9).toBe(true);
        expect(weight! >= 0 && weight! <= 1).toBe(true);
      }
      // Weights that are alike differ in their last digit.
      const sure = items
        .map(({ weight }, i) => ({ weight: Math.round(weight! * 1e9), se: all[i]!.se }))
        .sort((a, b) => a.se - b.se);
      expect(sure.map(({ weight }) => weight)).toEqual(sure.map(({ weight }) => weight).sort((a, b) => b - a));
    }),
  );
});

test("pooled figures are closer to the truth than raw ones, and their intervals hold it", () => {
  const random = seededRandom(8);
  let [raw, drawn, held] = [0, 0, 0];
  for (let trial = 0; trial < 200; trial++) {
    const truth = Array.from({ length: 20 }, () => 30 + 8 * normalQuantile(random()));
    const measured = truth.map((value, i) => ({ value: value + (4 + i) * normalQuantile(random()), se: 4 + i }));
    for (const [i, { value, pooled, interval }] of partialPooling(measured).items.entries()) {
      raw += (value! - truth[i]!) ** 2;
      drawn += (pooled! - truth[i]!) ** 2;
      held += interval!.lower <= truth[i]! && truth[i]! <= interval!.upper ? 1 : 0;
    }
  }
  expect(drawn).toBeLessThan(0.5 * raw);
  expect(held / 4000).toBeGreaterThan(0.93);
  expect(held / 4000).toBeLessThan(0.98);
});

test("units without a figure or an error above 0 stay out", () => {
  const none = { pooled: null, interval: null, weight: null };
  const { overall, items } = partialPooling([
    { value: 5, se: 1 },
    { value: null, se: null },
    { value: 99, se: 0 },
  ]);
  expect([overall, items[1], items[2]]).toEqual([5, { value: null, ...none }, { value: 99, ...none }]);
  expect(partialPooling([])).toEqual({ overall: null, between: null, items: [] });
});

test("a window adds up its period and those before", () => {
  const periods = [1, 2, 3, 4, 5].map(
    (n) =>
      new Map([
        [10, n],
        [n, 1],
      ]),
  );
  const windows = rollingWindows(periods);
  expect(windows.map(({ from, to, complete }) => [from, to, complete])).toEqual([
    [0, 0, false],
    [0, 1, false],
    [0, 2, false],
    [0, 3, true],
    [1, 4, true],
  ]);
  expect(windows.map(({ counts }) => counts.get(10))).toEqual([1, 3, 6, 10, 14]);
  expect(windows[4]!.counts).toEqual(
    new Map([
      [10, 14],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ]),
  );
  expect(periods[0]).toEqual(
    new Map([
      [10, 1],
      [1, 1],
    ]),
  );
  expect(rollingWindows([])).toEqual([]);
});

test("impossible options are errors", () => {
  for (const se of [-1, NaN, Infinity]) {
    expect(() => rankIntervals([{ value: 1, se }])).toThrow(RangeError);
    expect(() => partialPooling([{ value: 1, se }])).toThrow(RangeError);
  }
  expect(() => rankIntervals([{ value: NaN, se: 1 }])).toThrow(RangeError);
  expect(() => rankIntervals([], { draws: 10 })).toThrow(RangeError);
  expect(() => partialPooling([], 95)).toThrow(RangeError);
  for (const length of [0, 1.5, NaN]) expect(() => rollingWindows([], length)).toThrow(RangeError);
});
