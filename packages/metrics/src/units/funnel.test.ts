import fc from "fast-check";
import { expect, test } from "vitest";
import { funnel } from "./funnel.ts";
import { wilson } from "../shares/proportion.ts";

test("a share is outside its limits exactly when the overall share is outside its Wilson interval", () => {
  const size = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (n, many, part) => {
      const x = Math.round(part * n);
      const overall = { kind: "share", x: many, n: many + 150 } as const;
      const { items, center } = funnel(overall, [{ value: (100 * x) / n, n }], { levels: [0.95] });
      const { lower, upper } = wilson({ x, n })!;
      const p = center! / 100;
      if (Math.min(Math.abs(p - lower), Math.abs(p - upper)) < 1e-9) return;
      expect(items[0]!.outside === null).toBe(lower < p && p < upper);
    }),
    { numRuns: 500 },
  );
});

test("limits narrow with √n, the wider contain the narrower, and they end at the scale", () => {
  const counts = { promoters: 50, passives: 30, detractors: 20 };
  const units = [25, 100, 400].map((n) => ({ value: 30, n }));
  const { items } = funnel({ kind: "nps", counts }, units);
  const half = (at: number, level: number) => items[at]!.limits[level]!.upper - 30;
  expect(half(0, 0)).toBeCloseTo((1.959963984540054 * 100 * Math.sqrt(0.7 - 0.09)) / 5, 9);
  expect([half(0, 0) / half(1, 0), half(1, 1) / half(2, 1)]).toEqual([expect.closeTo(2, 9), expect.closeTo(2, 9)]);
  for (const { limits } of items) {
    expect(limits[1]!.lower <= limits[0]!.lower && limits[0]!.upper <= limits[1]!.upper).toBe(true);
    expect(limits.map(({ level }) => level)).toEqual([0.95, 0.998]);
  }
  expect(funnel({ kind: "nps", counts }, [{ value: 0, n: 1 }]).items[0]!.limits[1]).toMatchObject({
    lower: -100,
    upper: 100,
  });
  expect(funnel({ kind: "share", x: 99, n: 100 }, [{ value: 100, n: 5 }]).items[0]!.limits[0]!.upper).toBe(100);
});

test("a mean is compared in the unit of its answers, and on which side it left which limits", () => {
  const counts = new Map([
    [1, 50],
    [5, 50],
  ]);
  const overall = { kind: "mean", counts, scale: { min: 1, max: 5 } } as const;
  const sd = Math.sqrt(400 / 99);
  const values = [3, 3 + 2.5 * (sd / 10), 3 - 4 * (sd / 10), null];
  const { items, center } = funnel(
    overall,
    values.map((value) => ({ value, n: 100 })),
  );
  expect(center).toBe(3);
  expect(items.map(({ outside }) => outside)).toEqual([
    null,
    { level: 0.95, side: "above" },
    { level: 0.998, side: "below" },
    null,
  ]);
});

test("units that are all alike leave the limits as often as they say", () => {
  // Exact, by the binomial distribution with 40 answers each and a share of 0.7.
  const { items } = funnel(
    { kind: "share", x: 70, n: 100 },
    Array.from({ length: 41 }, (_, x) => ({ value: 2.5 * x, n: 40 })),
  );
  let probability = 0.3 ** 40;
  const out = [0, 0];
  for (const [x, { outside }] of items.entries()) {
    if (outside !== null) out[0]! += probability;
    if (outside?.level === 0.998) out[1]! += probability;
    probability *= ((40 - x) / (x + 1)) * (0.7 / 0.3);
  }
  expect(out[0]).toBeGreaterThan(0.02);
  expect(out[0]).toBeLessThan(0.07);
  expect(out[1]).toBeLessThan(0.005);
});

// A standard error is 5: distances of −4, −2, −2, −1, −1, 1, 1, 2, 2 and 4 of them. The tenth at each end begins at ±2.2.
const spreadOut = [30, 40, 40, 45, 45, 55, 55, 60, 60, 70].map((value) => ({ value, n: 100 }));
const half = { kind: "share", x: 500, n: 1000 } as const;

test("limits that are adjusted are wider by as much as the units differ more than by chance", () => {
  const plain = funnel(half, spreadOut);
  expect(plain.dispersion).toBeCloseTo((2 * 2.2 ** 2 + 4 * 4 + 4 * 1) / 10, 9);
  expect(plain.items.map(({ outside }) => outside?.level ?? null)).toEqual([
    ...[0.998, 0.95, 0.95, null, null, null, null, 0.95, 0.95, 0.998],
  ]);
  const { dispersion, items } = funnel(half, spreadOut, { isAdjusted: true });
  expect(dispersion).toBe(plain.dispersion);
  expect(items[0]!.limits[0]!.upper).toBeCloseTo(50 + 5 * 1.959963984540054 * Math.sqrt(2.968), 9);
  expect(items[0]!.limits[1]!.lower).toBeCloseTo(50 - 5 * 3.090232306167813 * Math.sqrt(2.968), 9);
  expect(items.map(({ outside }) => outside?.level ?? null)).toEqual([
    ...[0.95, null, null, null, null, null, null, null, null, 0.95],
  ]);
});

test("one that is far out does not widen the limits until it is inside", () => {
  const alike = spreadOut.map(({ value, n }) => ({ value: 50 + (value - 50) / 4, n }));
  const { items } = funnel(half, [...alike, { value: 100, n: 100 }], { isAdjusted: true });
  expect(items.at(-1)!.outside).toEqual({ level: 0.998, side: "above" });
});

test("limits stay as they are where units differ no more than by chance, or are too few to tell", () => {
  const alike = spreadOut.map(({ value, n }) => ({ value: 50 + (value - 50) / 4, n }));
  expect(funnel(half, alike, { isAdjusted: true })).toEqual(funnel(half, alike));
  expect(funnel(half, alike).dispersion).toBeLessThan(1);
  const nine = spreadOut.slice(1);
  const nobodys = [
    { value: null, n: 40 },
    { value: null, n: 0 },
  ];
  expect(funnel(half, [...nine, ...nobodys], { isAdjusted: true })).toMatchObject({ dispersion: null });
  expect(funnel(half, nine, { isAdjusted: true }).items).toEqual(funnel(half, nine).items);
});

test("without answers or variation there are no limits", () => {
  const unit = [{ value: 50, n: 10 }];
  const none = { value: 50, n: 10, limits: [], outside: null };
  expect(funnel({ kind: "share", x: 0, n: 0 }, unit)).toEqual({ center: null, dispersion: null, items: [none] });
  expect(funnel({ kind: "share", x: 10, n: 10 }, unit).items).toEqual([none]);
  expect(funnel({ kind: "nps", counts: { promoters: 0, passives: 9, detractors: 0 } }, unit).items).toEqual([none]);
  expect(funnel({ kind: "nps", counts: { promoters: 0, passives: 0, detractors: 0 } }, unit).center).toBeNull();
  expect(funnel({ kind: "mean", counts: new Map() }, unit).items).toEqual([none]);
  expect(funnel({ kind: "share", x: 5, n: 10 }, [{ value: null, n: 0 }]).items[0]!.limits).toEqual([]);
});

test("impossible numbers are errors", () => {
  expect(() => funnel({ kind: "share", x: 3, n: 2 }, [])).toThrow(RangeError);
  for (const n of [-1, NaN, Infinity])
    expect(() => funnel({ kind: "share", x: 1, n: 2 }, [{ value: 1, n }])).toThrow(RangeError);
  expect(() => funnel({ kind: "share", x: 1, n: 2 }, [], { levels: [95] })).toThrow(RangeError);
});
