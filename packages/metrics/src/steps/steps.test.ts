import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isWedge,
  normalQuantile,
  pairedDetectable,
  pairedUnits,
  seededRandom,
  steppedDetectable,
  steppedWedge,
  varianceWithin,
  type UnitPeriod,
} from "../index.ts";

interface World {
  /** The first period in which each unit is reached. */
  readonly steps: readonly number[];
  readonly n: readonly number[];
  readonly effect: number;
  /** What every period adds everywhere. */
  readonly trend: number;
  /** The standard deviation of what moves a unit for a while. */
  readonly moods: number;
}

const periods = 10;
const random = seededRandom(2_026);
const normal = () => normalQuantile(random());

/** Shares of so many answers each, of units that differ, move together, and have moods of their own that last. */
function cellsOf({ steps, n, effect, trend, moods }: World): UnitPeriod[] {
  return steps.flatMap((step, at) => {
    const own = 55 + 8 * normal();
    let mood = moods * normal();
    return Array.from({ length: periods }, (_, period) => {
      mood = 0.6 * mood + 0.8 * moods * normal();
      const reached = period >= step ? (1 as const) : (0 as const);
      const p = Math.min(99, Math.max(1, own + trend * period + effect * reached + mood)) / 100;
      let yes = 0;
      for (let one = 0; one < (n[at] ?? 0); one++) yes += random() < p ? 1 : 0;
      return {
        unit: `u${String(at)}`,
        period: `p${String(period)}`,
        n: n[at] ?? 0,
        mean: (100 * yes) / (n[at] ?? 1),
        reached,
      };
    });
  });
}

const wedges: readonly Pick<World, "steps" | "n">[] = [
  { steps: [2, 4, 6], n: [60, 30, 20] },
  { steps: [3, 3, 5, 5, 7, 7], n: [80, 40, 40, 20, 20, 10] },
  { steps: [2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8], n: Array<number>(12).fill(25) },
];

test.each(wedges)(
  "without an effect the interval holds 0 in 19 of 20 cases, whatever the years bring ($steps)",
  (wedge) => {
    const worlds = 250;
    let held = 0;
    for (let one = 0; one < worlds; one++) {
      const found = steppedWedge(cellsOf({ ...wedge, effect: 0, trend: 2, moods: 4 }));
      const { lower = NaN, upper = NaN } = found?.interval ?? {};
      if (lower <= 0 && upper >= 0) held++;
      expect(found?.interval?.method).toBe("stepped_wedge");
    }
    // 95 % less three standard errors of so many worlds.
    expect(held / worlds).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / worlds));
  },
);

test("an effect that was planted is found, on average as large as it is", () => {
  const worlds = 60;
  const found = Array.from({ length: worlds }, () =>
    steppedWedge(cellsOf({ ...wedges[2]!, effect: 15, trend: 2, moods: 2 })),
  );
  const mean = found.reduce((sum, one) => sum + (one?.value ?? NaN), 0) / worlds;
  expect(Math.abs(mean - 15)).toBeLessThan(1.5);
  expect(found.filter((one) => (one?.p ?? 1) <= 0.05).length / worlds).toBeGreaterThan(0.95);
});

test("a change that is everywhere fools before and after, and no wedge", () => {
  const exact = (trend: number) =>
    wedges[0]!.steps.flatMap((step, unit) =>
      Array.from({ length: periods }, (_, period) => ({
        ...{ unit: String(unit), period: String(period), n: 50 + unit, mean: 20 + 3 * unit + trend * period },
        reached: period >= step ? (1 as const) : (0 as const),
      })),
    );
  expect(steppedWedge(exact(5))?.value).toBeCloseTo(0, 8);
  expect(steppedWedge(exact(5))?.p).toBeNull();
});

test("it is the effect of a regression with an intercept for each unit and period, worked out by hand", () => {
  // Two units and two periods: the difference in differences. A third unit makes it bearable to leave one out.
  const cell = (unit: string, period: string, mean: number, reached: 0 | 1, n = 10) => ({
    unit,
    period,
    n,
    mean,
    reached,
  });
  const two = [cell("a", "1", 50, 0), cell("a", "2", 70, 1), cell("b", "1", 40, 0), cell("b", "2", 45, 0)];
  expect(steppedWedge(two)).toBeNull();
  const four = [...two, cell("c", "1", 30, 0), cell("c", "2", 48, 1), cell("d", "1", 60, 0), cell("d", "2", 61, 0)];
  const found = steppedWedge(four);
  // (20 + 18) / 2 less (5 + 1) / 2; without each: 15, 17, 18 and 14 from 16.
  expect(found?.value).toBeCloseTo(16, 9);
  expect(found?.se).toBeCloseTo(Math.sqrt((3 / 4) * (1 + 1 + 4 + 4)), 9);
  expect(found?.df).toBe(3);
});

