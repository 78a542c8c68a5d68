import { expect, test } from "vitest";
import { completeCases, isConstant } from "./complete-cases.ts";

const hostile = [1, null, undefined, "4", NaN, true, 4.5, 6, 0, -1, Infinity, 5, 3n, {}];

test("on a scale only its whole numbers are valid; the rest is counted, not clamped", () => {
  const { rows, columns, missing, invalid } = completeCases([{ values: hostile, scale: { min: 1, max: 5 } }]);
  expect([rows, [...(columns[0] ?? [])], missing, invalid]).toEqual([[0, 11], [1, 5], 2, 10]);
});

test("without a scale any finite number is valid", () => {
  const { columns, missing, invalid } = completeCases([{ values: hostile }]);
  expect([[...(columns[0] ?? [])], missing, invalid]).toEqual([[1, 4.5, 6, 0, -1, 5], 2, 6]);
});

test("a response is counted once: invalid before missing, as often as it counts, and 0 times not at all", () => {
  const columns = [{ values: [1, null, 2, 3, 4] }, { values: ["x", NaN, null, 5, null] }];
  expect(completeCases(columns)).toMatchObject({ rows: [3], missing: 2, invalid: 2 });
  const times = [10, 1, 100, 1, 0];
  expect(completeCases(columns, (row) => times[row] ?? 0)).toMatchObject({ rows: [3], missing: 100, invalid: 11 });
});

test("columns of different length are refused", () => {
  expect(() => completeCases([{ values: [1] }, { values: [1, 2] }])).toThrow("Columns are equally long, not 1, 2");
});

test("constant is told from the numbers themselves", () => {
  expect(isConstant(new Array<number>(10).fill(0.1))).toBe(true);
  expect(isConstant([])).toBe(true);
  expect(isConstant([0.3, 0.1 + 0.2])).toBe(false);
});
