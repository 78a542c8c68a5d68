import { answer, any, compileCondition, defineSurvey, not, q, type ConditionJson } from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeForm } from "../decode-form.ts";
import { givenBy, holds } from "./holds.ts";

const survey = defineSurvey("kinds", {
  score: q.nps("?"),
  solved: q.yesNo("?"),
  pick: q.choice({ a: "A", b: "B" }, "?"),
  many: q.choices({ a: "A", b: "B", c: "C" }, "?"),
  order: q.ranking({ a: "A", b: "B" }, "?"),
  rows: q.matrix({ r: "R", s: "S" }, { low: "Low", high: "High" }, "?"),
  years: q.number("?"),
  note: q.comment("?"),
}).definition.questions;

const [score, solved, pick] = [answer("score"), answer("solved"), answer("pick")];
const [many, years] = [answer("many"), answer("years")];
const leaf = (name: string, test: string, value?: unknown, first?: number) =>
  ({ source: "answer", name, test, value, first }) as ConditionJson;

const number = fc.integer({ min: -2, max: 12 });
const leaves = fc.oneof(
  fc
    .record({
      name: fc.constantFrom("score", "years"),
      test: fc.constantFrom("is", "isNot", "atMost", "atLeast", "below", "above"),
      value: number,
    })
    .map(({ name, test, value }) => leaf(name, test, value)),
  fc.constantFrom("is", "isNot").chain((test) => fc.boolean().map((value) => leaf("solved", test, value))),
  fc.constantFrom("is", "isNot").chain((test) => fc.constantFrom("a", "b").map((value) => leaf("pick", test, value))),
  fc.array(number, { minLength: 1, maxLength: 4 }).map((values) => leaf("score", "oneOf", values)),
  fc.constantFrom("is", "isNot").map((test) => leaf("score", test, "doesNotApply")),
  fc.constantFrom("many", "order").chain((name) => fc.constantFrom("a", "b").map((v) => leaf(name, "includes", v))),
  fc
    .record({ name: fc.constantFrom("many", "order"), value: fc.constantFrom("a", "b"), first: fc.constantFrom(1, 2) })
    .map(({ name, value, first }) => leaf(name, "includes", value, first)),
  fc.constantFrom(...survey.map(({ name }) => name)).map((name) => leaf(name, "answered")),
);
const { condition } = fc.letrec<{ condition: ConditionJson }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    leaves,
    fc.array(tie("condition"), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("condition"), { maxLength: 3 }).map((some) => ({ any: some })),
    tie("condition").map((one) => ({ not: one })),
  ),
}));

const one = (name: string, values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: "" }).map((value) => [[name, value]] as [string, string][]);
const sent = fc
  .tuple(
    one("q.score", [...Array.from({ length: 11 }, (_, i) => String(i)), "doesNotApply"]),
    one("q.solved", ["true", "false"]),
    one("q.pick", ["a", "b"]),
    fc.subarray(["a", "b", "c"]).map((values) => values.map((value) => ["q.many", value] as [string, string])),
    // An order is given as a whole or not at all.
    fc.constantFrom([], [
      ["q.order.a", "2"],
      ["q.order.b", "1"],
    ] as [string, string][]),
    one("q.rows.s", ["low", "high"]),
    one("q.years", ["3", " 4 ", "2.50", "-1", "٣", "1 234,5", "many"]),
    one("q.note", ["  ", "4", "true"]),
  )
  .map((parts) => parts.flat());

test("the script sees a condition as the server does, whatever is in the form", () => {
  fc.assert(
    fc.property(condition, sent, (json, entries) => {
      const answers = decodeForm(survey, new URLSearchParams(entries));
      const expected = compileCondition(json)((_, name) => answers[name]);
      expect(holds(json, givenBy(entries))).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["a chosen point", score.atMost(2).json, [["q.score", "2"]], true],
  ["a point above", score.atMost(2).json, [["q.score", "10"]], false],
  ["no point", not(score.atMost(2)).json, [["q.score", ""]], true],
  ["a flag", solved.is(false).json, [["q.solved", "false"]], true],
  [
    "one of two",
    any(pick.is("a"), many.includes("c")).json,
    [
      ["q.many", "a"],
      ["q.many", "c"],
    ],
    true,
  ],
  ["a typed number", years.above(2).json, [["q.years", "2.5"]], true],
  ["what is no answer", score.answered().json, [["shown", "score"]], false],
] as [string, ConditionJson, [string, string][], boolean][])("%s", (_, json, entries, expected) => {
  expect(holds(json, givenBy(entries))).toBe(expected);
});
