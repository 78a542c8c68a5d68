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
  ["a confidential open form", "s", { csat }, { kind: "feedback", privacy: "confidential" }, ["privacy feedback"]],
  ["an anonymous open form", "s", { csat }, { kind: "feedback", privacy: "anonymous" }, ["privacy feedback"]],
  ["an open form with k 3", "s", { csat }, { kind: "feedback", k: 3 }, ["privacy feedback"]],
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
  ["a thing that it can't be about", "s", { csat }, { about: "ticket" as never }, ["about unknown"]],
  ["pages that are none", "s", { csat }, { pages: "two" as never }, ["pages unknown"]],
  [
    "an answer beside a text",
    "s",
    { a: (q.text("?") as unknown as typeof csat).or("notSure") },
    {},
    ["questions.a.or invalid"],
  ],
  ["an answer beside that is none", "s", { a: csat.or("never" as never) }, {}, ["questions.a.or invalid"]],
  [
    "an answer beside that is an option",
    "s",
    { a: q.choice({ notSure: "?" }, "?").or("notSure") },
    {},
    ["questions.a.or invalid"],
  ],
  ["words that name nothing", "s", { csat, b: q.comment("Why {csta}?") }, {}, ["questions.b.text unknown"]],
  ["words that name what comes later", "s", { a: q.info("{csat}"), csat }, {}, ["questions.a.text unknown"]],
  ["words that name themselves", "s", { a: q.text("{a}") }, {}, ["questions.a.text unknown"]],
  ["words that name words", "s", { a: q.info("Hi"), b: q.text("{a}") }, {}, ["questions.b.text unknown"]],
  [
    "an option that names nothing, in one language",
    "s",
    { a: q.choice({ x: { en: "X", fr: "{y}" } }, "?") },
    {},
    ["questions.a.options.x unknown"],
  ],
  [
    "words that name an answer of the only page",
    "s",
    { csat, b: q.comment("Why {csat}?") },
    { pages: "one" },
    ["questions.b.text one_page"],
  ],
  ["an option that isn't", "s", { a: q.comment("?") }, { privat: "anonymous" }, ["privat unknown"]],
  ["a mail with more", "s", { a: q.comment("?") }, { mail: { text: "?" } }, ["mail.text unknown"]],
  [
    "the first of no list",
    "s",
    { a: q.choices({ x: "X" }, "?"), b: q.text("?").when(answer("a").first(0).includes("x")) },
    {},
    ["questions.b.when invalid"],
  ],
  [
    "an option that goes with no other and is none",
    "s",
    { a: q.choices({ x: "X" }, "?").exclusive("y" as never) },
    {},
    ["questions.a.exclusive invalid"],
  ],
  ["a score in a drawn order", "s", { a: csat.drawn() }, {}, ["questions.a.order invalid"]],
  [
    "a language that nobody is asked for",
    "s",
    { csat },
    { kind: "feedback", mail: { languageFrom: "csat" } },
    ["mail.languageFrom unknown"],
  ],
  [
    "a language that is none",
    "s",
    { in: q.choice({ fr: "Français", "l'anglais": "?" }, "?") },
    { kind: "feedback", mail: { languageFrom: "in" } },
    ["mail.languageFrom unknown"],
  ],
  [
    "a language of those whose language is known",
    "s",
    { in: q.choice({ fr: "Français" }, "?") },
    { mail: { languageFrom: "in" } },
    ["mail.languageFrom feedback"],
  ],
  ["one of one", "s", { csat, b: q.text("?").optional() }, { atLeastOne: [["b"]] }, ["atLeastOne.0 unknown"]],
  [
    "one of which one is required",
    "s",
    { csat, b: q.text("?").optional() },
    { atLeastOne: [["csat", "b"]] },
    ["atLeastOne.0 required"],
  ],
  [
    "one of several pages",
    "s",
    { a: q.text("?").optional(), b: q.text("?").optional() },
    { atLeastOne: [["a", "b"]], pages: "each" },
    ["atLeastOne.0 pages"],
  ],
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

test("a brace that names nothing is itself, and two of them are one; the reference is always known", () => {
  const texts = ["{{csat} and {{x}}", "{ x }", "{1}", "a { b", "{ref}"];
  const questions = Object.fromEntries(texts.map((text, at) => [`q${String(at)}`, q.comment(text)]));
  expect(() => defineSurvey("s", questions)).not.toThrow();
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
