import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { itemsOf, secondsOf } from "./length.ts";
import { answer } from "./condition.ts";
import { q } from "./q.ts";
import { lengthOf, minutesOf } from "./survey-length.ts";

const { questions } = defineSurvey("long", {
  intro: q.info("Welcome."),
  csat: q.csat("How was it?"),
  aspects: q.matrix({ speed: "Speed", staff: "Staff" }, { good: "Good", bad: "Bad" }, "How was each?"),
  why: q.comment("Why?"),
}).definition;

test("each row of a matrix is an item, words between questions are none", () => {
  expect(itemsOf(questions)).toBe(4);
});

test("a choice and a row take 10 seconds, words take 20", () => {
  expect(secondsOf(questions)).toBe(10 + 20 + 20);
  expect(secondsOf([])).toBe(0);
});

test("an order takes longer the more there is to rank", () => {
  const rank = (n: number) =>
    defineSurvey("rank", {
      order: q.ranking(Object.fromEntries(Array.from({ length: n }, (_, i) => [`o${String(i)}`, "?"])), "?"),
    });
  expect(secondsOf(rank(3).definition.questions)).toBe(20);
  expect(secondsOf(rank(8).definition.questions)).toBe(40);
});

test("one page is as long as what it needs, and pages as what everybody meets; the longest way has everything", () => {
  const csat = q.csat("How was it?");
  const why = q.comment("Why?").optional();
  const wrong = q.comment("What went wrong?").when(answer("csat").atMost(2));
  expect(lengthOf(defineSurvey("short", { intro: q.info("Hi."), csat, why, wrong }).definition)).toEqual({
    questions: 1,
    seconds: 20,
    longest: { questions: 3, seconds: 50 },
  });
  expect(lengthOf(defineSurvey("paged", { csat, why, wrong }, { pages: "each" }).definition)).toEqual({
    questions: 2,
    seconds: 30,
    longest: { questions: 3, seconds: 50 },
  });
});

test("of what a list opens one by one, the longest way has as many as it can open, the longest of them", () => {
  const lines = { a: "A", b: "B", c: "C" };
  const opened = (name: "a" | "b" | "c") => ({
    first: answer("used").first(2).includes(name),
    any: answer("used").includes(name),
  });
  const survey = (used: ReturnType<typeof q.choices<typeof lines>>, how: "first" | "any") =>
    lengthOf(
      defineSurvey("lines", {
        used,
        a: q.comment("A?").when(opened("a")[how]),
        b: q.csat("B?").when(opened("b")[how]),
        c: q.comment("C?").when(opened("c")[how]),
      }).definition,
    ).longest;
  expect(survey(q.choices(lines, "Which?"), "first")).toEqual({ questions: 3, seconds: 10 + 20 + 20 });
  expect(survey(q.choices(lines, "Which?").max(1), "any")).toEqual({ questions: 2, seconds: 10 + 20 });
  expect(survey(q.choices(lines, "Which?"), "any")).toEqual({ questions: 4, seconds: 60 });
});

test("a length is told in minutes that are enough", () => {
  expect([1, 60, 61, 440].map(minutesOf)).toEqual([1, 1, 2, 8]);
});
