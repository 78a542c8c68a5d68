import { expect, test } from "vitest";
import { firstSize, nextSize } from "./pace.ts";

test("as many people are taken as keep the process busy for 20 ms", () => {
  expect(nextSize(100, 20)).toBe(100);
  expect(nextSize(100, 16)).toBe(125);
  expect(nextSize(100, 80)).toBe(25);
});

test("there are never more than 250, fewer than 25, or twice as many as before", () => {
  expect(nextSize(200, 1)).toBe(250);
  expect(nextSize(100, 5_000)).toBe(25);
  expect(nextSize(firstSize, 0.1)).toBe(2 * firstSize);
  expect(nextSize(firstSize, 0)).toBe(2 * firstSize);
});