test("dates that let nobody wait, or hang on one unit, are no wedge", () => {
  const design = (...steps: number[]) =>
    steps.flatMap((step, unit) =>
      [0, 1, 2, 3].map((period) => ({
        ...{ unit: String(unit), period: String(period), n: 20 },
        reached: period >= step ? (1 as const) : (0 as const),
      })),
    );
  expect([
    isWedge(design(1, 1, 1)),
    isWedge(design(1, 2)),
    isWedge(design(1, 2, 2, 2)),
    isWedge(design(0, 0, 2)),
  ]).toEqual([false, false, false, false]);
  expect([isWedge(design(1, 2, 3)), isWedge(design(1, 1, 2, 2))]).toEqual([true, true]);
  expect(steppedDetectable(design(1, 1, 1), 2_500)).toBeNull();
  const few = steppedDetectable(design(1, 2, 3), 2_500) ?? 0;
  expect(
    steppedDetectable(
      design(1, 2, 3).map((cell) => ({ ...cell, n: 80 })),
      2_500,
    ),
  ).toBeCloseTo(few / 2, 9);
});

test("what moves a whole unit for a while makes an answer worth less; without a second period single answers say it", () => {
  const noisy = cellsOf({
    steps: Array<number>(8).fill(99),
    n: Array<number>(8).fill(100),
    effect: 0,
    trend: 1,
    moods: 9,
  });
  // 100 answers a cell: 2,500 of one answer, and 100 times 81 of moods.
  expect(varianceWithin(noisy, 2_400)).toBeGreaterThan(5_000);
  expect(varianceWithin(noisy.slice(0, 1), 2_400)).toBe(2_400);
  const calm = noisy.map((cell) => ({ ...cell, mean: 50 }));
  expect(varianceWithin(calm, 2_400)).toBe(2_400);
});

test("paired units: what stays within a unit is taken out, and so is a changed mix of units", () => {
  const pair = (unit: string, n: [number, number], mean: [number, number]) => ({
    ...{ unit, before: { n: n[0], mean: mean[0] }, after: { n: n[1], mean: mean[1] } },
  });
  // All together rose from 38 to 62 while no unit changed: more answered where it is good.
  const mix = [pair("a", [80, 20], [30, 30]), pair("b", [20, 80], [70, 70])];
  expect(pairedUnits(mix)).toMatchObject({ value: 0, se: 0, p: null, units: 2 });
  const found = pairedUnits([
    pair("a", [40, 40], [50, 60]),
    pair("b", [40, 40], [70, 78]),
    pair("c", [40, 40], [40, 52]),
  ]);
  expect(found?.value).toBeCloseTo(10, 9);
  // Of equal units it is the paired t test: changes of 10, 8 and 12.
  expect(found?.se).toBeCloseTo(2 / Math.sqrt(3), 9);
  expect(found?.interval).toMatchObject({ method: "paired_units" });
  expect(found?.interval?.lower).toBeCloseTo(10 - 4.302653 * (2 / Math.sqrt(3)), 5);
  expect(pairedUnits([pair("a", [40, 40], [50, 60]), pair("b", [40, 0], [70, 0])])).toBeNull();
});

test("paired units hold 0 in 19 of 20 cases where units move each in its own way, which single answers would not", () => {
  const worlds = 400;
  let held = 0;
  for (let one = 0; one < worlds; one++) {
    const pairs = Array.from({ length: 6 }, (_, at) => {
      const own = 50 + 10 * normal();
      const n = 20 + 30 * at;
      const noise = () => 6 * normal() + (50 * normal()) / Math.sqrt(n);
      return { unit: String(at), before: { n, mean: own + noise() }, after: { n, mean: own + noise() } };
    });
    const { lower = NaN, upper = NaN } = pairedUnits(pairs)?.interval ?? {};
    if (lower <= 0 && upper >= 0) held++;
  }
  expect(held / worlds).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / worlds));
});

test("what paired units would show shrinks with answers and units, and grows beside others", () => {
  const of = (units: number, n: number) => pairedDetectable([Array<number>(units).fill(n)], 2_500) ?? NaN;
  expect(of(4, 100) / of(4, 400)).toBeCloseTo(2, 9);
  expect(of(8, 50)).toBeLessThan(of(4, 100));
  expect(pairedDetectable([[100, 100], [100, 100]], 2_500)).toBeCloseTo(of(2, 100) * Math.SQRT2, 9); // prettier-ignore
  expect([pairedDetectable([[100]], 2_500), pairedDetectable([[100, 100]], 0)]).toEqual([null, null]);
});

test("the order of cells, and a constant that is added to all, change nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: -50, max: 50, noNaN: true }), (seed, more) => {
      const own = seededRandom(seed);
      const cells = cellsOf({ ...wedges[0]!, effect: 5, trend: 1, moods: 3 });
      const other = [...cells].sort(() => own() - 0.5).map((cell) => ({ ...cell, mean: cell.mean + more }));
      expect(steppedWedge(other)?.value).toBeCloseTo(steppedWedge(cells)?.value ?? NaN, 6);
      expect(steppedWedge(other)?.se).toBeCloseTo(steppedWedge(cells)?.se ?? NaN, 6);
    }),
    { numRuns: 25 },
  );
});
