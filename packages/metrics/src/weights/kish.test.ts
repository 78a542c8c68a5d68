import { expect, test } from "vitest";
import { kish } from "./kish.ts";

test("equal weights are worth their number; nothing to weigh is null", () => {
  expect(kish([2, 2, 2])).toEqual({ nEff: 3, deff: 1 });
  expect(kish([])).toEqual({ nEff: null, deff: null });
  expect(kish([0, 0])).toEqual({ nEff: null, deff: null });
});

test("a weight below 0, or none, is refused", () => {
  for (const weight of [-1, Number.NaN, Infinity]) expect(() => kish([1, weight])).toThrow(RangeError);
});
