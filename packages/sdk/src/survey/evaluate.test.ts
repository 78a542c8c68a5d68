import { describe, expect, test } from "vitest";
import { all, answer, any, data, not, person, type Condition } from "./condition.ts";
import { compileCondition, referredNames, toSurveyJs } from "./evaluate.ts";

const x = answer("x");
const holds = (condition: Condition, values: Record<string, unknown>): boolean =>
  compileCondition(condition.json)((_, name) => values[name]);

/** For each test, the values of x with which it holds, and those with which it does not. */
const leaves: [name: string, condition: Condition, does: unknown[], doesNot: unknown[]][] = [
  ["is", x.is(2), [2], [1, "2", true, [2], undefined, null]],
  ["is, of a text", x.is("ICT"), ["ICT"], ["ict", ["ICT"], undefined]],
  ["is, of false", x.is(false), [false], [true, 0, "", undefined]],
  ["isNot", x.isNot(2), [1, "2", false], [2, undefined, null]],
  ["oneOf", x.oneOf(1, 2), [1, 2], [3, "1", [1], undefined]],
  ["atMost", x.atMost(2), [2, -5], [2.1, "1", true, undefined, null]],
  ["atLeast", x.atLeast(2), [2, 3], [1.9, "3", undefined]],
  ["below", x.below(2), [1, 0], [2, "0", undefined]],
  ["above", x.above(2), [3], [2, "3", undefined]],
  ["includes", x.includes("a"), [["a"], ["b", "a"]], ["a", [], ["b"], undefined]],
  ["answered", x.answered(), [0, false, "a", ["a"]], [undefined, null, "", []]],
];

describe.each(leaves)("%s", (_, condition, does, doesNot) => {
  test.each(does.map((value) => ({ value })))("holds with $value", ({ value }) => {
    expect(holds(condition, { x: value })).toBe(true);
    expect(holds(not(condition), { x: value })).toBe(false);
  });
  test.each(doesNot.map((value) => ({ value })))("does not hold with $value, its negation does", ({ value }) => {
    expect(holds(condition, { x: value })).toBe(false);
    expect(holds(not(condition), { x: value })).toBe(true);
  });
});

const [a, b] = [answer("a").is(true), answer("b").is(true)];
test.each([
  // a, b, all, any, not all, not any
  [true, true, true, true, false, false],
  [true, false, false, true, true, false],
  [false, true, false, true, true, false],
  [false, false, false, false, true, true],
  [undefined, true, false, true, true, false],
  [undefined, undefined, false, false, true, true],
])("a=%s b=%s: all is %s, any %s, not all %s, not any %s", (valueA, valueB, ...expected) => {
  const values = { a: valueA, b: valueB };
  expect([all(a, b), any(a, b), not(all(a, b)), not(any(a, b))].map((one) => holds(one, values))).toEqual(expected);
});

test("all of nothing holds, any of nothing does not", () => {
  expect([holds(all(), {}), holds(any(), {})]).toEqual([true, false]);
});

test("a condition looks where it says", () => {
  const asked: string[] = [];
  const both = all(data("team").is("ICT"), any(person("locale").is("ar"), answer("csat").is(1)));
  const look = (source: string, name: string) => (asked.push(`${source}.${name}`), name === "team" ? "ICT" : undefined);
  expect(compileCondition(both.json)(look)).toBe(false);
  expect(asked).toEqual(["data.team", "person.locale", "answer.csat"]);
  expect(referredNames(not(both).json, "answer")).toEqual(["csat"]);
  expect(referredNames(both.json, "data")).toEqual(["team"]);
});

test("the first of a list are those that were given first", () => {
  const holds = compileCondition(x.first(2).includes("a").json);
  expect([["a"], ["b", "a"], ["b", "c", "a"], []].map((list) => holds(() => list))).toEqual([true, true, false, false]);
});

test("a condition survives JSON", () => {
  const { json } = all(x.oneOf("a", "b"), not(x.answered()));
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test.each<[Condition, string]>([
  [answer("csat").atMost(2), "{csat} <= 2"],
  [x.atLeast(2), "{x} >= 2"],
  [x.below(2), "{x} < 2"],
  [x.above(2), "{x} > 2"],
  [x.is("it's"), "{x} = 'it\\'s'"],
  [x.is("a\\b"), "{x} = 'a\\b'"],
  [x.is(true), "{x} = true"],
  // SurveyJS takes a missing value for different; we don't.
  [x.isNot(1), "{x} notempty and {x} <> 1"],
  [x.oneOf("a", "b"), "{x} = 'a' or {x} = 'b'"],
  [x.includes("a"), "{x} contains 'a'"],
  [x.first(2).includes("a"), "{x[0]} = 'a' or {x[1]} = 'a'"],
  [x.answered(), "{x} notempty"],
  [all(x.is(1), any(x.is(2), x.isNot(3))), "({x} = 1) and (({x} = 2) or ({x} notempty and {x} <> 3))"],
  [not(x.oneOf(1, 2)), "!({x} = 1 or {x} = 2)"],
])("%j is %s in SurveyJS", (condition, expected) => {
  expect(toSurveyJs(condition.json)).toBe(expected);
});
