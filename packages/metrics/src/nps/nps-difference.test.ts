import fc from "fast-check";
import { expect, test } from "vitest";
import { npsDifference, type NpsCounts } from "../index.ts";
import { logGamma } from "../tails/beta.ts";

const count = fc.integer({ min: 0, max: 300 });
const groups = fc.record({ promoters: count, passives: count, detractors: fc.integer({ min: 1, max: 300 }) });

test("the difference is that of the scores, and turns its sign with the groups", () => {
  fc.assert(
    fc.property(groups, groups, fc.constantFrom("wald" as const, "adjusted_wald" as const), (a, b, method) => {
      const [one, other] = [npsDifference(a, b, { method }), npsDifference(b, a, { method })];
      expect(one.value).toBe(-(other.value ?? NaN) + 0);
      expect(one.p).toBe(other.p);
      expect(one.interval?.lower).toBeCloseTo(-(other.interval?.upper ?? NaN), 9);
      // The interval leaves 0 out exactly when the test finds a difference.
      const { lower, upper } = one.interval ?? { lower: NaN, upper: NaN };
      if (one.p !== null && Math.abs(one.p - 0.05) > 1e-9) expect(lower > 0 || upper < 0).toBe(one.p < 0.05);
    }),
  );
});

/** How often two samples of one mix are found to differ, exactly. */
function falseAlarms(n: number, mix: readonly [number, number, number], method: "wald" | "adjusted_wald"): number {
  const all: { counts: NpsCounts; chance: number }[] = [];
  for (let p = 0; p <= n; p++)
    for (let d = 0; d <= n - p; d++) {
      const of = [p, n - p - d, d];
      const log = of.reduce((sum, k, at) => sum - logGamma(k + 1) + k * Math.log(mix[at] ?? 0), logGamma(n + 1));
      all.push({ counts: { promoters: p, passives: n - p - d, detractors: d }, chance: Math.exp(log) });
    }
  let alarms = 0;
  for (const a of all)
    for (const b of all)
      if ((npsDifference(a.counts, b.counts, { method }).p ?? 1) < 0.05) alarms += a.chance * b.chance;
  return alarms;
}

test("two groups of ten that don't differ are found to in at most 5.03 %, by the plug-in test in up to 8 %", () => {
  const mixes = [[0.5, 0.3, 0.2], [0.4, 0.4, 0.2], [0.85, 0.1, 0.05]] as const; // prettier-ignore
  const adjusted = mixes.map((mix) => falseAlarms(10, mix, "adjusted_wald"));
  const plain = mixes.map((mix) => falseAlarms(10, mix, "wald"));
  expect(Math.max(...adjusted)).toBeLessThan(0.0503);
  expect(Math.max(...plain)).toBeGreaterThan(0.07);
  // Conservative where the mix is extreme: METRICS has 0.3 %.
  expect(adjusted[2]).toBeLessThan(0.005);
});

test("without variance there is no plug-in test, without answers no difference", () => {
  const [some, none] = [
    { promoters: 3, passives: 0, detractors: 0 },
    { promoters: 0, passives: 0, detractors: 0 },
  ];
  const flat = npsDifference(some, { promoters: 0, passives: 0, detractors: 2 }, { method: "wald" });
  expect(flat).toMatchObject({ value: 200, se: 0, z: null, p: null });
  expect(npsDifference(some, some).p).toBe(1);
  expect(Object.values(npsDifference(some, none))).toEqual([null, null, null, null, null, null]);
  expect(() => npsDifference(some, some, { level: 1 })).toThrow(RangeError);
});
