import fc from "fast-check";
import { expect, test } from "vitest";
import { all, answer, any, not } from "./condition.ts";
import { defineSurvey } from "./define-survey.ts";
import { shownErrors } from "./merge-answers.ts";
import { q } from "./q.ts";
import { compileValidator, visibleQuestions } from "./validate.ts";

const survey = defineSurvey("everything", {
  csat: q.csat("?"),
  intro: q.info("Welcome"),
  why: q.comment("?").optional(),
  wrong: q.text("?").when(answer("csat").atMost(2)),
  topics: q.choices({ speed: "Speed", tone: "Tone" }, "?").optional(),
  tone: q.agree("?").when(all(answer("topics").includes("tone"), not(answer("csat").is(5)))),
  again: q
    .yesNo("?")
    .when(any(answer("wrong").answered(), answer("tone").above(3)))
    .optional(),
});
const validate = compileValidator(survey.definition);
const errorsOf = (answers: unknown, complete = true): string[] => {
  const result = validate(answers, { complete });
  return result.ok ? [] : result.errors.map((error) => `${error.path} ${error.code}`);
};

test.each([
  ["the required question alone", { csat: 4 }],
  ["an optional one too", { csat: 5, why: "Quick" }],
  ["a conditional one that is shown", { csat: 2, wrong: "Slow" }],
  ["two levels of conditions", { csat: 3, topics: ["tone"], tone: 4, again: true }],
])("%s is accepted, and comes back as it was given", (_, answers) => {
  expect(validate(answers, { complete: true })).toEqual({ ok: true, answers });
});

