import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { answersInWords } from "./answers-in-words.ts";

const survey = defineSurvey("s", {
  csat: q.csat({ en: "How was {ref}?", ar: "كيف كان {ref}؟" }).or("notSure"),
  which: q.choice({ a: { en: "Speed of {csat}", ar: "السرعة" }, b: { fr: "Soin" } }, "Which one?"),
  why: q.comment("You said {csat} and {which}. Why?"),
}).definition;

test("questions and answers are told in words, filled in from one another", () => {
  const told = answersInWords({
    survey,
    answers: { csat: 2, which: "a", why: "So" },
    reference: "INC-1",
    locale: "en",
  });
  const plain = told.map(({ question, answer }) => `${question} ${answer}`.replace(/[\u2068\u2069]/g, ""));
  expect(plain).toEqual([
    "How was INC-1? 2 – Dissatisfied",
    "Which one? Speed of 2 – Dissatisfied",
    "You said 2 – Dissatisfied and Speed of 2 – Dissatisfied. Why? So",
  ]);
});

test("each says which language it is in where that is another than the page's", () => {
  const told = answersInWords({
    survey,
    answers: { csat: "notSure", which: "b", why: "x" },
    reference: null,
    locale: "ar",
  });
  expect(told.map(({ questionLang, answerLang }) => [questionLang, answerLang])).toEqual([
    [null, null],
    ["en", "fr"],
    ["en", null],
  ]);
  expect(told[0]?.question).toBe("كيف كان …؟");
});
