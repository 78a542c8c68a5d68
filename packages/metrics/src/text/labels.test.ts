import fc from "fast-check";
import { expect, test } from "vitest";
import { classificationScores } from "./classification-scores.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { wilson } from "../shares/proportion.ts";

const labels = ["neg", "neu", "pos"];
const pairs = fc.array(fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...labels)), {
  minLength: 1,
  maxLength: 60,
});
const split = (all: [string, string][]) => [all.map(([a]) => a), all.map(([, b]) => b)] as const;
const table = (cells: number[][]) =>
  split(
    cells.flatMap((row, i) => row.flatMap((n, j) => new Array<[string, string]>(n).fill([labels[i]!, labels[j]!]))),
  );

test("by hand: two raters who agree on 89 of 100, and would by chance on 66, have κ = 23 / 34", () => {
  const cells = [
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ];
  const { value, agreement, chance } = cohenKappa(...table(cells));
  expect([value, agreement, chance]).toEqual([expect.closeTo(23 / 34, 12), 0.89, 0.66]);
});

test("κ's interval has the variance that follows from the slope of κ in every cell", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 }), (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      const shares = counts.map((count) => count / n);
      const kappa = (p: number[]) => {
        const all = p.reduce((sum, share) => sum + share, 0);
        const row = (i: number) => p.slice(3 * i, 3 * i + 3).reduce((sum, share) => sum + share, 0) / all;
        const column = (j: number) => (p[j]! + p[j + 3]! + p[j + 6]!) / all;
        const chance = [0, 1, 2].reduce((sum, i) => sum + row(i) * column(i), 0);
        return ((p[0]! + p[4]! + p[8]!) / all - chance) / (1 - chance);
      };
      const step = 1e-6;
      const slopes = shares.map((_, at) => {
        const moved = (by: number) => kappa(shares.map((share, i) => (i === at ? share + by : share)));
        return (moved(step) - moved(-step)) / (2 * step);
      });
      const mean = slopes.reduce((sum, slope, i) => sum + slope * shares[i]!, 0);
      const variance = slopes.reduce((sum, slope, i) => sum + shares[i]! * (slope - mean) ** 2, 0) / n;
      const { value, interval } = cohenKappa(...table([counts.slice(0, 3), counts.slice(3, 6), counts.slice(6)]));
      expect(value).toBeCloseTo(kappa(shares), 10);
      if (interval === null) expect(variance * n).toBeCloseTo(0, 8);
      else expect((interval.upper - value!) / 1.959963984540054).toBeCloseTo(Math.sqrt(variance), 6);
    }),
  );
});

test("κ is symmetric; 1 for the same labels, null when only one label was ever given", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const [a, b] = split(all);
      const { value } = cohenKappa(a, b);
      expect(cohenKappa(b, a).value).toBe(value);
      expect(cohenKappa(a, a).value).toBe(new Set(a).size === 1 ? null : 1);
      if (value !== null) expect(value).toBeLessThanOrEqual(1);
    }),
  );
  expect(cohenKappa(["p", "p"], ["p", "p"])).toMatchObject({ value: null, agreement: 1, n: 2 });
  expect(cohenKappa([], [])).toMatchObject({ value: null, n: 0 });
  expect(cohenKappa(["p", null, "n"], ["p", "p", undefined])).toMatchObject({ n: 1, missing: 2 });
});

test("F1 is the harmonic mean of precision and recall, accuracy comes with Wilson's interval", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const [truth, predicted] = split(all);
      const figure = classificationScores(truth, predicted, labels);
      const hits = all.filter(([a, b]) => a === b).length;
      expect([figure.value, figure.n]).toEqual([hits / all.length, all.length]);
      expect(figure.interval).toEqual(wilson({ x: hits, n: all.length }));
      for (const [label, f1] of figure.f1) {
        const right = all.filter(([a, b]) => a === label && b === label).length;
        const [precision, recall] = [predicted, truth].map(
          (given) => right / given.filter((other) => other === label).length,
        );
        if (right > 0) expect(f1).toBeCloseTo((2 * precision! * recall!) / (precision! + recall!), 12);
        else expect(f1).toBe(truth.includes(label) || predicted.includes(label) ? 0 : null);
      }
    }),
  );
});

test("a label that occurs nowhere is in no mean; what is missing or unknown is counted and in no figure", () => {
  const figure = classificationScores(
    ["pos", "neg", null, "pos", "odd"],
    ["pos", "neg", "pos", undefined, "pos"],
    labels,
  );
  expect(figure).toMatchObject({ value: 1, macroF1: 1, n: 2, missing: 2, invalid: 1 });
  expect(figure.f1.get("neu")).toBeNull();
  expect(classificationScores([], [])).toMatchObject({ value: null, macroF1: null, interval: null });
  expect(() => classificationScores(["pos"], [])).toThrow(RangeError);
});
