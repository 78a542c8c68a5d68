import { expect, test } from "vitest";
import { marksOf, numberText } from "./number-marks.ts";
import { isAmbiguous, plainDigits, typedNumber } from "./typed-number.ts";

test.each([
  ["7", 7],
  ["-1.5", -1.5],
  ["1,5", 1.5],
  ["0,125", 0.125],
  ["12345,678", 12345.678],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u202F234\u00A0567", 1234567],
  ["1'234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["٣٫٥", 3.5],
  ["١٬٢٣٤٫٥", 1234.5],
  ["۱۲", 12],
  ["１２", 12],
  ["−٤", -4],
])("%s is the number %d", (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test.each([
  "",
  "-",
  "1,234",
  "1.500",
  "-1.500",
  "1e3",
  "1.",
  ".5",
  "--1",
  "1,2,3",
  "1 2",
  "three",
  "1\n2x",
  "9".repeat(400),
])("%j is none", (text) => {
  expect(typedNumber(text)).toBeNull();
});

test.each([
  ["en", "1.500", 1.5],
  ["en", "1,500", 1500],
  ["en", "-12,345", -12345],
  ["zh", "1,500", 1500],
  ["es", "1.500", 1500],
  ["es", "1,500", 1.5],
  ["es-MX", "1,500", 1500],
  ["fr", "1,500", 1.5],
  ["fr", "1.500", null],
  ["ru", "1,500", 1.5],
  ["ru", "1.500", null],
  ["ar", "١٫٥٠٠", 1.5],
  ["ar", "1.500", 1.5],
  ["ar-EG", "1,500", null],
  ["fr", "1.5", 1.5],
  ["es", "0.125", 0.125],
  ["es", "1.234.567", 1234567],
])("in %s, %s is %j", (locale, text, number) => {
  expect(typedNumber(text, marksOf(locale))).toBe(number);
});

test.each(["en", "es", "fr", "ru", "zh", "ar", "ar-EG", "es-MX"])("in %s a field says what it is read as", (locale) => {
  for (const value of [1.5, 1.234, 999.001, 1234, 1234.567, 0.125, -2.25])
    expect(typedNumber(numberText(locale, value), marksOf(locale))).toBe(value);
});

test("what says two things is known", () => {
  expect(["1.500", "١٢٬٣٤٥", " -1,234 ", "1.5", "0,125", "1234,567"].map(isAmbiguous)).toEqual([
    true,
    false,
    true,
    false,
    false,
    false,
  ]);
});

test("a day in other digits is a day", () => {
  expect(plainDigits("٢٠٢٦-٠١-٣١")).toBe("2026-01-31");
});
