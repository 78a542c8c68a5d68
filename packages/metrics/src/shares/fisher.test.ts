import fc from "fast-check";
import { expect, test } from "vitest";
import { compareShares, fisherExact } from "../index.ts";

// As R's fisher.test and SciPy's fisher_exact have them: the lady tasting tea, twins of convicts, whales and sharks.
test.each([
  [3, 4, 1, 4, 0.48571428571428565],
  [2, 17, 10, 13, 0.0005367241191434358],
  [8, 10, 1, 6, 0.034965034965034975],
])("%d of %d against %d of %d has p = %d", (x1, n1, x2, n2, p) => {
  expect(fisherExact([{ x: x1, n: n1 }, { x: x2, n: n2 }])).toBeCloseTo(p, 12); // prettier-ignore
});

/** The same by listing who could have been in, person by person. */
function byPerson(parts: readonly { x: number; n: number }[]): number {
  const groupOf = parts.flatMap(({ n }, at) => Array.from({ length: n }, () => at));
  const wanted = parts.reduce((sum, { x }) => sum + x, 0);
  const found = new Map<string, number>();
  for (let subset = 0; subset < 2 ** groupOf.length; subset++) {
    const table = parts.map(() => 0);
    for (const [person, at] of groupOf.entries()) table[at] = (table[at] ?? 0) + ((subset >> person) & 1);
    if (table.reduce((sum, x) => sum + x, 0) === wanted) found.set(table.join(), (found.get(table.join()) ?? 0) + 1);
  }
  const own = found.get(parts.map(({ x }) => x).join()) ?? NaN;
  const all = [...found.values()].reduce((sum, ways) => sum + ways, 0);
  return [...found.values()].filter((ways) => ways <= own).reduce((sum, ways) => sum + ways, 0) / all;
}

const part = fc
  .integer({ min: 1, max: 4 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

test("two to four small groups agree with listing everybody", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), (parts) => {
      const p = fisherExact(parts);
      const [x, n] = [parts.reduce((sum, one) => sum + one.x, 0), parts.reduce((sum, one) => sum + one.n, 0)];
      if (x === 0 || x === n) expect(p).toBeNull();
      else expect(p).toBeCloseTo(byPerson(parts), 10);
    }),
    { numRuns: 60 },
  );
});

test("for many answers it agrees with Pearson's", () => {
  const parts = [{ x: 400, n: 900 }, { x: 450, n: 950 }]; // prettier-ignore
  expect(Math.abs((fisherExact(parts) ?? NaN) - (compareShares(parts).p ?? NaN))).toBeLessThan(0.02);
});

test("several groups: Pearson's p, and the exact one where few are expected", () => {
  // R's ?prop.test, smokers (Fleiss 1981): X-squared = 12.6, df = 3, p-value = 0.005585.
  const smokers = compareShares([{ x: 83, n: 86 }, { x: 90, n: 93 }, { x: 129, n: 136 }, { x: 70, n: 82 }]); // prettier-ignore
  expect([smokers.chi2?.toFixed(1), smokers.df, smokers.p?.toFixed(6)]).toEqual(["12.6", 3, "0.005585"]);
  expect(smokers.exact).toBeNull();
  const few = compareShares([{ x: 3, n: 4 }, { x: 1, n: 4 }, { x: 0, n: 3 }, { x: 0, n: 0 }]); // prettier-ignore
  expect(few).toMatchObject({ df: 2, fewestExpected: expect.closeTo(12 / 11, 12) });
  expect(few.exact).toBeCloseTo(byPerson([{ x: 3, n: 4 }, { x: 1, n: 4 }, { x: 0, n: 3 }]), 10); // prettier-ignore
});

test("nothing to compare is null, too much to list is null, and counts are whole", () => {
  const nothing = { chi2: null, df: null, p: null, exact: null, fewestExpected: null };
  expect(compareShares([{ x: 1, n: 2 }])).toEqual(nothing);
  expect(compareShares([{ x: 2, n: 2 }, { x: 3, n: 3 }])).toEqual(nothing); // prettier-ignore
  expect(compareShares([])).toEqual(nothing);
  expect(fisherExact([{ x: 1, n: 2 }, { x: 0, n: 0 }])).toBeNull(); // prettier-ignore
  expect(fisherExact(Array.from({ length: 12 }, () => ({ x: 10, n: 20 })))).toBeNull();
  for (const wrong of [
    { x: 0.5, n: 2 },
    { x: 3, n: 2 },
    { x: -1, n: 2 },
    { x: NaN, n: 2 },
  ])
    // prettier-ignore
    expect(() => fisherExact([wrong, { x: 1, n: 2 }])).toThrow(RangeError);
  expect(() => compareShares([{ x: 3, n: 2 }, { x: 1, n: 2 }])).toThrow(RangeError); // prettier-ignore
});
