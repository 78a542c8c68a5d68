import fc from "fast-check";
import { expect, test } from "vitest";
import { bm25 } from "./bm25.ts";
import { classTerms } from "./class-terms.ts";
import { keyness } from "./keyness.ts";

const set = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 5000 }))
  .map(([count, rest]) => [count, count + rest] as const);

test("G² of four cells is 2 Σ O ln(O / E), and no less than of two", () => {
  fc.assert(
    fc.property(set, set, ([a, tokensA], [b, tokensB]) => {
      const figure = keyness({ a, b, tokensA, tokensB });
      const table = [
        [a, tokensA - a],
        [b, tokensB - b],
      ];
      const all = tokensA + tokensB;
      const g2 = table.flatMap((row, i) =>
        row.map((observed, j) => {
          const expected = ([tokensA, tokensB][i]! * (table[0]![j]! + table[1]![j]!)) / all;
          return observed === 0 ? 0 : 2 * observed * Math.log(observed / expected);
        }),
      );
      expect(figure.g2FourCell).toBeCloseTo(
        g2.reduce((sum, cell) => sum + cell, 0),
        7,
      );
      expect(figure.g2FourCell! - figure.g2!).toBeGreaterThan(-1e-9);
      const turned = keyness({ a: b, b: a, tokensA: tokensB, tokensB: tokensA });
      expect(turned.g2).toBeCloseTo(figure.g2!, 9);
      expect(turned.logRatio ?? 99).toBeCloseTo(figure.logRatio === null ? 99 : -figure.logRatio, 9);
    }),
  );
});

test("keyness at the critical values has their p; a missing term has no ratio, an empty set nothing", () => {
  const one = keyness({ a: 30, b: 10, tokensA: 10_000, tokensB: 12_000 });
  expect(one.p).toBeLessThan(0.001);
  expect(one.p).toBeGreaterThan(0.0001);
  expect(keyness({ a: 5, b: 5, tokensA: 100, tokensB: 100 })).toEqual({ g2: 0, g2FourCell: 0, p: 1, logRatio: 0 });
  expect(keyness({ a: 5, b: 0, tokensA: 100, tokensB: 100 })).toMatchObject({
    g2: expect.closeTo(6.931, 3),
    logRatio: null,
  });
  expect(keyness({ a: 5, b: 0, tokensA: 100, tokensB: 0 }).g2).toBeNull();
  for (const a of [-1, 101, NaN]) expect(() => keyness({ a, b: 0, tokensA: 100, tokensB: 1 })).toThrow(RangeError);
});

test("a term of one class outweighs an equally frequent one of all; sizes of classes cancel", () => {
  const [first] = classTerms([
    new Map([
      ["portal", 5],
      ["staff", 5],
      ["never", 0],
    ]),
    new Map([["staff", 5]]),
  ]);
  expect(first!.get("portal")!).toBeGreaterThan(first!.get("staff")!);
  expect(first!.has("never")).toBe(false);
  // A = 7.5 terms; half of the class is "portal": ½ ln(1 + 7.5 / 5).
  expect(first!.get("portal")).toBeCloseTo(0.5 * Math.log(2.5), 12);
  expect(classTerms([new Map(), new Map([["__proto__", 2]])])[1]!.get("__proto__")).toBeCloseTo(Math.log(1.5), 12);
  expect(classTerms([])).toEqual([]);
  expect(() => classTerms([new Map([["a", -1]])])).toThrow(RangeError);
});

test("BM25: rarer terms, more of them and shorter documents score higher; k1 = 0 only asks whether", () => {
  const docs = [
    ["visa", "late"],
    ["visa", "visa"],
    ["visa", "late", "staff", "kind", "desk"],
    ["staff", "kind"],
  ];
  const [both, twice, long, none] = bm25(["visa", "late"], docs) as [number, number, number, number];
  expect(both > long && long > twice && twice > none && none === 0).toBe(true);
  const asked = bm25(["visa"], docs, { k1: 0 });
  expect(new Set(asked.slice(0, 3))).toEqual(new Set([expect.closeTo(Math.log(1 + 1.5 / 3.5), 12)]));
  const flat = bm25(["late"], docs, { b: 0 });
  expect(flat[0]).toBe(flat[2]);
  expect(bm25(["late", "late"], docs)[0]).toBeCloseTo(2 * bm25(["late"], docs)[0]!, 12);
  expect([bm25([], docs), bm25(["visa"], []), bm25(["visa"], [[]])]).toEqual([[0, 0, 0, 0], [], [0]]);
  for (const options of [{ k1: -1 }, { b: 1.1 }, { k1: NaN }]) expect(() => bm25([], [], options)).toThrow(RangeError);
});
