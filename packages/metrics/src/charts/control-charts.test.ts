import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "../tails/normal.ts";
import { pChart } from "./p-chart.ts";
import { seededRandom } from "../random.ts";
import { runsOfEight } from "./signals.ts";
import { xmr } from "./xmr.ts";

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 });
const outside = ({ signals }: { signals: readonly { rule: string; index: number }[] }) =>
  signals.filter(({ rule }) => rule === "outside_limits").map(({ index }) => index);

test("NIST/SEMATECH 6.3.3.2: fractions defective of thirty wafers", () => {
  const defects = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ];
  const figure = pChart(defects.map((x) => ({ x, n: 50 })));
  expect(figure.center).toBeCloseTo(0.2313, 4);
  expect(figure.limits[0]?.upper).toBeCloseTo(0.4102, 3);
  expect(figure.limits[0]?.lower).toBeCloseTo(0.0524, 3);
  expect(outside(figure)).toEqual([14, 22]);
  expect(figure).toMatchObject({ method: "p", sigmaZ: 1, provisional: false, baseline: 30 });
});

test("the run rule is what it says, point for point", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(-1, 0, 1, null), { maxLength: 80 }), (points) => {
      const present = points.flatMap((point, index) => (point === null ? [] : [{ point, index }]));
      const expected = present.filter(({ point }, at) => {
        const last = present.slice(Math.max(0, at - 7), at + 1);
        return point !== 0 && last.length === 8 && last.every((other) => other.point === point);
      });
      expect(runsOfEight(points, 0).map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
    }),
    { numRuns: 500 },
  );
  const eight = new Array<number>(8).fill(1);
  expect(runsOfEight(eight, 0)).toHaveLength(1);
  expect(runsOfEight([...eight.slice(1), 0, ...eight.slice(1)], 0)).toEqual([]);
  expect(runsOfEight([...eight.slice(4), null, ...eight.slice(4)], 0)).toHaveLength(1);
});

test("an XmR chart moves with its values, and they turn it around when turned", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), (series, scale) => {
      const [plain, moved] = [xmr(series), xmr(series.map((value) => scale * value + 7))];
      expect(moved.center).toBeCloseTo(scale * (plain.center ?? NaN) + 7, 8);
      expect(moved.rangeMean ?? -1).toBeCloseTo(plain.rangeMean === null ? -1 : scale * plain.rangeMean, 8);
      expect(moved.limits === null).toBe(plain.limits === null);
      const turned = xmr(series.map((value) => -value));
      if (plain.limits === null) return;
      expect(moved.limits?.upper).toBeCloseTo(scale * plain.limits.upper + 7, 7);
      expect(outside(moved)).toEqual(outside(plain));
      expect(turned.limits?.lower).toBeCloseTo(-plain.limits.upper, 9);
    }),
  );
});

test("limits are frozen at the baseline: a step after it is a signal, and does not move them", () => {
  const before = [41, 43, 40, 44, 42, 41, 45, 40, 43, 42, 41, 43];
  const after = [60, 61, 59, 62, 60, 58, 61, 60];
  const figure = xmr([...before, ...after], { baseline: 12 });
  expect(figure.limits).toEqual(xmr(before).limits);
  expect(figure).toMatchObject({ baseline: 12, provisional: false });
  expect(figure.signals[0]).toMatchObject({ rule: "outside_limits", index: 12, side: "above" });
  expect(figure.signals.at(-1)).toMatchObject({ rule: "run_of_eight", index: 19 });
  const largest = figure.signals.reduce((a, b) => (Math.abs(b.sigmas ?? 0) > Math.abs(a.sigmas ?? 0) ? b : a));
  expect(largest.index).toBe(15);
  for (const { sigmas } of figure.signals.filter(({ rule }) => rule === "outside_limits"))
    expect(Math.abs(sigmas ?? 0)).toBeGreaterThan(3);
});

test("eleven points are provisional, twelve are not", () => {
  const points = Array.from({ length: 12 }, (_, i) => i % 3);
  expect([xmr(points.slice(1)).provisional, xmr(points).provisional]).toEqual([true, false]);
  const shares = points.map((x) => ({ x, n: 3 }));
  expect([pChart(shares.slice(1)).provisional, pChart(shares).provisional]).toEqual([true, false]);
  expect(xmr([...points.slice(1), null]).provisional).toBe(true);
  expect(pChart([...shares.slice(1), { x: 0, n: 0 }])).toMatchObject({ provisional: true, baseline: 11 });
});

