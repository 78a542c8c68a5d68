import { chartWords } from "@afterword/language";
import { expect, test } from "vitest";
import { periodLabel } from "./period-label.ts";
import { wordsOf } from "./words.ts";

test.each([
  ["en", "2026-07", "July 2026", "Jul 2026"],
  ["en", "2026-Q3", "Q3 2026", "Q3 2026"],
  ["en", "FY2027-Q1", "Q1 FY 2027", "Q1 FY 2027"],
  ["en", "2026", "2026", "2026"],
  ["en", "FY2027", "FY 2027", "FY 2027"],
  ["en", "2026-W07", "week 7, 2026", "week 7, 2026"],
  ["en", "2026-11-21", "21 November 2026", "21 Nov"],
  ["en", "2026-13", "2026-13", "2026-13"],
  ["en", "first wave", "first wave", "first wave"],
  ["ar", "2026-07", "تموز/يوليه 2026", "يوليو 2026"],
  ["ar-EG", "2026", "٢٠٢٦", "٢٠٢٦"],
  ["zh", "2026-Q3", "2026年第3季度", "2026年第3季度"],
])("in %s the period %s is %s", (locale, period, long, short) => {
  expect(periodLabel(wordsOf(chartWords(locale)), period, "long")).toBe(long);
  expect(periodLabel(wordsOf(chartWords(locale)), period, "short")).toBe(short);
});
