import { addLanguage, catalogueOf } from "@afterword/language";
import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { surveyLanguages } from "./languages.ts";
import { warningsOf } from "./warnings.ts";

const english = { locale: "en", name: "English", reviewed: true, missing: 0 };
/** Its words stand in for Portuguese ones: both languages have the plural form "many". */
const french = catalogueOf("fr");
const survey = (id: string, ...texts: Parameters<typeof q.csat>[0][]) =>
  defineSurvey(id, Object.fromEntries(texts.map((text, at) => [`q${String(at)}`, q.csat(text)])));

test("plain texts and defaults are in the survey's own language", () => {
  expect(surveyLanguages({ surveys: [survey("a", "?")] })).toEqual([english]);
  expect(surveyLanguages({ surveys: [survey("a", { default: "?", fr: "?" }, { default: "?", fr: "?" })] })).toEqual([
    english,
    { locale: "fr", name: "Français", reviewed: false, missing: 0 },
  ]);
});

test("what is missing is counted in every survey, also in those that do not have the language at all", () => {
  const surveys = [
    survey("a", { en: "?", ar: "?" }, "?", "?"),
    survey("b", "?"),
    survey("c", { en: "?", "ar-EG": "?" }),
  ];
  expect(surveyLanguages({ surveys })).toEqual([
    { locale: "ar", name: "العربية", reviewed: false, missing: 3 },
    english,
  ]);
});

test("a language that the project adds is one that it uses", () => {
  const surveys = [survey("a", { en: "?", "fr-CA": "?" }, "?")];
  expect(surveyLanguages({ surveys }, ["es-MX"])).toEqual([
    english,
    { locale: "es", name: "Español", reviewed: false, missing: 2 },
    { locale: "fr", name: "Français", reviewed: false, missing: 1 },
  ]);
});

test("a language that Afterword does not speak is a warning until it is added", () => {
  const project = { surveys: [survey("a", { en: "?", pt: "?" })], retention: { comments: "24mo" } as const };
  expect(warningsOf(project)).toMatchObject([{ path: "surveys", code: "unspoken_language" }]);
  expect(warningsOf(project)[0]?.message).toContain('Questions are in "pt"');
  addLanguage({ ...french, locale: "pt", name: "Português", formats: "pt-PT" });
  expect(warningsOf(project)).toEqual([]);
  expect(surveyLanguages(project)).toEqual([english, { locale: "pt", name: "Português", reviewed: false, missing: 0 }]);
});
