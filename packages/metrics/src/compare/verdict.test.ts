import fc from "fast-check";
import { expect, test } from "vitest";
import { npsDetectable, npsDifference, verdict, type VerdictInput } from "../index.ts";

const found: VerdictInput = { difference: 12, p: 0.003, detectable: 8, n: 400 };

test.each<[string, Partial<VerdictInput>, string]>([
  ["a clear difference", {}, "higher"],
  ["the other way", { difference: -12 }, "lower"],
  ["a p at the line", { p: 0.05 }, "higher"],
  ["a p above the line", { p: 0.0501 }, "no_clear_difference"],
  ["none found, and 10 points would have been", { p: 0.6, detectable: 10 }, "no_clear_difference"],
  ["none found, but 10 points would not have been", { p: 0.6, detectable: 10.01 }, "too_few"],
  ["found although 10 points were not sure to be", { detectable: 14 }, "higher"],
  ["alike throughout, so that there is no test", { difference: 0, p: null }, "no_clear_difference"],
  ["nothing to say what would be found", { p: 0.6, detectable: null }, "too_few"],
  ["nobody in one group", { difference: null, p: null, detectable: null, n: 0 }, "too_few"],
  ["29 answers", { n: 29 }, "too_few"],
  ["30 answers", { n: 30 }, "higher"],
  ["no difference at all", { difference: 0, p: 0.01 }, "no_clear_difference"],
])("%s", (_name, change, expected) => {
  expect(verdict({ ...found, ...change })).toBe(expected);
});

test("the lines can be drawn elsewhere", () => {
  expect(verdict(found, { q: 0.001 })).toBe("no_clear_difference");
  expect(verdict(found, { q: 0.001, points: 5 })).toBe("too_few");
  expect(verdict({ ...found, n: 12 }, { lowBase: 10 })).toBe("higher");
});

test("exchanged groups have the opposite verdict", () => {
  const count = fc.integer({ min: 0, max: 2_000 });
  const groups = fc.record({ promoters: count, passives: count, detractors: count });
  const opposite = { higher: "lower", lower: "higher", no_clear_difference: "no_clear_difference", too_few: "too_few" };
  fc.assert(
    fc.property(groups, groups, (a, b) => {
      const n = Math.min(...[a, b].map(({ promoters, passives, detractors }) => promoters + passives + detractors));
      const of = (one: typeof a, other: typeof a) => {
        const { value, p } = npsDifference(one, other);
        return verdict({ difference: value, p, detectable: npsDetectable(one, other), n });
      };
      expect(of(b, a)).toBe(opposite[of(a, b)]);
    }),
  );
});

test("what is no p, no limit and no count is refused", () => {
  for (const p of [-0.1, 1.1, NaN]) expect(() => verdict({ ...found, p })).toThrow(RangeError);
  for (const q of [0, 1, NaN]) expect(() => verdict(found, { q })).toThrow(RangeError);
  expect(() => verdict({ ...found, n: -1 })).toThrow(RangeError);
});
