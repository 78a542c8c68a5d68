import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { q } from "./q.ts";
import { takeTranslations, textsToTranslate, type Translated, type TranslatedText } from "./take-translations.ts";

const csat = "questions.csat.text";
const why = "questions.why.text";
const draft: Translated = {
  definition: defineSurvey(
    "visit",
    { csat: q.csat({ default: "How was it?", "fr-CA": "Comment ?" }), why: q.comment("You said {csat}. Why?") },
    { title: { en: "Visit", fr: "Visite", ar: "زيارة" } },
  ).definition,
  madeFrom: { title: { fr: "The visit" } },
};
const came = (path: string, source: string, target: string | null, isDone = true): TranslatedText => ({
  path,
  source,
  target,
  isDone,
});

test("texts go out beside what is there, with what a stale one was made from", () => {
  expect(textsToTranslate(draft, "fr")).toEqual([
    { path: "title", source: "Visit", target: "Visite", madeFrom: "The visit" },
    { path: csat, source: "How was it?", target: "Comment ?", madeFrom: null },
    { path: why, source: "You said {csat}. Why?", target: null, madeFrom: null },
  ]);
});

test("what goes out and comes back as it was changes nothing, in each language", () => {
  for (const locale of ["fr", "ar", "pt-BR"]) {
    const units = textsToTranslate(draft, locale).map((text) => ({ ...text, isDone: false }));
    const { definition, madeFrom, texts, errors } = takeTranslations(draft, locale, units);
    expect([definition, madeFrom, errors]).toEqual([draft.definition, draft.madeFrom, []]);
    expect(texts.every(({ as }) => as === "same" || as === "missing")).toBe(true);
  }
});

test("translations are new, changed under the tag they have, or found right; blank ones take nothing away", () => {
  const units = [
    came("title", "Visit", "Visite"),
    came(csat, "How was it?", "Comment était-ce ?"),
    came(why, "You said {csat}. Why?", "Pourquoi {csat} ?"),
  ];
  const { definition, madeFrom, texts } = takeTranslations(draft, "fr", units);
  expect(texts.map(({ path, as, stale }) => [path, as, stale])).toEqual([
    ["title", "confirmed", false],
    [csat, "changed", false],
    [why, "added", false],
  ]);
  expect(madeFrom).toEqual({});
  expect(definition.questions.map(({ text }) => text)).toEqual([
    { default: "How was it?", "fr-CA": "Comment était-ce ?" },
    { en: "You said {csat}. Why?", fr: "Pourquoi {csat} ?" },
  ]);
  const blank = takeTranslations(draft, "fr", [came(csat, "How was it?", " \n "), came("title", "Visit", null)]);
  expect(blank.definition).toEqual(draft.definition);
});

test("a translation of an earlier text is taken, and stale until its text is that again", () => {
  const taken = takeTranslations(draft, "fr", [
    came("title", "A visit", "Une visite"),
    came(csat, "How?", "Comment ?"),
  ]);
  expect(taken.texts).toMatchObject([
    { path: "title", source: "Visit", before: "Visite", after: "Une visite", as: "changed", stale: true },
    { path: csat, as: "same", stale: false },
  ]);
  expect(taken.madeFrom).toEqual({ title: { fr: "A visit" } });
  const again = takeTranslations(taken, "fr", [came("title", "Visit", "Une visite", false)]);
  expect(again.texts).toMatchObject([{ as: "same", stale: true }]);
  expect(takeTranslations(taken, "fr", [came("title", "Visit", "Une visite")]).madeFrom).toEqual({});
});

test("names that are lost or foreign, unknown texts and repeated ones are told by path", () => {
  const { errors } = takeTranslations(draft, "fr", [
    came(why, "You said {csat}. Why?", "Pourquoi {note} ?"),
    came("questions.gone.text", "Gone?", "Parti ?"),
    came("constructor", "?", "!"),
    came("title", "Visit", "Visite"),
    came("title", "Visit", "Visite"),
  ]);
  expect(errors).toEqual([
    {
      path: why,
      code: "placeholders",
      message: "{csat} is missing; {note} is not in the text that was translated.",
    },
    { path: "questions.gone.text", code: "unknown", message: "The survey has no such text." },
    { path: "constructor", code: "unknown", message: "The survey has no such text." },
    { path: "title", code: "repeated", message: "It is there more than once." },
  ]);
});