test.each<[string, unknown, string[]]>([
  ["nothing", undefined, ["answers type"]],
  ["null", null, ["answers type"]],
  ["a list", [{ csat: 4 }], ["answers type"]],
  ["a text", "csat=4", ["answers type"]],
  ["no answer at all", {}, ["answers.csat required"]],
  ["an unknown key", { csat: 4, is_admin: true }, ["answers.is_admin unknown"]],
  ["an own __proto__", JSON.parse('{"csat":4,"__proto__":{"polluted":1}}'), ["answers.__proto__ unknown"]],
  ["constructor", JSON.parse('{"csat":4,"constructor":{"prototype":{"polluted":1}}}'), ["answers.constructor unknown"]],
  ["an answer to an info", { csat: 4, intro: "yes" }, ["answers.intro unknown"]],
  ["an answer to a hidden question", { csat: 4, wrong: "Slow" }, ["answers.wrong hidden"]],
  ["no answer to a shown one", { csat: 2 }, ["answers.wrong required"]],
  [
    "a hidden one behind a refused one",
    { csat: 9, wrong: "Slow" },
    ["answers.csat out_of_range", "answers.wrong hidden"],
  ],
  [
    "several mistakes at once",
    { csat: "4", why: 7, x: 1 },
    ["answers.x unknown", "answers.csat type", "answers.why type"],
  ],
  ["a key of 100,000 letters", { csat: 4, ["k".repeat(100_000)]: 1 }, [`answers.${"k".repeat(64)} unknown`]],
])("%s is refused by path and code", (_, answers, expected) => {
  expect(errorsOf(answers)).toEqual(expected);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("what is missing is asked for only when the answers are complete", () => {
  expect(errorsOf({}, false)).toEqual([]);
  expect(errorsOf({ csat: 1 }, false)).toEqual([]);
  expect(errorsOf({ csat: 6 }, false)).toEqual(["answers.csat out_of_range"]);
});

test("rows of a matrix may be missing while the answers are not complete", () => {
  const rows = { hr: "HR", ict: "ICT" };
  const grid = defineSurvey("s", { grid: q.matrix(rows, { x: "X" }, "?") }).definition;
  const check = compileValidator(grid);
  expect(check({ grid: { hr: "x" } }, { complete: false })).toEqual({ ok: true, answers: { grid: { hr: "x" } } });
  expect(check({ grid: { hr: "x" } }, { complete: true })).toMatchObject({ ok: false, errors: [{ code: "required" }] });
  expect(check({ grid: { no: "x" } }, { complete: false })).toMatchObject({
    ok: false,
    errors: [{ code: "unknown_choice" }],
  });
});

test("a condition may ask for the answer beside a scale, and no comparison of numbers holds for it", () => {
  const { definition } = defineSurvey("s", {
    csat: q.csat("?").or("doesNotApply"),
    why: q.comment("?").optional().when(answer("csat").is("doesNotApply")),
    wrong: q.comment("?").optional().when(answer("csat").atMost(5)),
  });
  expect(visibleQuestions(definition, { csat: "doesNotApply" }).map(({ name }) => name)).toEqual(["csat", "why"]);
});

test.each([
  ["an answer", (deep: unknown) => ({ csat: 4, why: deep })],
  ["an option", (deep: unknown) => ({ csat: 4, topics: [deep] })],
  ["an unknown key", (deep: unknown) => ({ csat: 4, x: deep })],
  ["all of it", (deep: unknown) => deep],
])("10,000 nested lists as %s are refused at once", (_, answersOf) => {
  const answers = answersOf(JSON.parse("[".repeat(10_000) + "]".repeat(10_000)));
  const started = performance.now();
  expect(errorsOf(answers)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(50);
});

test("a question named as a property that every object has is not taken for answered", () => {
  const odd = defineSurvey("odd", {
    constructor: q.comment("?").optional(),
    toString: q.yesNo("?").when(answer("constructor").answered()),
  });
  expect(compileValidator(odd.definition)({}, { complete: true })).toEqual({ ok: true, answers: {} });
  expect(visibleQuestions(odd.definition, {}).map(({ name }) => name)).toEqual(["constructor"]);
});

test.each([
  [{}, ["csat", "intro", "why", "topics"]],
  [{ csat: 2 }, ["csat", "intro", "why", "wrong", "topics"]],
  [{ csat: 2, wrong: "Slow" }, ["csat", "intro", "why", "wrong", "topics", "again"]],
  [{ csat: 4, wrong: "an answer left over from before", topics: ["tone"] }, ["csat", "intro", "why", "topics", "tone"]],
])("with %j the journey is %j", (answers, names) => {
  expect(visibleQuestions(survey.definition, answers).map(({ name }) => name)).toEqual(names);
});

const names = survey.definition.questions.map(({ name }) => name);
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.oneof(fc.constantFrom(...names, "__proto__", "constructor"), fc.string()), fc.jsonValue()),
);

test("whatever JSON is given, it validates or is refused by path", () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (answers, complete) => {
      const result = validate(answers, { complete });
      if (result.ok) expect(names).toEqual(expect.arrayContaining(Object.keys(result.answers)));
      else expect(result.errors.every(({ path, code }) => path.startsWith("answers") && code !== "")).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((t) => t.trim() !== "" && !t.includes("\0"));
const given = fc.record({
  csat: fc.integer({ min: 1, max: 5 }),
  why: fc.option(text, { nil: undefined }),
  wrong: text,
  topics: fc.option(fc.shuffledSubarray(["speed", "tone"]), { nil: undefined }),
  tone: fc.integer({ min: 1, max: 5 }),
  again: fc.option(fc.boolean(), { nil: undefined }),
});

test("answers to exactly what is asked always pass", () => {
  fc.assert(
    fc.property(given, (all) => {
      const answers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const asked = visibleQuestions(survey.definition, answers).map(({ name }) => name);
      for (const name of Object.keys(answers)) if (!asked.includes(name)) delete answers[name];
      expect(validate(answers, { complete: true })).toEqual({ ok: true, answers });
    }),
  );
});

test("of a group of which one needs an answer, those that are asked are told by name when none has one", () => {
  const { definition } = defineSurvey(
    "ways",
    {
      contact: q.yesNo("May we contact you?"),
      email: q.email("E-mail?").optional().when(answer("contact").is(true)),
      phone: q.text("Telephone?").optional().when(answer("contact").is(true)),
    },
    { pages: "one", atLeastOne: [["email", "phone"]] },
  );
  const validate = compileValidator(definition);
  const codes = (answers: object, complete = true) => {
    const result = validate(answers, { complete });
    return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
  };
  expect(codes({ contact: true })).toEqual(["answers.email one_of", "answers.phone one_of"]);
  expect(codes({ contact: true, phone: "" })).toHaveLength(2);
  expect(codes({ contact: true, email: "x" })).toEqual(["answers.email format"]);
  expect(codes({ contact: true, phone: "4711" })).toEqual([]);
  expect(codes({ contact: false })).toEqual([]);
  expect(codes({ contact: true }, false)).toEqual([]);
  expect(shownErrors(validate, { contact: true }, ["contact"])).toEqual([]);
  expect(shownErrors(validate, { contact: true }, ["email", "phone"])).toHaveLength(2);
});
