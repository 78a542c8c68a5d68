import { expect, test } from "vitest";
import { periodOf } from "./period-of.ts";

test.each([
  ["2026-01-01", "month", "2026-01"],
  ["2026-03-31T09:00", "quarter", "2026-Q1"],
  ["2026-04-01", "quarter", "2026-Q2"],
  ["2026-12-31", "quarter", "2026-Q4"],
  ["2026-12-31", "year", "2026"],
] as const)("%s by %s is in %s", (day, step, period) => {
  expect(periodOf(day, step)).toBe(period);
});
