import fc from "fast-check";
import { expect, test } from "vitest";
import { nps, npsInterval, npsSpread, npsStandardError, type NpsCounts, type NpsMethod } from "../index.ts";
import { logGamma } from "../tails/beta.ts";

const count = fc.integer({ min: 0, max: 400 });
const someGroups = fc
  .record({ promoters: count, passives: count, detractors: count })
  .filter((groups) => groups.promoters + groups.passives + groups.detractors > 0);
const bounds = (groups: NpsCounts, method: NpsMethod, level = 0.95) => {
  const { lower, upper } = npsInterval(groups, level, { method }) ?? { lower: NaN, upper: NaN };
  return [lower, upper] as const;
};

/** Every outcome of n answers with its log multinomial coefficient and its interval. */
function outcomes(n: number, method: NpsMethod) {
  const found: { groups: NpsCounts; ways: number; lower: number; upper: number }[] = [];
  for (let promoters = 0; promoters <= n; promoters++)
    for (let detractors = 0; detractors <= n - promoters; detractors++) {
      const groups = { promoters, detractors, passives: n - promoters - detractors };
      const ways = Object.values(groups).reduce((log, k) => log - logGamma(k + 1), logGamma(n + 1));
      const [lower, upper] = bounds(groups, method);
      found.push({ groups, ways, lower, upper });
    }
  return found;
}

/** How often the interval has the true score for one mix in percent, and how wide it is on average. */
function coverageOf(all: ReturnType<typeof outcomes>, p: number, d: number): { covered: number; width: number } {
  const logs = { promoters: Math.log(p / 100), passives: Math.log((100 - p - d) / 100), detractors: Math.log(d / 100) };
  let [covered, width] = [0, 0];
  for (const { groups, ways, lower, upper } of all) {
    const { promoters, passives, detractors } = groups;
    const log = ways + promoters * logs.promoters + passives * logs.passives + detractors * logs.detractors;
    if (lower <= p - d && p - d <= upper) covered += Math.exp(log);
    width += Math.exp(log) * (upper - lower);
  }
  return { covered, width };
}

/** Mean and least coverage, exactly, over promoters and detractors from 5 to 90 %. */
function coverage(n: number, method: NpsMethod): { mean: number; least: number; width: number } {
  const all = outcomes(n, method);
  const found: { covered: number; width: number }[] = [];
  for (let p = 5; p <= 90; p += 5) for (let d = 5; d <= 95 - p; d += 5) found.push(coverageOf(all, p, d));
  const covered = found.map((one) => one.covered);
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean: average(covered), least: Math.min(...covered), width: average(found.map(({ width }) => width)) };
}

test.each([10, 20, 30])("of %d answers the adjusted interval covers better than the plug-in, and is narrower", (n) => {
  const [adjusted, plain] = [coverage(n, "adjusted_wald"), coverage(n, "wald")];
  expect(Math.abs(adjusted.mean - 0.95)).toBeLessThan(0.005);
  expect(adjusted.least).toBeGreaterThan(0.925);
  expect(plain.mean).toBeLessThan(adjusted.mean - 0.01);
  expect(plain.least).toBeLessThan(adjusted.least);
  expect(adjusted.width).toBeLessThan(plain.width);
});

test("the score interval covers 95 % of 20 answers on average too", () => {
  const { mean, least } = coverage(20, "score");
  expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
  expect(least).toBeGreaterThan(0.91);
});

test("promoters and detractors are mirrored in every method", () => {
  fc.assert(
    fc.property(someGroups, fc.constantFrom<NpsMethod>("adjusted_wald", "wald", "score"), (groups, method) => {
      const [lower, upper] = bounds(groups, method);
      const mirrored = { ...groups, promoters: groups.detractors, detractors: groups.promoters };
      const [other, another] = bounds(mirrored, method);
      expect([lower, upper].map((bound) => bound.toFixed(8).replace(/^-(0\.0+)$/, "$1"))).toEqual(
        [-another, -other].map((bound) => bound.toFixed(8).replace(/^-(0\.0+)$/, "$1")),
      );
      expect(lower).toBeLessThanOrEqual(upper);
    }),
  );
});

test("the bounds of the score interval are where the test gives the level up", () => {
  // Where nobody is passive, promoters less detractors is a share: its score interval is Wilson's.
  const [lower, upper] = bounds({ promoters: 81, passives: 0, detractors: 182 }, "score");
  expect((lower / 100 + 1) / 2).toBeCloseTo(0.2552885198782742, 10);
  expect((upper / 100 + 1) / 2).toBeCloseTo(0.36620957698280004, 10);
});

test("the methods agree for many answers", () => {
  const many = { promoters: 500_000, passives: 300_000, detractors: 200_000 };
  for (const method of ["wald", "score"] as const) {
    const [lower, upper] = bounds(many, method);
    const [expectedLower, expectedUpper] = bounds(many, "adjusted_wald");
    expect(Math.abs(lower - expectedLower)).toBeLessThan(1e-3);
    expect(Math.abs(upper - expectedUpper)).toBeLessThan(1e-3);
  }
});

test("the raw score lies within the adjusted interval from two answers on", () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const { value, n } = nps(groups);
      const [lower, upper] = bounds(groups, "adjusted_wald");
      if (n > 1) expect(lower <= (value ?? NaN) && (value ?? NaN) <= upper).toBe(true);
    }),
  );
});

test("answers that are alike have no plug-in error, but an adjusted interval", () => {
  const alike = { promoters: 10, passives: 0, detractors: 0 };
  expect(npsStandardError(alike)).toBe(0);
  expect(bounds(alike, "adjusted_wald")[0]).toBeLessThan(50);
});

test("no answers have nothing, and what is no count is refused", () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  expect([npsSpread(none), npsStandardError(none), npsInterval(none)]).toEqual([null, null, null]);
  for (const wrong of [-1, NaN, Infinity]) {
    expect(() => nps({ ...none, promoters: wrong })).toThrow(RangeError);
    expect(() => npsInterval({ ...none, passives: wrong })).toThrow(RangeError);
  }
  expect(() => npsInterval(none, 95)).toThrow(RangeError);
});
