import { expect, test } from "vitest";
import { ProblemError } from "../contract/problem.ts";
import { answer } from "./condition.ts";
import { defineSurvey, type SurveyOptions } from "./define-survey.ts";
import { q } from "./q.ts";

test("a survey is plain data, with defaults filled in", () => {
  const survey = defineSurvey("ticket-csat", {
    csat: q.csat({ en: "How was it?", fr: "Comment était-ce ?" }).key("satisfaction"),
    why: q.comment("Why?").optional().max(1_000).when(answer("csat").atMost(2)),
  });
  const expected = {
    id: "ticket-csat",
    kind: "transactional",
    privacy: "identified",
    k: 1,
    questions: [
      {
        name: "csat",
        kind: "csat",
        key: "satisfaction",
        required: true,
        text: { en: "How was it?", fr: "Comment était-ce ?" },
        scale: { min: 1, max: 5 },
      },
      {
        name: "why",
        kind: "comment",
        key: "why",
        required: false,
        text: "Why?",
        max: 1_000,
        when: { source: "answer", name: "csat", test: "atMost", value: 2 },
      },
    ],
  };
  expect(survey.definition).toEqual(expected);
  expect(JSON.parse(JSON.stringify(survey.definition))).toEqual(expected);
});

test("options are kept as given", () => {
  const mail = { subject: "About {ref}" };
  const survey = defineSurvey("s", { nps: q.nps("?") }, { title: "Year", kind: "relational", mail });
  expect(survey.definition).toMatchObject({ title: "Year", kind: "relational", mail });
});

test("a question can be shared: every method makes a new one", () => {
  const base = q.comment("?");
  expect(base.optional().max(5).partial).toMatchObject({ required: false, max: 5 });
  expect(base.partial).toEqual({ kind: "comment", text: "?", required: true });
});

const csat = q.csat("?");
const wide = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`o${String(n)}`, "?"]));

test.each<[string, string, object, object, string[]]>([
  ["an id with a blank", "my survey", { csat }, {}, ["id pattern"]],
  ["an id of 65 letters", "a".repeat(65), { csat }, {}, ["id pattern"]],
  ["no question", "s", {}, {}, ["questions required"]],
  ["only an info", "s", { hello: q.info("Hi") }, {}, ["questions required"]],
  ["a privacy that is none", "s", { csat }, { privacy: "secret" as never }, ["privacy unknown"]],
  ["an anonymous survey with k below 3", "s", { csat }, { privacy: "anonymous", k: 2 }, ["k range"]],
  ["an address in an anonymous survey", "s", { m: q.email("?") }, { privacy: "anonymous" }, ["questions.m anonymous"]],
  ["a confidential survey with k below 3", "s", { csat }, { privacy: "confidential", k: 1 }, ["k range"]],
  ["k = 0", "s", { csat }, { k: 0 }, ["k range"]],
  ["k = 1.5", "s", { csat }, { k: 1.5 }, ["k range"]],
  ["a k that nobody reaches", "s", { csat }, { k: 1_001 }, ["k range"]],
  ["two questions with one key", "s", { csat, again: csat.key("csat") }, {}, ["questions.again.key repeated"]],
  ["one key given twice", "s", { a: csat.key("x"), b: csat.key("x") }, {}, ["questions.b.key repeated"]],
  ["a key in capitals", "s", { csat: csat.key("CSAT") }, {}, ["questions.csat.key pattern"]],
  ["a key with a dot", "s", { csat: csat.key("a.b") }, {}, ["questions.csat.key pattern"]],
  ["an empty key", "s", { csat: csat.key("") }, {}, ["questions.csat.key pattern"]],
  ["a key of 65 letters", "s", { csat: csat.key("a".repeat(65)) }, {}, ["questions.csat.key pattern"]],
  ["a name in capitals", "s", { Csat: csat }, {}, ["questions.Csat pattern"]],
  [
    "__proto__ as a name",
    "s",
    JSON.parse('{"__proto__":{"partial":{"kind":"csat"}}}') as object,
    {},
    ["questions.__proto__ pattern"],
  ],
  [
    "a score that is none",
    "s",
    { csat, b: q.text("?").when(answer("csat").atMost("2" as never)) },
    {},
    ["questions.b.when invalid"],
  ],
  [
    "an option that is none",
    "s",
    { a: q.choices({ x: "X" }, "?"), b: q.text("?").when(answer("a").includes("y" as "x")) },
    {},
    ["questions.b.when invalid"],
  ],
  ["a condition on nothing", "s", { csat, b: q.text("?").when(answer("x").is(1)) }, {}, ["questions.b.when unknown"]],
  [
    "a condition on what comes later",
    "s",
    { a: q.text("?").when(answer("b").is(1)), b: csat },
    {},
    ["questions.a.when unknown"],
  ],
  ["a condition on itself", "s", { a: q.text("?").when(answer("a").is("x")) }, {}, ["questions.a.when unknown"]],
  ["a scale upside down", "s", { a: q.rating({ min: 5, max: 1 }, "?") }, {}, ["questions.a.scale invalid"]],
  ["a scale of halves", "s", { a: q.rating({ min: 0.5, max: 5 }, "?") }, {}, ["questions.a.scale invalid"]],
  ["a scale of 12 points", "s", { a: q.rating({ min: 0, max: 11 }, "?") }, {}, ["questions.a.scale invalid"]],
  ["max 0", "s", { a: q.comment("?").max(0) }, {}, ["questions.a.max invalid"]],
  ["a text of 4,001", "s", { a: q.comment("?").max(4_001) }, {}, ["questions.a.max invalid"]],
  ["no option", "s", { a: q.choice({}, "?") }, {}, ["questions.a.options invalid"]],
  ["201 options", "s", { a: q.choice(wide, "?") }, {}, ["questions.a.options invalid"]],
  ["an empty option", "s", { a: q.choice({ "": "?" }, "?") }, {}, ["questions.a.options invalid"]],
  ["a matrix without rows", "s", { a: q.matrix({}, { x: "X" }, "?") }, {}, ["questions.a.rows invalid"]],
  ["an option that isn't", "s", { a: q.comment("?") }, { privat: "anonymous" }, ["privat unknown"]],
  ["a mail with more", "s", { a: q.comment("?") }, { mail: { text: "?" } }, ["mail.text unknown"]],
  ["two mistakes", "S", { a: q.comment("?").max(-1) }, {}, ["id pattern", "questions.a.max invalid"]],
])("%s is refused by path", (_, id, questions, options, expected) => {
  let errors: string[] = [];
  try {
    defineSurvey(id, questions as never, options);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "invalid_definition") throw error;
    errors = error.errors.map(({ path, code }) => `${path} ${code}`);
  }
  expect(errors).toEqual(expected);
});

test("k is 1 where people are identified and 5 where not, unless told", () => {
  const kOf = (options: SurveyOptions) => defineSurvey("s", { csat: q.csat("How?") }, options).definition.k;
  expect(kOf({})).toBe(1);
  expect(kOf({ k: 4 })).toBe(4);
  for (const privacy of ["confidential", "anonymous"] as const) {
    expect(kOf({ privacy })).toBe(5);
    expect(kOf({ privacy, k: 3 })).toBe(3);
  }
});
