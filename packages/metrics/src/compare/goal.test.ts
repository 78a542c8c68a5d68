import { expect, test } from "vitest";
import { goalVerdict } from "../index.ts";

test.each([
  [{ lower: 80, upper: 90 }, "met"],
  [{ lower: 79.9, upper: 90 }, "unclear"],
  [{ lower: 70, upper: 80 }, "unclear"],
  [{ lower: 70, upper: 79.9 }, "missed"],
  [null, "unclear"],
] as const)("of a goal of 80, %j says %s", (interval, verdict) => {
  expect(goalVerdict(interval, 80)).toBe(verdict);
});
