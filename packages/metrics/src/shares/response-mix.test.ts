import { expect, test } from "vitest";
import { responseMix } from "./response-mix.ts";

test("two categories are the table of four, worked out by hand", () => {
  // χ² = 200 (30·40 − 70·60)² / (90·110·100·100) = 18.1818…
  const mix = responseMix([
    { x: 30, n: 100 },
    { x: 60, n: 100 },
  ]);
  expect(mix).toMatchObject({
    categories: 2,
    chi2: expect.closeTo(200 / 11, 9),
    cramersV: expect.closeTo(0.301511, 6),
  });
  expect(mix.p).toBeCloseTo(0.0000201, 6);
});

test("categories that all answered alike have no distance at all", () => {
  const parts = [10, 20, 70].map((n) => ({ x: n / 2, n }));
  expect(responseMix(parts)).toEqual({ categories: 3, chi2: 0, p: 1, cramersV: 0 });
});

test("small categories are put together, and what is still small with the smallest of the others", () => {
  // Half answered: 5 are expected in or out of 10 and more.
  const of = (...sizes: number[]) => responseMix(sizes.map((n) => ({ x: n / 2, n }))).categories;
  expect(of(40, 40)).toBe(2);
  expect(of(40, 40, 4, 6)).toBe(3);
  expect(of(40, 40, 4, 4)).toBe(2);
  expect(of(4, 4, 4, 4)).toBe(1);
  expect(
    responseMix([
      { x: 10, n: 40 },
      { x: 34, n: 40 },
      { x: 0, n: 8 },
    ]).chi2,
    // 10 of 48 and 34 of 40: 88 (10·6 − 38·34)² / (44·44·48·40) = 36.30…
  ).toBeCloseTo((88 * (60 - 38 * 34) ** 2) / (44 * 44 * 48 * 40), 9);
});

test("nobody, everybody or one category alone is nothing to compare", () => {
  const none = { chi2: null, p: null, cramersV: null };
  expect(responseMix([])).toMatchObject(none);
  expect(responseMix([{ x: 30, n: 90 }])).toEqual({ categories: 1, ...none });
  for (const x of [0, 50])
    expect(
      responseMix([
        { x, n: 50 },
        { x, n: 50 },
      ]),
    ).toMatchObject(none);
  expect(() => responseMix([{ x: 2, n: 1 }])).toThrow(RangeError);
});
