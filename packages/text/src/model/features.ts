import type { TextLocale } from "../words/locales.ts";
import { clauseEnd, segment } from "../words/segment.ts";
import { functionWords } from "../words/function-words.ts";
import { stem } from "../words/stem.ts";

/** Numbers say little and are all different: each stands for any. */
const stemsOf = (text: string, locale: TextLocale): string[] =>
  segment(text, locale)
    .filter((word) => word !== clauseEnd)
    .map((word) => (/^\p{N}+$/u.test(word) ? "0" : stem(word, locale)));

/**
 * The stems that say what a comment is about, each once, for counting what people talk of: without numbers and without the words that only
 * hold sentences together.
 *
 * @example
 * topicsOf("The portal was delayed by 12 days", "en"); // ["portal", "delay", "day"]
 */
export const topicsOf = (text: string, locale: TextLocale): string[] => [...topicForms(text, locale).keys()];

/**
 * The same, each with the form in which it stands there, as words are compared.
 *
 * @example
 * [...topicForms("The portals crashed", "en")]; // [["portal", "portals"], ["crash", "crashed"]]
 */
export function topicForms(text: string, locale: TextLocale): Map<string, string> {
  const words = segment(text, locale).filter(
    (word) => word !== clauseEnd && !/^\p{N}+$/u.test(word) && !functionWords[locale].has(word),
  );
  return new Map(words.map((word) => [stem(word, locale), word]));
}

/** What two comments share that say the same in the same words, but for numbers, signs and endings. */
export const wordingOf = (text: string, locale: TextLocale): string => stemsOf(text, locale).join(" ");

/** What a model looks at in a comment: stems, pairs of neighbours, and runs of four letters (of two in Chinese). Each once. */
export function featuresOf(text: string, locale: TextLocale): Set<string> {
  const words = stemsOf(text, locale);
  const features = new Set<string>();
  const run = locale === "zh" ? 2 : 4;
  for (const [at, word] of words.entries()) {
    features.add(word);
    if (at > 0) features.add(`${words[at - 1] ?? ""} ${word}`);
    const letters = `_${word}_`;
    for (let from = 0; from + run <= letters.length; from += 1) features.add(`~${letters.slice(from, from + run)}`);
  }
  return features;
}
