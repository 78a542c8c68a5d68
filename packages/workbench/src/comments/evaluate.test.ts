import { readyLanguages, textLocales } from "@afterword/text";
import { expect, test } from "vitest";
import { readComments, readSentences, type Labelled } from "./data.ts";
import { evaluate, languagesTold, passing } from "./evaluate.ts";

const [sentences, comments] = [readSentences(), readComments()];

test("60 sentences and 6,220 comments are held", () => {
  expect([sentences.length, comments.length]).toEqual([60, 6_220]);
  expect(new Set(comments.map(({ locale }) => locale))).toEqual(new Set(textLocales));
});

test("ready to be tried are exactly the languages that reach the bar on both sets", () => {
  const evaluated = evaluate(sentences, comments);
  expect(readyLanguages).toEqual(passing(evaluated));
  // Learnt models need 200 of either kind, and always guessing the same reaches no bar.
  expect(evaluated.filter(({ by, set }) => by === "learnt" && set === "comments").map(({ locale }) => locale)).toEqual([
    "en",
    "fr",
  ]);
  expect(evaluated.filter(({ by, passes }) => by === "majority" && passes)).toEqual([]);
});

test("a language whose texts are read the wrong way round is off", () => {
  const turned = <Text extends Labelled>(all: readonly Text[]): Text[] =>
    all.map((one) => {
      const label = one.label === "positive" ? "negative" : one.label === "negative" ? "positive" : "neutral";
      return one.locale === "fr" ? { ...one, label } : one;
    });
  const few = comments.filter((_, at) => at % 10 === 0);
  expect(passing(evaluate(turned(sentences), few))).toEqual(readyLanguages.filter((locale) => locale !== "fr"));
  expect(passing(evaluate(sentences, turned(few)))).toEqual(readyLanguages.filter((locale) => locale !== "fr"));
});

test("a language is not taken for another one", () => {
  const told = languagesTold(sentences);
  expect(told.wrong).toBe(0);
  expect(told.right).toBeGreaterThanOrEqual(54);
});
