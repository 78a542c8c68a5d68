import { surveyErrors, type SurveyDefinition } from "@afterword/sdk";
import { expect, test } from "vitest";
import { nameFault, renamed, withOptions } from "./definition.ts";

const options = [
  { value: "fr", text: "French" },
  { value: "en", text: "English" },
];
const survey: SurveyDefinition = {
  id: "visit",
  kind: "feedback",
  privacy: "identified",
  k: 1,
  pages: "each",
  mail: { subject: "About {csat}", languageFrom: "tongue" },
  atLeastOne: [["tongue", "why"]],
  questions: [
    { name: "csat", kind: "csat", key: "csat", required: true, text: "How was it?", scale: { min: 1, max: 5 } },
    { name: "tongue", kind: "choice", key: "language", required: false, text: "Which language?", options },
    {
      name: "why",
      kind: "comment",
      key: "why",
      required: false,
      text: { en: "You said {csat}, not {{csat}. Why?", fr: "Pourquoi {csat} ?" },
      when: { any: [{ source: "answer", name: "csat", test: "atMost", value: 2 }, { not: { all: [] } }] },
    },
  ],
};

test("conditions, words and settings follow a question that takes another name", () => {
  const now = renamed(renamed(survey, "csat", "mood"), "tongue", "speaks");
  expect(now.questions).toMatchObject([
    { name: "mood", key: "mood" },
    { name: "speaks", key: "language" },
    {
      text: { en: "You said {mood}, not {{csat}. Why?", fr: "Pourquoi {mood} ?" },
      when: { any: [{ name: "mood" }, { not: { all: [] } }] },
    },
  ]);
  expect([now.mail, now.atLeastOne]).toEqual([
    { subject: "About {csat}", languageFrom: "speaks" },
    [["speaks", "why"]],
  ]);
  const paths = (of: SurveyDefinition) => surveyErrors(of).map(({ path }) => path);
  expect(paths(now)).toEqual(paths(survey));
});

test("a name is a word that no other question has as its name or key", () => {
  const faults = ["mood", "csat", "why", "language", "Mood", "a b", ""].map((name) => nameFault(survey, name, "csat"));
  expect(faults).toEqual([null, null, "taken", "taken", "pattern", "pattern", "pattern"]);
});

test("the option that goes with no other is still that one when it is stored otherwise, and none when it is removed", () => {
  const question = { ...survey.questions[1]!, kind: "choices", exclusive: "en" } as const;
  const stored = [options[0]!, { value: "eng", text: "English" }];
  expect(withOptions(question, "options", stored)).toMatchObject({ options: stored, exclusive: "eng" });
  expect(withOptions(question, "options", [options[0]!]).exclusive).toBeUndefined();
  expect(withOptions(question, "options", [...options, { value: "ar", text: "Arabic" }]).exclusive).toBe("en");
});
