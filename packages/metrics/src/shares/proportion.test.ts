import fc from "fast-check";
import { expect, test } from "vitest";
import { clopperPearson, wilson, type Interval } from "../index.ts";
import { incompleteBeta } from "../tails/beta.ts";

/** The chance of each number of hits. */
function binomial(n: number, p: number): number[] {
  const upTo = (x: number) => (x >= n ? 1 : x < 0 ? 0 : incompleteBeta(1 - p, n - x, x + 1));
  return Array.from({ length: n + 1 }, (_, x) => upTo(x) - upTo(x - 1));
}

/** How often the intervals contain p, over every p on a grid, exactly. */
function coverages(n: number, intervalOf: (x: number) => Interval | null): number[] {
  const intervals = Array.from({ length: n + 1 }, (_, x) => intervalOf(x));
  return Array.from({ length: 199 }, (_, at) => (at + 1) / 200).map((p) =>
    binomial(n, p).reduce((sum, chance, x) => {
      const { lower, upper } = intervals[x] ?? { lower: NaN, upper: NaN };
      return lower <= p && p <= upper ? sum + chance : sum;
    }, 0),
  );
}
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each([5, 20, 50, 100])(
  "of %d answers, Clopper and Pearson never cover less than 95 %, Wilson 95 % on average",
  (n) => {
    const [exact, score] = [coverages(n, (x) => clopperPearson({ x, n })), coverages(n, (x) => wilson({ x, n }))];
    expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95);
    expect(average(exact)).toBeGreaterThan(average(score));
    expect(Math.abs(average(score) - 0.95)).toBeLessThan(0.012);
    expect(Math.min(...score)).toBeGreaterThan(0.83);
  },
);

// Newcombe 1998, Statistics in Medicine 17, 857-872, table I: methods 3 (Wilson) and 5 (Clopper-Pearson).
test.each([
  [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
  [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
  [0, 20, [0, 0.1611], [0, 0.1684]],
  [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
] as const)("%d of %d has the published intervals", (x, n, score, exact) => {
  const rounded = (interval: Interval | null) =>
    [interval?.lower, interval?.upper].map((bound) => Number(bound?.toFixed(4)));
  expect([rounded(wilson({ x, n })), rounded(clopperPearson({ x, n }))]).toEqual([score, exact]);
});

test("hits and misses are mirrored, and a higher level is wider", () => {
  const answers = fc
    .integer({ min: 1, max: 3_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(answers, ([x, n]) => {
      for (const method of [wilson, clopperPearson]) {
        const [hits, misses] = [method({ x, n }), method({ x: n - x, n })];
        expect(hits?.lower).toBeCloseTo(1 - (misses?.upper ?? NaN), 9);
        const wide = method({ x, n, level: 0.99 });
        expect(wide?.lower).toBeLessThanOrEqual(hits?.lower ?? NaN);
        expect(wide?.upper).toBeGreaterThanOrEqual(hits?.upper ?? NaN);
      }
    }),
    { numRuns: 50 },
  );
});

test("no answers have no interval, and no part is more than all", () => {
  expect(clopperPearson({ x: 0, n: 0 })).toBeNull();
  for (const [x, n] of [
    [2, 1],
    [-1, 3],
    [NaN, 3],
    [1, Infinity],
  ] as const)
    // prettier-ignore
    expect(() => clopperPearson({ x, n })).toThrow(RangeError);
  expect(() => clopperPearson({ x: 0, n: 0, level: 95 })).toThrow(RangeError);
});
