import { expect, test } from "vitest";
import type { Basis } from "../figures.ts";
import type { CountedRow } from "../result-rows.ts";
import { figureFrom } from "./basis.ts";
import { comparedWithRest } from "./compare-rows.ts";

const rowOf = (basis: Basis | null, at: number, start: string | null = null): CountedRow => ({
  row: {
    ...(basis ? figureFrom(basis) : { value: null, n: null, interval: null }),
    group: { team: String(at) },
    period: start,
    missing: 0,
    invalid: 0,
    withheld: basis ? null : { reason: "below_k", k: 5 },
    warnings: [],
  },
  basis,
  start,
});
const share = (x: number, n: number): Basis => ({ kind: "share", x, n });
const said = (all: readonly (Basis | null)[]) =>
  comparedWithRest(all.map((basis, at) => rowOf(basis, at))).map(({ comparison }) => comparison?.verdict ?? null);

test("among ten comparisons one that would be clear by itself is not", () => {
  const [first, ...others] = comparedWithRest(
    [share(540, 1000), ...Array.from({ length: 9 }, () => share(500, 1000))].map((basis, at) => rowOf(basis, at)),
  );
  expect(first?.comparison?.p).toBeLessThan(0.02);
  expect(first?.comparison).toMatchObject({ verdict: "no_clear_difference", adjustedP: expect.closeTo(0.1637, 3) });
  expect(others.every(({ comparison }) => comparison?.verdict === "no_clear_difference")).toBe(true);
  expect(said([share(550, 1000), share(500, 1000)])).toEqual(["higher", "lower"]);
});

test("few answers have no arrow, and where ten points could not be found nothing is said to be alike", () => {
  expect(said([share(29, 29), share(0, 1000)])).toEqual(["too_few", "too_few"]);
  expect(said([share(30, 30), share(0, 1000)])).toEqual(["higher", "lower"]);
  expect(said([share(50, 100), share(50, 100)])).toEqual(["too_few", "too_few"]);
  expect(said([share(500, 1000), share(500, 1000)])).toEqual(["no_clear_difference", "no_clear_difference"]);
});

test("a tenth of its scale is to be found of a mean, and of a number without a scale a fifth of its spread", () => {
  const half = (times: number, scale?: { min: number; max: number }): Basis => ({
    kind: "mean",
    counts: new Map([
      [2, times],
      [4, times],
    ]),
    ...(scale && { scale }),
  });
  const five = { min: 1, max: 5 };
  // The standard error of the difference is 1.41 / √n, and 2.8 of them are found.
  expect(said([half(40, five), half(40, five)])).toEqual(["too_few", "too_few"]);
  expect(said([half(60, five), half(60, five)])).toEqual(["no_clear_difference", "no_clear_difference"]);
  // A fifth of the standard deviation is found from 2 · (2.8 / 0.2)² = 392.4 answers on, of each.
  expect(said([half(196), half(196)])).toEqual(["too_few", "too_few"]);
  expect(said([half(197), half(197)])).toEqual(["no_clear_difference", "no_clear_difference"]);
});

test("what is withheld is compared with nothing and is in no rest, and the others say so", () => {
  const rows = comparedWithRest([rowOf(share(5, 50), 0), rowOf(share(10, 40), 1), rowOf(null, 2)]);
  expect(rows.map(({ comparison }) => comparison?.n ?? null)).toEqual([40, 50, null]);
  expect(rows.map(({ warnings }) => warnings)).toEqual([["groups_withheld"], ["groups_withheld"], []]);
  const [alone] = comparedWithRest([rowOf(share(5, 50), 0), rowOf(null, 1)]);
  expect(alone).toMatchObject({ comparison: null, warnings: [] });
});

test("each period has a rest of its own", () => {
  const rows = comparedWithRest([
    rowOf(share(1, 10), 0, "2027-01-01"),
    rowOf(share(2, 20), 1, "2027-01-01"),
    rowOf(share(3, 30), 0, "2027-02-01"),
    rowOf(share(4, 40), 1, "2027-02-01"),
  ]);
  expect(rows.map(({ comparison }) => comparison?.n)).toEqual([20, 10, 40, 30]);
});
