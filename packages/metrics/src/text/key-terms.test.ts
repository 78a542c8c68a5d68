import fc from "fast-check";
import { expect, test } from "vitest";
import { keyTerms, type CommentTerms } from "./key-terms.ts";

/** Comments of so many people, one each; the first of them use the terms. */
const comments = (prefix: string, people: number, uses: Record<string, number>): CommentTerms[] =>
  Array.from({ length: people }, (_, at) => ({
    person: `${prefix}${at}`,
    terms: Object.entries(uses).flatMap(([term, users]) => (at < users ? [term] : [])),
  }));

test("names what more people say, with how much, and leaves out what is as it was", () => {
  const named = keyTerms(comments("a", 100, { portal: 30, staff: 20 }), comments("b", 200, { portal: 15, staff: 40 }));
  expect(named).toHaveLength(1);
  // By hand: 2 × Σ O ln(O/E) over 30, 15, 70, 185 with E 15, 30, 85, 170; ratio (30.5/101) / (15.5/201).
  const g2 = 2 * (30 * Math.log(30 / 15) + 15 * Math.log(15 / 30) + 70 * Math.log(70 / 85) + 185 * Math.log(185 / 170));
  expect(named[0]?.g2).toBeCloseTo(g2, 9);
  expect(named[0]).toMatchObject({ term: "portal", comments: 30, people: 30, share: 0.3, otherShare: 0.075 });
  expect(named[0]?.logRatio).toBeCloseTo(Math.log2(30.5 / 101 / (15.5 / 201)), 12);
});

test("wants five comments and three people, and counts a person once", () => {
  const before = comments("b", 100, { other: 50 });
  expect(keyTerms(comments("a", 20, { portal: 4 }), before)).toEqual([]);
  expect(keyTerms(comments("a", 20, { portal: 5 }), before).map(({ term }) => term)).toEqual(["portal"]);
  const same = (people: number) =>
    Array.from({ length: 30 }, (_, at) => ({ person: `a${at % people}`, terms: ["portal", "portal"] }));
  expect(keyTerms(same(2), before)).toEqual([]);
  expect(keyTerms(same(3), before)).toMatchObject([{ term: "portal", comments: 30, people: 3, share: 1 }]);
});

test("names nothing where there is nothing to compare with", () => {
  expect(keyTerms(comments("a", 50, { portal: 50 }), [])).toEqual([]);
  expect(keyTerms([], comments("a", 50, { portal: 50 }))).toEqual([]);
});

test("among a thousand terms that are as they were, next to none is named", () => {
  let state = 7;
  const chance = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const random = (prefix: string): CommentTerms[] =>
    Array.from({ length: 300 }, (_, at) => ({
      person: `${prefix}${at}`,
      terms: Array.from({ length: 1_000 }, (_, term) => `t${term}`).filter(() => chance() < 0.1),
    }));
  expect(keyTerms(random("a"), random("b")).length).toBeLessThanOrEqual(1);
});

test("is the same in any order", () => {
  const comment = fc.record({
    person: fc.constantFrom(..."abcdefgh"),
    terms: fc.array(fc.constantFrom("x", "y", "z")),
  });
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 60 }), fc.array(comment, { maxLength: 60 }), (now, before) => {
      expect(keyTerms(now.toReversed(), before.toReversed())).toEqual(keyTerms(now, before));
    }),
  );
});
