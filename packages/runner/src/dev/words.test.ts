import { expect, test } from "vitest";
import { lengthText, momentText } from "./words.ts";

test.each([
  [0, ""],
  [999, ""],
  [1_000, "+1 s"],
  [30 * 60_000, "+30 min"],
  [86_400_000 + 30 * 60_000 + 5_000, "+1 d 30 min"],
  [-2 * 86_400_000 - 3_600_000, "−2 d 1 h"],
])("%d ms are %j", (ms, text) => {
  expect(lengthText(ms)).toBe(text);
});

test("a moment is told in UTC, to the second", () => {
  expect(momentText(Date.parse("2026-03-02T11:00:00.999+02:00"))).toBe("2026-03-02 09:00:00");
});
