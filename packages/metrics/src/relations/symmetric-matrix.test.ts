import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen } from "./symmetric-matrix.ts";

function symmetric(size: number, entries: readonly number[]) {
  const cells = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) cells[i * size + j] = entries[Math.min(i, j) * size + Math.max(i, j)] ?? 0;
  return { size, cells };
}

test("known eigenvalues: 2 × 2, Hilbert's 3 × 3, equal correlations", () => {
  expect([...symmetricEigen(symmetric(2, [2, 1, 1, 2])).values]).toEqual([
    expect.closeTo(3, 14),
    expect.closeTo(1, 14),
  ]);
  const hilbert = symmetricEigen(symmetric(3, [1, 1 / 2, 1 / 3, 0, 1 / 3, 1 / 4, 0, 0, 1 / 5])).values;
  for (const [i, value] of [1.4083189271236539, 0.1223270658539058, 0.0026873403557734].entries())
    expect(hilbert[i]).toBeCloseTo(value, 14);
  // k predictors that all correlate r: 1 + (k − 1) r once, and 1 − r for the rest.
  const equal = symmetricEigen(
    symmetric(
      30,
      new Array<number>(900).fill(0.4).map((r, i) => (i % 31 === 0 ? 1 : r)),
    ),
  ).values;
  expect(equal[0]).toBeCloseTo(12.6, 12);
  for (const value of equal.subarray(1)) expect(value).toBeCloseTo(0.6, 12);
});

test("the vectors are of length 1, at right angles, and make up the matrix again", () => {
  const size = fc.integer({ min: 1, max: 12 });
  const entries = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 144, maxLength: 144 });
  fc.assert(
    fc.property(size, entries, (n, numbers) => {
      const matrix = symmetric(n, numbers);
      const { values, vectors } = symmetricEigen(matrix);
      const at = (axis: number, i: number) => vectors[axis * n + i] ?? NaN;
      const axes = Array.from({ length: n }, (_, i) => i);
      for (const i of axes) {
        for (const j of axes) {
          const dot = axes.reduce((sum, part) => sum + at(i, part) * at(j, part), 0);
          expect(dot).toBeCloseTo(i === j ? 1 : 0, 12);
          const cell = axes.reduce((sum, axis) => sum + (values[axis] ?? NaN) * at(axis, i) * at(axis, j), 0);
          expect(cell).toBeCloseTo(matrix.cells[i * n + j] ?? NaN, 10);
        }
      }
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
    }),
    { numRuns: 50 },
  );
});

test("what is no number is refused", () => {
  expect(() => symmetricEigen({ size: 1, cells: Float64Array.of(NaN) })).toThrow(RangeError);
});
