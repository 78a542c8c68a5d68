import fc from "fast-check";
import { expect, test } from "vitest";
import { rake } from "./rake.ts";
import type { RakeOptions } from "./rake.ts";
import type { RakeInput } from "./rake-margins.ts";

const sexes = ["F", "M"];
const places = ["HQ", "Field", "Mission"];
const grid = sexes.flatMap((sex) => places.map((loc) => ({ sex, loc })));
const size = fc.integer({ min: 1, max: 500 });

function raked(input: RakeInput, options?: RakeOptions) {
  const figure = rake(input, options);
  if (figure.refused !== null) throw new Error(figure.refused.reason);
  return figure;
}

/** A population from a table, so that its margins agree. */
function marginsOf(table: readonly number[]) {
  const of = (key: "sex" | "loc", names: string[]) =>
    Object.fromEntries(
      names.map((name) => [name, table.reduce((sum, n, i) => sum + (grid[i]![key] === name ? n : 0), 0)]),
    );
  return { sex: of("sex", sexes), loc: of("loc", places) };
}

test("weighted margins equal their targets, and odds ratios stay those of the answers", () => {
  const six = fc.array(size, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(six, six, (counts, population) => {
      const { weights, gap, converged, sum, n, nEff, deff } = raked(
        { cells: grid, counts, margins: marginsOf(population) },
        // Extremely unlike samples take longer than is allowed by default.
        { maxIterations: 20_000 },
      );
      expect(converged).toBe(true);
      expect(gap).toBeLessThan(1e-7);
      expect(sum / population.reduce((a, b) => a + b)).toBeCloseTo(1, 8);
      const w = weights.map((weight) => weight ?? NaN);
      // Raking multiplies by row and by column, so the interaction cancels.
      for (const j of [1, 2]) expect((w[0]! * w[3 + j]!) / (w[j]! * w[3]!)).toBeCloseTo(1, 6);
      expect(nEff).toBeLessThanOrEqual(n * (1 + 1e-12));
      expect(nEff * deff).toBeCloseTo(n, 6);
    }),
  );
});

test("a sample like its population keeps one weight; one margin is N / n", () => {
  const counts = [10, 20, 30, 40, 50, 60];
  const same = raked({ cells: grid, counts, margins: marginsOf(counts.map((count) => 3 * count)) });
  for (const weight of same.weights) expect(weight).toBeCloseTo(3, 9);
  expect(same.deff).toBeCloseTo(1, 9);
  const one = raked({ cells: [{ a: "x" }, { a: "y" }], counts: [8, 2], margins: { a: { x: 40, y: 60 } } });
  expect([one.weights, one.iterations]).toEqual([[5, 30], 2]);
});

test("what cannot fit is reported: it does not converge and leaves a gap", () => {
  // Only F answered at HQ and only M elsewhere, so the margins pull in turns.
  const cells = [
    { sex: "F", loc: "HQ" },
    { sex: "M", loc: "Field" },
  ];
  const torn = raked({ cells, counts: [5, 5], margins: { sex: { F: 5, M: 5 }, loc: { HQ: 8, Field: 2 } } });
  expect(torn.gap).toBeGreaterThan(0.3);
  expect(torn.converged).toBe(false);
  const slow = raked(
    { cells: grid, counts: [90, 1, 1, 1, 90, 90], margins: marginsOf([1, 90, 50, 90, 1, 2]) },
    { maxIterations: 2 },
  );
  expect(slow).toMatchObject({ converged: false, iterations: 2 });
  expect(slow.gap).toBeGreaterThan(1e-6);
});

test("a category without answers is refused, or joins the smallest that has some when asked to", () => {
  const input = { cells: grid, counts: [5, 5, 0, 5, 5, 0], margins: marginsOf([40, 30, 20, 40, 30, 20]) };
  expect(rake(input)).toEqual({ refused: { reason: "empty_category", margin: "loc", category: "Mission" } });
  const figure = raked(input, { onEmpty: "collapse" });
  expect(figure.collapsed).toEqual([{ margin: "loc", category: "Mission", into: "Field" }]);
  expect(figure.weights).toEqual([8, 10, null, 8, 10, null]);
  expect([figure.sum, figure.gap]).toEqual([180, 0]);
});

