import { expect, test } from "vitest";
import { nextWait, triesInAll } from "./back-off.ts";

const minutes = (tries: number, scale = 1) => Array.from({ length: 500 }, () => nextWait(tries, scale) / 60_000);

test.each([
  [1, 1],
  [2, 5],
  [3, 30],
  [4, 120],
  [5, 360],
  [9, 360],
])("after attempt %i it waits %i minutes, 20 %% more or less", (tries, about) => {
  const waits = minutes(tries);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0.8 * about - 0.01);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1.2 * about + 0.01);
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(0.2 * about);
});

test("all waits together come to three days at most, and to no less than one wait fewer", () => {
  const all = Array.from({ length: triesInAll - 1 }, (_, at) => [1, 5, 30, 120][at] ?? 360).reduce((a, b) => a + b);
  expect(all).toBeLessThanOrEqual(3 * 24 * 60);
  expect(all + 360).toBeGreaterThan(3 * 24 * 60);
});

test("whoever takes messages may ask for a longer wait, of a day at most", () => {
  const hour = 3_600_000;
  expect(nextWait(1, 1, 2 * hour)).toBe(2 * hour);
  expect(nextWait(1, 1, 48 * hour)).toBe(24 * hour);
  expect(nextWait(5, 1, 1)).toBeGreaterThan(4 * hour);
});

test("waits can be shortened", () => {
  expect(Math.max(...minutes(1, 0.001))).toBeLessThanOrEqual(0.0013);
});
