import fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs, durationMs } from "./duration.ts";

test.each<[string, number]>([
  ["0s", 0],
  ["30s", 30_000],
  ["30m", 1_800_000],
  ["24h", dayMs],
  ["7d", 7 * dayMs],
  ["2w", 14 * dayMs],
  ["1.5h", 5_400_000],
  ["-2d", -2 * dayMs],
  ["0.7d", 60_480_000],
])("%s is %i ms", (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});

test.each([
  "",
  "30",
  "m",
  "30 m",
  "30 minutes",
  "30M",
  "1e3d",
  "+1d",
  "1.d",
  ".5h",
  "1d2h",
  "30m\n",
  "٣d",
  "9".repeat(99) + "d",
])("%j is no duration", (text) => {
  expect(durationMs(text)).toBeNull();
});

test("it is always a whole number of milliseconds", () => {
  const parts = fc.tuple(fc.nat(99_999), fc.nat(999_999), fc.constantFrom("s", "m", "h", "d", "w"));
  fc.assert(
    fc.property(parts, ([whole, fraction, unit]) => {
      expect(Number.isSafeInteger(durationMs(`${String(whole)}.${String(fraction)}${unit}`))).toBe(true);
    }),
  );
});
