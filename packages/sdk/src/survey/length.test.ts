import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { itemsOf, secondsOf } from "./length.ts";
import { q } from "./q.ts";

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
