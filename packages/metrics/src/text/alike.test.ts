import fc from "fast-check";
import { expect, test } from "vitest";
import { groupAlike } from "./alike.ts";

const said = (person: string, ...terms: string[]) => ({ person, terms: new Set(terms) });

test("comments with the same terms are a group, and what everybody says brings nobody together", () => {
  const lifts = ["a", "b", "c", "d", "e", "f"].map((person) => said(person, "lift", "stuck", "please"));
  const menus = ["a", "b", "c", "d", "e"].map((person) => said(person, "menu", "cold", "please"));
  const others = ["one", "two", "three"].map((term) => said(term, term, "please"));
  expect(groupAlike([...menus, ...others, ...lifts])).toEqual([
    { members: [8, 9, 10, 11, 12, 13] },
    { members: [0, 1, 2, 3, 4] },
  ]);
});

test("few comments, or those of few people, are no group", () => {
  const of = (people: readonly string[]) => people.map((person) => said(person, "lift", "stuck"));
  expect(groupAlike(of(["a", "b", "c", "d"]))).toEqual([]);
  expect(groupAlike(of(["a", "b", "a", "b", "a"]))).toEqual([]);
  expect(groupAlike(of(["a", "b", "c", "b", "a"]))).toHaveLength(1);
  expect(groupAlike(of(["a", "b"]), { comments: 2, people: 2 })).toHaveLength(1);
  expect(groupAlike([said("a"), said("b"), said("c"), said("d"), said("e")])).toEqual([]);
});

test("no comment is in two groups, and all members are alike to the one in the middle", () => {
  const terms = fc.array(fc.constantFrom("lift", "menu", "visa", "late", "cold"), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), terms), { maxLength: 40 }), (all) => {
      const comments = all.map(([person, used]) => said(person, ...used));
      const groups = groupAlike(comments, { cosine: 0.5 });
      const members = groups.flatMap((group) => group.members);
      expect(new Set(members).size).toBe(members.length);
      for (const {
        members: [middle = -1, ...rest],
      } of groups)
        for (const at of rest)
          expect([...comments[at]!.terms].some((term) => comments[middle]!.terms.has(term))).toBe(true);
    }),
  );
});
