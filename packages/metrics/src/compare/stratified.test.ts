import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { stratifiedDifference, type StratumSample } from "./stratified.ts";

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function sampleOf(values: readonly number[]): StratumSample {
  const mean = values.length === 0 ? 0 : average(values);
  return { n: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}
const shareOf = (x: number, n: number) => sampleOf([...Array<number>(x).fill(1), ...Array<number>(n - x).fill(0)]);

const stratum = fc.record({
  a: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }),
  b: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }),
});

test("it is the effect of the group in a regression with an intercept for each stratum", () => {
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
      // Frisch and Waugh: answers and group, each less its mean of the stratum.
      const rows = strata.flatMap(({ a, b }) => {
        const all = [...a.map((y) => ({ y, group: 1 })), ...b.map((y) => ({ y, group: 0 }))];
        const [y, group] = [average(all.map((row) => row.y)), average(all.map((row) => row.group))];
        return all.map((row) => ({ y: row.y - y, group: row.group - group }));
      });
      const below = rows.reduce((sum, { group }) => sum + group * group, 0);
      const above = rows.reduce((sum, { y, group }) => sum + y * group, 0);
      const { value } = stratifiedDifference(strata.map(({ a, b }) => ({ a: sampleOf(a), b: sampleOf(b) })));
      if (strata.every(({ a, b }) => a.length === 0 || b.length === 0)) expect(value).toBeNull();
      else expect(value).toBeCloseTo(above / below, 9);
    }),
  );
});

test("deaths under tolbutamide and placebo by age (UGDP 1970): the risk difference of Mantel and Haenszel", () => {
  const [young, old] = [
    { x1: 8, n1: 106, x0: 5, n0: 120 },
    { x1: 22, n1: 98, x0: 16, n0: 85 },
  ];
  const all = [young, old];
  const weight = all.reduce((sum, { n1, n0 }) => sum + (n1 * n0) / (n1 + n0), 0);
  const value = all.reduce((sum, { x1, n1, x0, n0 }) => sum + (x1 * n0 - x0 * n1) / (n1 + n0), 0) / weight;
  // Greenland and Robins 1985, with n³ (n − 1) for n⁴ below.
  const variance = all.reduce((sum, { x1, n1, x0, n0 }) => {
    const [one, other] = [(x1 * (n1 - x1)) / (n1 ** 2 * (n1 - 1)), (x0 * (n0 - x0)) / (n0 ** 2 * (n0 - 1))];
    return sum + ((n1 * n0) / (n1 + n0)) ** 2 * (one + other);
  }, 0);
  const figure = stratifiedDifference(all.map(({ x1, n1, x0, n0 }) => ({ a: shareOf(x1, n1), b: shareOf(x0, n0) })));
  expect(figure.value).toBeCloseTo(value, 12);
  expect(figure.value).toBeCloseTo(0.0349, 4);
  expect(figure.se).toBeCloseTo(Math.sqrt(variance) / weight, 12);
  expect(figure).toMatchObject({ strata: 2, n: [204, 205] });
  expect((figure.detectable ?? 0) / (figure.se ?? 1)).toBeCloseTo(2.8016, 4);
});

test("exchanged groups differ by as much the other way, and what only one has says nothing", () => {
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
      const pairs = strata.map(({ a, b }) => ({ a: sampleOf(a), b: sampleOf(b) }));
      const one = stratifiedDifference([...pairs, { a: sampleOf([1, 2, 9]), b: sampleOf([]) }]);
      const other = stratifiedDifference(pairs.map(({ a, b }) => ({ a: b, b: a })));
      expect(one.strata).toBe(other.strata);
      expect(one.n).toEqual(other.n.toReversed());
      expect(one.value === null ? null : -one.value).toEqual(
        other.value === null ? null : expect.closeTo(other.value, 9),
      );
      expect(one.p).toEqual(other.p === null ? null : expect.closeTo(other.p, 9));
    }),
  );
});

test("no answers, one of each, and answers that are all alike have no test", () => {
  const nothing = { se: null, p: null, interval: null, detectable: null };
  expect(stratifiedDifference([])).toEqual({ value: null, ...nothing, strata: 0, n: [0, 0] });
  const single = [{ a: sampleOf([5]), b: sampleOf([3]) }];
  expect(stratifiedDifference(single)).toEqual({ value: 2, ...nothing, strata: 1, n: [1, 1] });
  const alike = [{ a: sampleOf([5, 5]), b: sampleOf([3, 3]) }];
  expect(stratifiedDifference(alike)).toMatchObject({ value: 2, ...nothing, se: 0 });
  expect(() => stratifiedDifference(alike, 1)).toThrow(RangeError);
});

test("groups that differ only by where they are: the interval covers 0 in 95 of 100, also in small strata", () => {
  const random = seededRandom(20);
  const draw = (p: number, n: number) => shareOf(Array.from({ length: n }).filter(() => random() < p).length, n);
  const count = (most: number) => Math.floor(random() * (most + 1));
  let [covered, crude] = [0, 0];
  const runs = 2_000;
  for (let run = 0; run < runs; run++) {
    const strata = Array.from({ length: 40 }, (_, at) => {
      const p = 0.2 + 0.015 * at;
      return { a: draw(p, count(1 + at / 5)), b: draw(p, count(9 - at / 5)) };
    });
    const { interval } = stratifiedDifference(strata);
    if (interval && interval.lower <= 0 && 0 <= interval.upper) covered++;
    const whole = (of: "a" | "b") => {
      const n = strata.reduce((sum, one) => sum + one[of].n, 0);
      const x = strata.reduce((sum, one) => sum + one[of].n * one[of].mean, 0);
      return shareOf(Math.round(x), n);
    };
    const raw = stratifiedDifference([{ a: whole("a"), b: whole("b") }]).interval;
    if (raw && raw.lower <= 0 && 0 <= raw.upper) crude++;
  }
  expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.013);
  expect(crude / runs, "compared without strata").toBeLessThan(0.7);
});
