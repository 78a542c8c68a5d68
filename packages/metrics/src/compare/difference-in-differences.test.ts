import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceInDifferences, shareDetectable, meanDifference, seededRandom } from "../index.ts";

test("fast food in New Jersey and Pennsylvania (Card and Krueger 1994, table 3): 2.76 more employees, with an error of 1.36", () => {
  const found = differenceInDifferences(
    { before: { value: 20.44, se: 0.51 }, after: { value: 21.03, se: 0.52 } },
    { before: { value: 23.33, se: 1.35 }, after: { value: 21.17, se: 0.94 } },
  );
  // Their own 1.36 knows that the same restaurants were asked twice; of different ones it is a little more.
  expect(found.value).toBeCloseTo(2.75, 6);
  expect(found.se).toBeCloseTo(Math.sqrt(0.51 ** 2 + 0.52 ** 2 + 1.35 ** 2 + 0.94 ** 2), 12);
  expect(found.interval?.lower).toBeCloseTo(2.75 - 1.959964 * found.se, 5);
});

test("a group that changes as the other one does has no effect, and exchanged groups the opposite one", () => {
  const estimate = fc.record({
    value: fc.double({ min: -100, max: 100, noNaN: true }),
    se: fc.double({ min: 0.01, max: 20, noNaN: true }),
    df: fc.integer({ min: 1, max: 500 }),
  });
  const change = fc.record({ before: estimate, after: estimate });
  fc.assert(
    fc.property(change, change, (a, b) => {
      expect(differenceInDifferences(a, a).value).toBe(0);
      const [one, other] = [differenceInDifferences(a, b), differenceInDifferences(b, a)];
      expect(one.value).toBeCloseTo(-other.value, 9);
      expect(one.se).toBeCloseTo(other.se, 9);
      // What is found with certainty lies outside the interval around 0, and what is not inside.
      const isOut = (one.interval?.lower ?? 0) > 0 || (one.interval?.upper ?? 0) < 0;
      if (Math.abs((one.p ?? 1) - 0.05) > 1e-6) expect(isOut).toBe((one.p ?? 1) < 0.05);
    }),
  );
});

test("two figures that are alike and known exactly leave Welch's test of the other two", () => {
  const counts = (low: number, high: number) => new Map([[1, low], [5, high]]); // prettier-ignore
  const [after, before] = [counts(20, 60), counts(40, 40)];
  const welch = meanDifference(after, before);
  const of = (low: number, high: number) => {
    const n = low + high;
    const value = (low + 5 * high) / n;
    const squares = low * (1 - value) ** 2 + high * (5 - value) ** 2;
    return { value, se: Math.sqrt(squares / (n - 1) / n), df: n - 1 };
  };
  const exact = { value: 3, se: 0 };
  const found = differenceInDifferences({ before: of(40, 40), after: of(20, 60) }, { before: exact, after: exact });
  expect(found.value).toBeCloseTo(welch.value ?? NaN, 12);
  expect(found.p).toBeCloseTo(welch.p ?? NaN, 9);
  expect(found.interval?.upper).toBeCloseTo(welch.interval?.upper ?? NaN, 9);
});

test("nothing that varies has no test, and no effect is found in 95 of 100", () => {
  const exact = { value: 1, se: 0 };
  expect(differenceInDifferences({ before: exact, after: exact }, { before: exact, after: exact })).toEqual({
    ...{ value: 0, se: 0, p: null, interval: null, detectable: null },
  });
  const random = seededRandom(9);
  const draw = (p: number, n: number) => {
    const x = Array.from({ length: n }).filter(() => random() < p).length;
    return { value: (100 * x) / n, se: 100 * Math.sqrt(((x / n) * (1 - x / n)) / n) };
  };
  let covered = 0;
  for (let run = 0; run < 2_000; run++) {
    const { interval } = differenceInDifferences(
      { before: draw(0.4, 150), after: draw(0.5, 150) },
      { before: draw(0.6, 400), after: draw(0.7, 400) },
    );
    if (interval && interval.lower <= 0 && 0 <= interval.upper) covered++;
  }
  expect(Math.abs(covered / 2_000 - 0.95)).toBeLessThan(0.015);
  expect(shareDetectable({ x: 75, n: 150 }, { x: 75, n: 150 })).toBeGreaterThan(15);
});
