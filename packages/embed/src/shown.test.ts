import {
  all,
  any,
  answer,
  defineSurvey,
  not,
  q,
  visibleQuestions,
  type ConditionJson,
  type Survey,
} from "@afterword/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canShow, shownQuestions } from "./shown.ts";

// What is asked here is what is asked everywhere.

const options = { a: "A", b: "B", c: "C" };
const values = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom("a", "b", "", true, false, null));
const answers = fc.dictionary(
  fc.constantFrom("one", "two", "list", "three"),
  fc.oneof(values, fc.array(fc.constantFrom("a", "b", "c"))),
);
const names = fc.constantFrom("one", "two", "list", "three");
const leaf = fc.oneof(
  fc.record({
    name: names,
    test: fc.constantFrom("is", "isNot", "atMost", "atLeast", "below", "above", "includes", "answered"),
    value: values,
  }),
  fc.record({ name: names, test: fc.constant("oneOf"), value: fc.array(values) }),
  fc.record({ name: names, test: fc.constant("includes"), value: values, first: fc.integer({ min: 1, max: 2 }) }),
);
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    leaf.map((one) => ({ source: "answer", ...one })),
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

test("over random conditions and answers the same questions are asked as by our validator", () => {
  const base = defineSurvey("s", {
    one: q.csat("?"),
    two: q.rating({ min: 0, max: 6 }, "?"),
    list: q.choices(options, "?"),
    three: q.comment("?"),
    four: q.comment("?"),
  }).definition;
  fc.assert(
    fc.property(answers, fc.array(fc.option(condition), { minLength: 5, maxLength: 5 }), (given, conditions) => {
      const questions = base.questions.map((question, at) => {
        const when = conditions[at] as ConditionJson | null;
        return when === null ? question : { ...question, when };
      });
      const survey = { ...base, questions };
      expect(shownQuestions(survey, given).map(({ name }) => name)).toEqual(
        visibleQuestions(survey, given).map(({ name }) => name),
      );
    }),
    { numRuns: 500 },
  );
});

test("what is declared in words works too", () => {
  const { definition } = defineSurvey("s", {
    csat: q.csat("?"),
    why: q.comment("?").when(any(answer("csat").atMost(2), all(answer("csat").is(5), not(answer("csat").isNot(5))))),
  });
  const asked = (csat: number) => shownQuestions(definition, { csat }).length;
  expect([1, 2, 3, 4, 5].map(asked)).toEqual([2, 2, 1, 1, 2]);
});

test("a survey is shown unless it has a table, a ranking, a drawn order, or an answer in its words", () => {
  const shows = ({ definition }: Survey) => canShow(definition);
  expect(
    shows(defineSurvey("s", { csat: q.csat("How was {ref}?"), list: q.choices(options, "{{csat} which?").optional() })),
  ).toBe(true);
  expect(shows(defineSurvey("s", { grid: q.matrix(options, options, "?") }))).toBe(false);
  expect(shows(defineSurvey("s", { order: q.ranking(options, "?") }))).toBe(false);
  expect(shows(defineSurvey("s", { list: q.choice(options, "?").drawn() }))).toBe(false);
  expect(shows(defineSurvey("s", { csat: q.csat("?"), why: q.comment({ en: "Why?", fr: "Pourquoi {csat} ?" }) }))).toBe(
    false,
  );
});
