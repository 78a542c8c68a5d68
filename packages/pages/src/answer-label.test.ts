import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { answerLabel } from "./answer-label.ts";

const options = { a: "Speed", b: { en: "Courtesy", fr: "Courtoisie" } };
const { definition } = defineSurvey("words", {
  csat: q.csat("?"),
  nps: q.nps("?"),
  rating: q.rating({ min: 1, max: 4 }, "?"),
  yesNo: q.yesNo("?"),
  consent: q.consent("?"),
  choice: q.choice(options, "?"),
  choices: q.choices(options, "?"),
  ranking: q.ranking(options, "?"),
  matrix: q.matrix({ hr: "HR", ict: "ICT" }, options, "?"),
  number: q.number("?"),
  date: q.date("?"),
  comment: q.comment("?"),
});

test.each([
  ["csat", 5, "5 – Very satisfied"],
  ["nps", 7, "7"],
  ["nps", 0, "0 – Not at all likely"],
  ["rating", 4, "4"],
  ["yesNo", false, "No"],
  ["consent", true, "Yes"],
  ["choice", "a", "Speed"],
  ["choices", ["b", "a"], "Courtesy and Speed"],
  ["ranking", ["b", "a"], "1. Courtesy and 2. Speed"],
  ["matrix", { ict: "a", hr: "b" }, "HR: Courtesy\nICT: Speed"],
  ["number", 2.5, "2.5"],
  ["date", "2025-12-05", "5 December 2025"],
  ["comment", "As typed <b>", "As typed <b>"],
])("%s %j reads %s", (name, value, words) => {
  const question = definition.questions.find((one) => one.name === name)!;
  expect(answerLabel(question, value, "en")).toBe(words);
});

test("numbers and lists are written as the reader writes them", () => {
  const [number, choices] = ["number", "choices"].map((name) => definition.questions.find((one) => one.name === name)!);
  expect(answerLabel(number!, 1234.5, "fr").replace(/\s/g, " ")).toBe("1 234,5");
  expect(answerLabel(number!, 0.000125, "en")).toBe("0.000125");
  expect(answerLabel(choices!, ["b", "a"], "zh")).toBe("Courtesy和Speed");
});

test("a value that no longer fits its question is shown as it is", () => {
  const [csat, choice] = [definition.questions[0]!, definition.questions[5]!];
  expect(answerLabel(csat, 9, "en")).toBe("9");
  expect(answerLabel(csat, undefined, "en")).toBe("");
  expect(answerLabel(choice, "gone", "en")).toBe("gone");
  expect(answerLabel(choice, "b", "fr-CA")).toBe("Courtoisie");
});
