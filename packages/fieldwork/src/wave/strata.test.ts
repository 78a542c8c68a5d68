import fc from "fast-check";
import { expect, test } from "vitest";
import { drawStrata, shareOut } from "./strata.ts";

test.each([
  [[50, 30, 20], 10, [5, 3, 2]],
  [[1, 1, 1], 2, [1, 1, 0]],
  [[7], 3, [3]],
  [[2, 3], 10, [2, 3]],
  [[], 5, []],
])("%j shares %i as %j", (sizes, whole, shares) => {
  expect(shareOut(sizes, whole)).toEqual(shares);
});

test("the shares add up, none is above its size, and each is its proportion to within one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), fc.nat(5_000), (sizes, whole) => {
      const total = sizes.reduce((sum, one) => sum + one, 0);
      const shares = shareOut(sizes, whole);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(Math.min(whole, total));
      for (const [at, size] of sizes.entries()) {
        expect(shares[at]).toBeLessThanOrEqual(size);
        if (whole < total) expect(Math.abs((shares[at] ?? 0) - (size * whole) / total)).toBeLessThan(1);
      }
    }),
  );
});

test("exactly the share of a stratum draws its threshold or less", () => {
  const lots = new Map([
    ["HQ", [0.9, 0.1, 0.5, 0.3]],
    ["field", [0.2, 0.4]],
  ]);
  const strata = drawStrata(lots, 3);
  expect(strata).toEqual({ HQ: { size: 4, drawn: 2, upTo: 0.3 }, field: { size: 2, drawn: 1, upTo: 0.2 } });
  expect(
    drawStrata(
      new Map([
        ["HQ", [0.5]],
        ["z", [0.1, 0.2]],
      ]),
      1,
    )["HQ"],
  ).toEqual({ size: 1, drawn: 0, upTo: -1 });
});
