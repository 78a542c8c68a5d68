import fc from "fast-check";
import { expect, test } from "vitest";
import { pearson } from "../relations/correlation.ts";
import { correlationsOf, momentsOf, totalOf } from "./moments.ts";

const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 3,
  maxLength: 30,
});
const columnsOf = (pairs: [number, number][]) => [0, 1].map((j) => Float64Array.from(pairs, (pair) => pair[j] ?? NaN));

test("a resample of blocks has the correlation of the rows it stands for", () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (pairs, weights) => {
      const moments = momentsOf(columnsOf(pairs), 5, (row) => row % 5);
      const total = totalOf(moments, weights, new Float64Array(moments.width));
      const drawn = pairs.flatMap((pair, row) => new Array<[number, number]>(weights[row % 5] ?? 0).fill(pair));
      expect(total[0]).toBe(drawn.length);
      const { value } = pearson(...(columnsOf(drawn).map((column) => [...column]) as [number[], number[]]));
      if (drawn.length > 1) expect(correlationsOf(total, 2).cells[1]).toBeCloseTo(value ?? 0, 10);
    }),
  );
});

test("a row that counts three times is three rows", () => {
  const columns = columnsOf([
    [1, 2],
    [3, 1],
    [2, 5],
  ]);
  const thrice = columnsOf([
    [1, 2],
    [3, 1],
    [3, 1],
    [3, 1],
    [2, 5],
  ]);
  const counted = momentsOf(
    columns,
    1,
    () => 0,
    (row) => (row === 1 ? 3 : 1),
  );
  expect(counted.sums).toEqual(momentsOf(thrice, 1, () => 0).sums);
});
