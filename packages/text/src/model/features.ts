import type { TextLocale } from "../words/locales.ts";
import { clauseEnd, segment } from "../words/segment.ts";
import { stem } from "../words/stem.ts";

/** Numbers say little and are all different: each stands for any. */
const wordsOf = (text: string, locale: TextLocale): string[] =>
  segment(text, locale)
    .filter((word) => word !== clauseEnd)
    .map((word) => (/^\p{N}+$/u.test(word) ? "0" : stem(word, locale)));

/** What two comments share that say the same in the same words, but for numbers, signs and endings. */
export const wordingOf = (text: string, locale: TextLocale): string => wordsOf(text, locale).join(" ");

/** What a model looks at in a comment: stems, pairs of neighbours, and runs of four letters (of two in Chinese). Each once. */
export function featuresOf(text: string, locale: TextLocale): Set<string> {
  const words = wordsOf(text, locale);
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
