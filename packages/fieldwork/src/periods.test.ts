import { periods } from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAt, dayChars, periodOf, plusPeriods, startOf } from "./periods.ts";

const cuts = fc.record({ period: fc.constantFrom(...periods), fiscalYearStart: fc.integer({ min: 1, max: 12 }) });
const days = fc.integer({ min: 0, max: 40_000 }).map((day) => dayAt(day * 86_400_000));

test("all days of a period have its label and first day, and the day after it has another", () => {
  fc.assert(
    fc.property(cuts, days, (cut, day) => {
      const kept = (text: string) => text.slice(0, dayChars(cut));
      const start = startOf(cut, kept(day));
      const next = plusPeriods(cut, start, 1);
      expect(start <= day && day < next).toBe(true);
      const before = (text: string) => dayAt(Date.parse(text) - 86_400_000);
      for (const one of [start, day, before(next)]) {
        expect(periodOf(cut, kept(one))).toBe(periodOf(cut, kept(day)));
        expect(startOf(cut, kept(one))).toBe(start);
      }
      for (const one of [next, before(start)]) expect(periodOf(cut, kept(one))).not.toBe(periodOf(cut, kept(day)));
      expect(plusPeriods(cut, next, -1)).toBe(start);
    }),
  );
});

test.each([
  [1, "2026-11-21", "2026", "2026-Q4", "2026-01-01", "2026-10-01"],
  [4, "2026-03-31", "FY2026", "FY2026-Q4", "2025-04-01", "2026-01-01"],
  [7, "2026-07-01", "FY2027", "FY2027-Q1", "2026-07-01", "2026-07-01"],
  [12, "2026-11-30", "FY2026", "FY2026-Q4", "2025-12-01", "2026-09-01"],
])(
  "where the fiscal year starts in month %i, %s is in %s and %s",
  (fiscalYearStart, day, year, quarter, first, third) => {
    const cut = (period: "year" | "quarter") => ({ period, fiscalYearStart });
    expect([periodOf(cut("year"), day), periodOf(cut("quarter"), day)]).toEqual([year, quarter]);
    expect([startOf(cut("year"), day), startOf(cut("quarter"), day)]).toEqual([first, third]);
  },
);

test("labels sort as time does", () => {
  fc.assert(
    fc.property(cuts, days, (cut, day) => {
      const start = startOf(cut, day);
      expect(periodOf(cut, start) < periodOf(cut, plusPeriods(cut, start, 1))).toBe(true);
    }),
  );
});
