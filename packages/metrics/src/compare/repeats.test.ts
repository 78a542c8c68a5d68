import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatEffect, repeatSums, wilson, type RepeatSums } from "../index.ts";

const scores = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 1, maxLength: 5 });
const people = fc.array(scores, { minLength: 2, maxLength: 30 });

/** The squared error from the residuals of each person, without the sums. */
function byPerson(all: readonly (readonly number[])[]): number {
  const flat = all.flat();
  const mean = flat.reduce((sum, score) => sum + score, 0) / flat.length;
  const residuals = all.map((own) => own.reduce((sum, score) => sum + score - mean, 0));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  return ((all.length / (all.length - 1)) * squares) / flat.length ** 2;
}

test("the sums give the error that the people give one by one", () => {
  fc.assert(
    fc.property(people, (all) => {
      const { se } = repeatEffect(repeatSums(all));
      // Their squares: a root makes much of what was lost in rounding where the error is none.
      if (se !== null) expect(se ** 2).toBeCloseTo(byPerson(all), 12);
      else expect(new Set(all.flat()).size).toBe(1);
    }),
  );
});

test("sums of different people add up", () => {
  fc.assert(
    fc.property(people, people, (some, others) => {
      const [a, b] = [repeatSums(some), repeatSums(others)];
      const added = Object.fromEntries(
        Object.entries(a).map(([name, sum]) => [name, sum + b[name as keyof RepeatSums]]),
      );
      expect(added).toEqual(repeatSums([...some, ...others]));
    }),
  );
});

test("one answer each has the usual error, the same answer m times a design effect of m", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 60 }),
      fc.integer({ min: 2, max: 6 }),
      (own, m) => {
        fc.pre(new Set(own).size === 2);
        const once = repeatEffect(repeatSums(own.map((score) => [score])));
        const often = repeatEffect(repeatSums(own.map((score) => Array.from({ length: m }, () => score))));
        const small = own.length / (own.length - 1);
        expect(once.deff).toBeCloseTo(small, 10);
        expect(often.deff).toBeCloseTo(m * small, 10);
        expect(often.se).toBeCloseTo(once.se ?? NaN, 12);
        expect(often.nEff).toBeCloseTo(once.nEff ?? NaN, 9);
      },
    ),
  );
});

test("with people who answer up to six times, the interval for nEff answers covers 95 %, that for n does not", () => {
  let state = 20_240_901;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let [plain, robust] = [0, 0];
  const runs = 2_000;
  for (let run = 0; run < runs; run++) {
    // Everybody is content or not for good: 90 % or 30 % of their answers are hits, in all 60 %.
    const all = Array.from({ length: 150 }, () => {
      const content = random() < 0.5 ? 0.9 : 0.3;
      return Array.from({ length: 1 + Math.floor(random() * 6) }, () => (random() < content ? 1 : 0));
    });
    const sums = repeatSums(all);
    const covers = (nEff: number | null) => {
      const interval = wilson({ x: sums.sum, n: sums.n, nEff });
      return interval !== null && interval.lower <= 0.6 && 0.6 <= interval.upper ? 1 : 0;
    };
    plain += covers(null);
    robust += covers(repeatEffect(sums).nEff);
  }
  expect(plain / runs).toBeLessThan(0.9);
  expect(Math.abs(robust / runs - 0.95)).toBeLessThan(0.01);
});

test("fewer than two people, and scores that are alike, say nothing", () => {
  const nothing = { se: null, deff: null, nEff: null };
  expect(repeatEffect(repeatSums([[1, 0, 1]]))).toEqual(nothing);
  expect(repeatEffect(repeatSums([]))).toEqual(nothing);
  expect(repeatEffect(repeatSums([[0.1], [0.1, 0.1], [0.1]]))).toEqual(nothing);
  expect(repeatSums([[], [1]]).people).toBe(1);
  expect(() => repeatSums([[NaN]])).toThrow(RangeError);
});
