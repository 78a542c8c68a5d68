import fc from "fast-check";
import { expect, test } from "vitest";
import { johnson } from "./johnson.ts";
import { explainedBySubset, lmg } from "./lmg.ts";
import { correlationsOf, momentsOf } from "./moments.ts";
import { seededRandom } from "../random.ts";
import type { SymmetricMatrix } from "../relations/symmetric-matrix.ts";

/** Correlations of k predictors and an outcome that share one cause. */
function drawn(k: number, seed: number): SymmetricMatrix {
  const random = seededRandom(seed);
  const columns = Array.from({ length: k + 1 }, () => new Float64Array(200));
  for (let row = 0; row < 200; row++) {
    const cause = random();
    for (const [j, column] of columns.entries()) column[row] = random() + (j % 3) * cause;
    for (const column of columns.slice(0, -1)) columns[k]![row]! += 0.3 * (column[row] ?? 0);
  }
  return correlationsOf(momentsOf(columns, 1, () => 0).sums, k + 1);
}

/** R² of some predictors by solving the normal equations, with no code of ours. */
function explained({ size, cells }: SymmetricMatrix, chosen: readonly number[]): number {
  const k = size - 1;
  const rows = chosen.map((i) => [...chosen.map((j) => cells[i * size + j] ?? NaN), cells[i * size + k] ?? NaN]);
  for (const [i, pivot] of rows.entries()) {
    for (const [at, row] of rows.entries()) {
      const factor = at === i ? 0 : row[i]! / pivot[i]!;
      for (let j = 0; j < row.length; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  return rows.reduce((sum, row, i) => sum + (row.at(-1)! / row[i]!) * cells[chosen[i]! * size + k]!, 0);
}

function orders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

test("R² of every subset equals that of its own regression", () => {
  const matrix = drawn(6, 1);
  for (const [subset, r2] of explainedBySubset(matrix).entries()) {
    const chosen = [0, 1, 2, 3, 4, 5].filter((j) => (subset >> j) & 1);
    expect(r2).toBeCloseTo(explained(matrix, chosen), 12);
  }
});

test.each([1, 2, 3, 5])("LMG of %d predictors is the average over all their orders", (k) => {
  const matrix = drawn(k, 2);
  const predictors = Array.from({ length: k }, (_, j) => j);
  const sums = predictors.map(() => 0);
  const all = orders(predictors);
  for (const order of all)
    for (const [at, j] of order.entries())
      sums[j]! += explained(matrix, order.slice(0, at + 1)) - explained(matrix, order.slice(0, at));
  const { raw } = lmg(matrix);
  for (const [j, sum] of sums.entries()) expect(raw[j]).toBeCloseTo(sum / all.length, 12);
});

test("both add up to R², are never negative, and follow their predictors when these change places", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer(), fc.constantFrom(lmg, johnson), (k, seed, method) => {
      const matrix = drawn(k, seed);
      const { r2, raw } = method(matrix);
      const all = Array.from({ length: k }, (_, j) => j);
      expect(r2).toBeCloseTo(explained(matrix, all), 10);
      expect(raw.reduce((sum, part) => sum + part, 0)).toBeCloseTo(r2, 12);
      expect(Math.min(...raw)).toBeGreaterThanOrEqual(-1e-12);
      const places = [...all.slice(1), 0, k];
      const cells = Float64Array.from(matrix.cells, (_, at) => {
        const [i, j] = [Math.floor(at / (k + 1)), at % (k + 1)];
        return matrix.cells[places[i]! * (k + 1) + places[j]!]!;
      });
      const moved = method({ size: k + 1, cells }).raw;
      for (const j of all) expect(moved[j]).toBeCloseTo(raw[places[j]!] ?? NaN, 11);
    }),
    { numRuns: 30 },
  );
});

test("for two predictors both methods agree, for more nearly", () => {
  for (let seed = 0; seed < 10; seed++) {
    const two = drawn(2, seed);
    for (const [j, part] of lmg(two).raw.entries()) expect(johnson(two).raw[j]).toBeCloseTo(part, 12);
    const six = drawn(6, seed);
    for (const [j, part] of lmg(six).raw.entries())
      expect(Math.abs((johnson(six).raw[j] ?? NaN) - part)).toBeLessThan(0.02);
  }
});

test("predictors that do not correlate get the square of their correlation with the outcome", () => {
  const cells = Float64Array.of(1, 0, 0.5, 0, 1, -0.3, 0.5, -0.3, 1);
  for (const method of [lmg, johnson]) {
    const { raw, r2 } = method({ size: 3, cells });
    expect([raw[0], raw[1], r2]).toEqual([
      expect.closeTo(0.25, 14),
      expect.closeTo(0.09, 14),
      expect.closeTo(0.34, 14),
    ]);
  }
});

test("two copies of a predictor share its importance", () => {
  const cells = Float64Array.of(1, 1, 0.6, 1, 1, 0.6, 0.6, 0.6, 1);
  for (const method of [lmg, johnson]) {
    const { raw, r2 } = method({ size: 3, cells });
    expect([raw[0], raw[1], r2]).toEqual([
      expect.closeTo(0.18, 12),
      expect.closeTo(0.18, 12),
      expect.closeTo(0.36, 12),
    ]);
  }
});

test("twelve predictors: all 4,096 subsets still add up", () => {
  const matrix = drawn(12, 4);
  const { r2, raw } = lmg(matrix);
  expect(r2).toBeCloseTo(johnson(matrix).r2, 10);
  expect(raw.reduce((sum, part) => sum + part, 0)).toBeCloseTo(r2, 10);
});
