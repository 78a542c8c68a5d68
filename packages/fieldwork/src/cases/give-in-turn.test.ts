import { expect, test } from "vitest";
import { nextReader } from "./give-in-turn.ts";

const reader = (id: string, ...languages: string[]) => ({ id, languages });
const load = (owner: string, open: number, lastAt = 1) => ({ owner, open, lastAt });
const both = [reader("a", "fr"), reader("b", "fr")];
const unlike = [reader("a", "en"), reader("b", "fr")];

test.each([
  ["nobody, where nobody is there", [], [], "fr", null],
  ["who speaks the language, however much they have", unlike, [load("b", 9)], "fr-CH", "b"],
  ["anybody, where nobody speaks it", unlike, [load("a", 1)], "ru", "b"],
  ["anybody, where it is not known", unlike, [load("a", 1)], null, "b"],
  ["who has the fewest open", both, [load("a", 3), load("b", 2)], "fr", "b"],
  ["who got none for longest", both, [load("a", 2, 9), load("b", 2, 4)], "fr", "b"],
  ["the first, where they are alike", [...both].reverse(), [], "fr", "a"],
])("a case is given to %s", (_, readers, loads, locale, expected) => {
  expect(nextReader(readers, loads, locale)).toBe(expected);
});
