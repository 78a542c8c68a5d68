import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";

test("a survey has the words that our own pages would choose, and those of another language stand apart", () => {
  const { definition } = defineSurvey(
    "visit",
    {
      csat: q.csat({ ar: "كيف كان؟", en: "How was it?" }),
      part: q.choice({ hr: { fr: "RH", en: "HR" }, ict: "IT" }, "Which?"),
    },
    { title: { en: "Your visit" }, language: "fr" },
  );
  const said = (locale: string) => {
    const { title, questions } = inLanguage(definition, locale);
    return [title, ...questions.flatMap(({ text, options = [] }) => [text, ...options.map((one) => one.text)])];
  };
  const apart = (text: string) => `\u2068${text}\u2069`;
  expect(said("ar")).toEqual([apart("Your visit"), "كيف كان؟", apart("Which?"), apart("HR"), apart("IT")]);
  expect(said("fr-CA")).toEqual([apart("Your visit"), apart("How was it?"), "Which?", "RH", "IT"]);
});
