import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";

const drawn = (seed: number, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, random);
};

test("a seed gives the same numbers each time, another seed others", () => {
  expect(drawn(7, 20)).toEqual(drawn(7, 20));
  const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 40].map((seed) => drawn(seed, 1)[0]);
  expect(new Set(firsts).size).toBe(6);
});

test("numbers are uniform between 0 and 1 and independent of the one before", () => {
  const numbers = drawn(3, 100_000);
  expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
  const buckets = new Array<number>(100).fill(0);
  for (const [i, number] of numbers.entries()) {
    const cell = Math.floor(number * 10) * 10 + Math.floor((numbers[i - 1] ?? 0) * 10);
    buckets[cell] = (buckets[cell] ?? 0) + 1;
  }
  const chiSquare = buckets.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: beyond 149 in one run of a thousand.
  expect(chiSquare).toBeLessThan(149);
});

test("a seed is a whole number", () => {
  for (const seed of [0.5, NaN, Infinity]) expect(() => seededRandom(seed)).toThrow(RangeError);
});
