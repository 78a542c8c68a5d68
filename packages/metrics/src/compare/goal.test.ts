import { expect, test } from "vitest";
import { goalVerdict, targetVerdict } from "../index.ts";

test.each([
  [{ lower: 80, upper: 90 }, "met"],
  [{ lower: 79.9, upper: 90 }, "unclear"],
  [{ lower: 70, upper: 80 }, "unclear"],
  [{ lower: 70, upper: 79.9 }, "missed"],
  [null, "unclear"],
] as const)("of a goal of 80, %j says %s", (interval, verdict) => {
  expect(goalVerdict(interval, 80)).toBe(verdict);
});

test("a target that is not to be passed is met from below, and a quotient without an interval is taken as it is", () => {
  const cost = { value: 40, interval: { lower: 38, upper: 42 } };
  expect([43, 42, 41, 38, 37].map((atMost) => targetVerdict(cost, { atMost }))).toEqual([
    ...["met", "met", "unclear", "unclear", "missed"],
  ]);
  expect([37, 38, 39, 43].map((atLeast) => targetVerdict(cost, { atLeast }))).toEqual([
    ...["met", "met", "unclear", "missed"],
  ]);
  expect(targetVerdict({ value: 4, interval: null }, { atMost: 2 })).toBe("missed");
  expect(targetVerdict({ value: 2, interval: null }, { atMost: 2 })).toBe("met");
});
