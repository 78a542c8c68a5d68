import { expect, test } from "vitest";
import { plainDigits, typedNumber } from "./typed-number.ts";

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

test.each(["", "-", "1,234", "1e3", "1.", ".5", "--1", "1,2,3", "1 2", "three", "1\n2x", "9".repeat(400)])(
  "%j is none",
  (text) => {
    expect(typedNumber(text)).toBeNull();
  },
);

test("a day in other digits is a day", () => {
  expect(plainDigits("٢٠٢٦-٠١-٣١")).toBe("2026-01-31");
});
