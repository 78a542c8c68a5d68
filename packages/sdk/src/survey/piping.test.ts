import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { fillQuestion, fillText } from "./piping.ts";
import { q } from "./q.ts";

const words: { readonly [name: string]: string } = { csat: "Satisfied", ref: "INC-1" };
const valueOf = (name: string) => words[name] ?? null;

test.each([
  ["You said {csat} about {ref}.", "You said Satisfied about INC-1."],
  ["{csat}{csat}", "SatisfiedSatisfied"],
  ["You said {other}.", "You said …."],
  ["{{csat}", "{csat}"],
  ["{{{csat}}", "{Satisfied}"],
  ["{ csat } {1} {", "{ csat } {1} {"],
])("%s reads %s", (text, expected) => {
  expect(fillText(text, valueOf)).toBe(expected);
});

test("a question is filled in wherever it has words, in every language", () => {
  const [, question] = defineSurvey("s", {
    csat: q.csat("?"),
    it: q.matrix(
      { a: "{csat} A" },
      { x: { en: "{csat} X", fr: "{csat} x" } },
      { en: "Why {csat}?", fr: "{csat}, pourquoi ?" },
    ),
  }).definition.questions;
  expect(question && fillQuestion(question, valueOf)).toMatchObject({
    text: { en: "Why Satisfied?", fr: "Satisfied, pourquoi ?" },
    rows: [{ value: "a", text: "Satisfied A" }],
    columns: [{ value: "x", text: { en: "Satisfied X", fr: "Satisfied x" } }],
  });
});