test("answers from where there is nobody, margins of two populations and no answers at all are refused", () => {
  const cells = [{ sex: "F" }, { sex: "X" }];
  expect(rake({ cells, counts: [1, 1], margins: { sex: { F: 5 } } })).toEqual({
    refused: { reason: "no_target", margin: "sex", category: "X" },
  });
  expect(rake({ cells, counts: [1, 1], margins: { sex: { F: 5, X: 0 } } }).refused).toMatchObject({ category: "X" });
  expect(rake({ cells, counts: [1, 1], margins: { unit: { A: 5 } } }).refused).toMatchObject({ category: null });
  expect(raked({ cells, counts: [1, 0], margins: { sex: { F: 5 } } }).weights).toEqual([5, null]);
  const counts = [1, 1, 1, 1, 1, 1];
  expect(rake({ cells: grid, counts, margins: { sex: { F: 5, M: 5 }, loc: { HQ: 3, Field: 3, Mission: 3 } } })).toEqual(
    {
      refused: { reason: "totals_differ", margins: ["sex", "loc"], totals: [10, 9] },
    },
  );
  expect(rake({ cells, counts: [0, 0], margins: { sex: { F: 5 } } })).toEqual({ refused: { reason: "no_answers" } });
});

test("names of categories are only names", () => {
  const cells = [{ unit: "constructor" }, { unit: "__proto__" }];
  const margins = { unit: JSON.parse('{ "constructor": 3, "__proto__": 7 }') as Record<string, number> };
  expect(raked({ cells, counts: [1, 1], margins }).weights).toEqual([3, 7]);
  expect(rake({ cells, counts: [1, 1], margins: { toString: { a: 10 } } }).refused).toMatchObject({ category: null });
});

test("trimming keeps the mean and the bounds, opens the margins, and happens only on request", () => {
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 6, maxLength: 6 }),
      fc.array(size, { minLength: 6, maxLength: 6 }),
      (counts, table) => {
        const input = { cells: grid, counts, margins: marginsOf(table) };
        const [free, cut] = [raked(input), raked(input, { trim: { min: 0.3, max: 3 } })];
        const relative = cut.weights.map((weight) => (weight! * cut.n) / cut.sum);
        expect(Math.min(...relative)).toBeGreaterThan(0.3 - 1e-9);
        expect(Math.max(...relative)).toBeLessThan(3 + 1e-9);
        expect(cut.sum / free.sum).toBeCloseTo(1, 9);
        expect(cut.deff).toBeLessThan(free.deff + 1e-9);
        expect(free.trimmed).toBe(0);
        if (cut.trimmed === 0)
          for (const [i, weight] of cut.weights.entries()) expect(weight! / free.weights[i]!).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("impossible input is an error", () => {
  const margins = { sex: { F: 1 } };
  expect(() => rake({ cells: [{ sex: "F" }], counts: [1, 2], margins })).toThrow("1 cells have 2 counts");
  for (const count of [-1, 0.5, NaN])
    expect(() => rake({ cells: [{ sex: "F" }], counts: [count], margins })).toThrow(RangeError);
  for (const F of [-1, NaN, Infinity])
    expect(() => rake({ cells: [{ sex: "F" }], counts: [1], margins: { sex: { F } } })).toThrow(RangeError);
  expect(() => rake({ cells: [{}], counts: [1], margins: {} })).toThrow("at least one margin");
  const one = { cells: [{ sex: "F" }], counts: [1], margins };
  for (const options of [{ tolerance: 0 }, { maxIterations: 0 }, { trim: { min: 2, max: 3 } }])
    expect(() => rake(one, options)).toThrow(RangeError);
});
