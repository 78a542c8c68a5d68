import { answer, defineSurvey, lengthOf, minutesOf, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { warningsOf } from "./warnings.ts";

const retention = { comments: "24mo" } as const;
const codes = (survey: ReturnType<typeof defineSurvey>) =>
  warningsOf({ surveys: [survey], retention }).map(({ code }) => code);
const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`q${String(at)}`, q.agree("?")]));

test("few people behind a figure of staff who are not named", () => {
  expect(codes(defineSurvey("s", many(1)))).toEqual([]);
  expect(codes(defineSurvey("s", many(1), { privacy: "confidential" }))).toEqual(["low_k"]);
  expect(codes(defineSurvey("s", many(1), { privacy: "anonymous", k: 10 }))).toEqual([]);
});

test("more than 15 questions, or more than about 5 minutes", () => {
  expect(codes(defineSurvey("s", { ...many(15), hint: q.info("!") }))).toEqual([]);
  expect(codes(defineSurvey("s", many(16)))).toEqual(["long_survey"]);
  const comments = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`c${String(at)}`, q.comment("?")]));
  expect(codes(defineSurvey("s", comments))).toEqual([]);
  const rows = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`r${String(at)}`, "?"]));
  const matrices = { a: q.matrix(rows, { x: "X" }, "?"), b: q.matrix(rows, { x: "X" }, "?"), c: q.csat("?") };
  expect(codes(defineSurvey("s", matrices))).toEqual(["long_survey"]);
});

test("how long a survey takes at most is told as mails and lists tell it", () => {
  const lines = { a: "A", b: "B", c: "C" };
  const line = (name: keyof typeof lines) =>
    q
      .matrix(Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`r${String(at)}`, "?"])), { x: "X" }, "?")
      .when(answer("used").first(2).includes(name));
  const survey = defineSurvey("s", { used: q.choices(lines, "?"), a: line("a"), b: line("b"), c: line("c") });
  const [warning] = warningsOf({ surveys: [survey], retention });
  expect(warning?.message).toContain("It asks up to 3 questions, which takes up to 6 minutes.");
  expect(minutesOf(lengthOf(survey.definition).longest.seconds)).toBe(6);
});

test("texts that are in a language in part", () => {
  expect(codes(defineSurvey("s", { a: q.csat({ en: "?", fr: "?" }), b: q.csat({ en: "?", fr: "?" }) }))).toEqual([]);
  const partly = defineSurvey("s", {
    a: q.csat({ en: "?", "fr-CA": "?", ar: "?" }),
    b: q.csat({ default: "?", en: "?", ar: "?" }),
  });
  expect(warningsOf({ surveys: [partly], retention })).toEqual([
    {
      path: "surveys.s",
      code: "missing_translations",
      message: 'Some texts are in "fr" and 1 is not: questions.b.text.',
    },
  ]);
});

test("nothing that says how long anything is kept", () => {
  const survey = defineSurvey("s", many(1));
  expect(warningsOf({ surveys: [survey], retention: {} })).toEqual([
    { path: "retention", code: "no_retention", message: expect.stringContaining("until somebody erases") as string },
  ]);
  for (const limited of [{ comments: "1y" }, { people: "36mo" }] as const)
    expect(warningsOf({ surveys: [survey], retention: limited })).toEqual([]);
});