test("a missing period is no zero, breaks the moving range and is counted; so is what is no number", () => {
  const figure = xmr([10, 12, null, 20, 22, NaN, undefined, 24]);
  expect(figure).toMatchObject({ center: 17.6, rangeMean: 2, missing: 2, invalid: 1, baseline: 5 });
  const chart = pChart(
    [
      { x: 5, n: 10 },
      { x: 0, n: 0 },
      { x: 3, n: 10 },
    ],
    { method: "laney" },
  );
  expect(chart.limits.map((limit) => limit === null)).toEqual([false, true, false]);
  expect(chart.center).toBe(0.4);
});

test("what does not vary has no limits, and a mean that is off by a bit is no side", () => {
  const tenths = new Array<number>(20).fill(0.1);
  expect(xmr(tenths)).toMatchObject({ rangeMean: 0, limits: null, signals: [] });
  const all = new Array(20).fill({ x: 7, n: 7 }) as { x: number; n: number }[];
  expect(pChart(all)).toMatchObject({ center: 1, signals: [] });
  expect(pChart(all).limits[0]).toBeNull();
  const some = new Array(20).fill({ x: 1, n: 10 }) as { x: number; n: number }[];
  expect(pChart(some).signals).toEqual([]);
  // After a perfect year, eight worse months are a signal although no limit can be given.
  const worse = pChart([...all.slice(8), ...new Array(8).fill({ x: 6, n: 7 })] as typeof all, { baseline: 12 });
  expect(worse.signals).toEqual([{ rule: "run_of_eight", index: 19, side: "below", sigmas: null }]);
  expect(xmr([])).toMatchObject({ center: null, limits: null, signals: [], baseline: 0 });
  expect(xmr([5])).toMatchObject({ center: 5, rangeMean: null, limits: null });
  expect(pChart([])).toMatchObject({ center: null, limits: [], signals: [] });
});

test("Laney's limits are the plain ones times sigma z, and taken for large periods unless told", () => {
  const points = [800, 850, 790, 910, 830].map((x) => ({ x, n: 1000 }));
  const [laney, plain] = [pChart(points), pChart(points, { method: "p" })];
  expect([laney.method, pChart(points.map(({ x }) => ({ x: x / 2, n: 500 }))).method]).toEqual(["laney", "p"]);
  const half = ({ center, limits }: typeof laney) => (center ?? NaN) - (limits[0]?.lower ?? NaN);
  expect(half(laney) / half(plain)).toBeCloseTo(laney.sigmaZ ?? NaN, 10);
});

test("stable processes seldom signal: about 0.27 % of points are outside, whichever chart", () => {
  const random = seededRandom(9);
  const normal = Array.from({ length: 60_000 }, () => normalQuantile(random()));
  const rate = outside(xmr(normal)).length / normal.length;
  expect(rate).toBeGreaterThan(0.0015);
  expect(rate).toBeLessThan(0.0045);
  const periods = Array.from({ length: 2000 }, () => {
    const n = 100 + Math.floor(200 * random());
    return { x: Array.from({ length: n }, random).filter((u) => u < 0.4).length, n };
  });
  const [plain, laney] = [pChart(periods, { method: "p" }), pChart(periods, { method: "laney" })];
  expect(outside(plain).length / periods.length).toBeLessThan(0.006);
  // Nothing varies beyond chance here, so Laney's chart is the plain one.
  expect(laney.sigmaZ).toBeGreaterThan(0.95);
  expect(laney.sigmaZ).toBeLessThan(1.05);
});

test("impossible points and baselines are errors", () => {
  for (const point of [
    { x: 3, n: 2 },
    { x: -1, n: 2 },
    { x: NaN, n: 2 },
  ])
    expect(() => pChart([point])).toThrow(RangeError);
  for (const baseline of [0, -1, 1.5, NaN]) expect(() => xmr([1, 2], { baseline })).toThrow(RangeError);
});
