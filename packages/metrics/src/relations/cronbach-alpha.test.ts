import fc from "fast-check";
import { expect, test } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha.ts";

const item = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 });

test("for two items on one scale of equal variance alpha is Spearman and Brown's 2r / (1 + r)", () => {
  fc.assert(
    fc.property(item, item, (a, b) => {
      const figure = cronbachAlpha([{ values: a }, { values: b }]);
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const product = (x: number[], y: number[]) =>
        mean(x.map((value, i) => (value - mean(x)) * ((y[i] ?? NaN) - mean(y))));
      const r = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
      if (figure.standardized !== null) expect(figure.standardized).toBeCloseTo((2 * r) / (1 + r), 9);
      else expect(Number.isNaN(r) || r < -1 + 1e-9).toBe(true);
    }),
  );
});

test("by the ratio of variances and by the mean covariance it is the same number", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 6 }), (items) => {
      const { value } = cronbachAlpha(items.map((values) => ({ values })));
      const [k, n] = [items.length, 12];
      const means = items.map((values) => values.reduce((sum, value) => sum + value, 0) / n);
      const covariance = (i: number, j: number) =>
        items[i]!.reduce((sum, value, row) => sum + (value - means[i]!) * (items[j]![row]! - means[j]!), 0) / (n - 1);
      const all = items.map((_, i) => items.map((_, j) => covariance(i, j)));
      const total = all.flat().reduce((sum, cell) => sum + cell, 0);
      const trace = all.reduce((sum, row, i) => sum + row[i]!, 0);
      const [v, c] = [trace / k, (total - trace) / (k * (k - 1))];
      if (value === null) expect(total).toBeCloseTo(0, 9);
      else expect(value * (v + (k - 1) * c)).toBeCloseTo(k * c, 8);
    }),
  );
});

test("copies agree fully, opposites not at all", () => {
  const values = [1, 2, 3, 4, 5, 3, 2];
  expect(cronbachAlpha([{ values }, { values }, { values }]).value).toBeCloseTo(1, 12);
  const turned = values.map((value) => 6 - value);
  expect(cronbachAlpha([{ values }, { values: turned }])).toMatchObject({ value: null, standardized: null });
  expect(cronbachAlpha([{ values }, { values: turned }, { values: [5, 4, 3, 2, 1, 2, 4] }]).value).toBeLessThan(0);
});

test("only complete responses count; one item, one response or no variation is null", () => {
  const scale = { min: 1, max: 5 };
  const figure = cronbachAlpha([
    { values: [1, 2, 3, 4, null, 5, 9], scale },
    { values: [2, 1, 4, 3, 3, "5", 3], scale },
  ]);
  expect(figure).toMatchObject({ value: expect.closeTo(0.75, 12), n: 4, k: 2, missing: 1, invalid: 2 });
  expect(cronbachAlpha([{ values: [1, 2, 3] }])).toMatchObject({ value: null, standardized: null, k: 1, n: 3 });
  expect(cronbachAlpha([])).toMatchObject({ value: null, n: 0, k: 0 });
  expect(cronbachAlpha([{ values: [1] }, { values: [2] }]).value).toBeNull();
  const constant = cronbachAlpha([{ values: [1, 2, 3, 4] }, { values: [2, 1, 4, 3] }, { values: [3, 3, 3, 3] }]);
  expect(constant).toMatchObject({ value: expect.closeTo(0.5625, 12), standardized: null });
});
