import { expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import type { Text } from "./definition.ts";
import { q } from "./q.ts";
import { staleAfter, translationsOf } from "./stale-texts.ts";

const survey = (text: Text, title: Text = "Visit") =>
  defineSurvey("visit", { csat: q.csat(text) }, { title }).definition;
const path = "questions.csat.text";
const first = survey({ en: "How was it?", fr: "Comment ?", ar: "كيف؟" });

test("a translation is stale when its text changes, until it is changed, confirmed, or the text is turned back", () => {
  const changed = survey({ en: "How did it go?", fr: "Comment ?", ar: "كيف؟" });
  const stale = staleAfter(first, {}, changed);
  expect(stale).toEqual({ [path]: { fr: "How was it?", ar: "How was it?" } });
  const french = survey({ en: "How did it go?", fr: "Comment cela s’est-il passé ?", ar: "كيف؟" });
  expect(staleAfter(changed, stale, french)).toEqual({ [path]: { ar: "How was it?" } });
  expect(staleAfter(changed, stale, changed)).toEqual(stale);
  expect(staleAfter(changed, stale, changed, [{ path, locale: "fr" }])).toEqual({ [path]: { ar: "How was it?" } });
  expect(staleAfter(changed, stale, first)).toEqual({});
  const again = survey({ en: "How went it?", fr: "Comment ?", ar: "كيف؟" });
  expect(staleAfter(changed, stale, again)).toEqual(stale);
});

test("text and translation changed at once are right, and so is a new question", () => {
  expect(staleAfter(first, {}, survey({ en: "New", fr: "Nouveau" }))).toEqual({});
  expect(staleAfter(survey("A"), {}, survey({ en: "B", fr: "C" }))).toEqual({});
  const other = defineSurvey("visit", { other: q.csat({ en: "New", fr: "Comment ?" }) }).definition;
  expect(staleAfter(first, {}, other)).toEqual({});
});

test("how far a survey is translated, and in which language others are asked", () => {
  const stale = { [path]: { fr: "How?" } };
  expect(translationsOf(first, stale, ["en", "fr"])).toEqual([
    { locale: "en", texts: 2, missing: [], stale: [], instead: "en" },
    { locale: "fr", texts: 2, missing: ["title"], stale: [path], instead: "en" },
  ]);
  expect(translationsOf({ ...first, untranslated: "skip" }, {}, ["zh"])).toMatchObject([
    { missing: ["title", path], instead: null },
  ]);
  expect(translationsOf(survey({ en: "How?", fr: "" }), {}, ["fr"])).toMatchObject([{ missing: ["title", path] }]);
});
