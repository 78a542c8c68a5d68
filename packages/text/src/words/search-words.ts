import { functionWords } from "./function-words.ts";
import { languageOf } from "./language-of.ts";
import { textLocaleOf, type TextLocale } from "./locales.ts";
import { clauseEnd, segmentForTerms } from "./segment.ts";
import { stem } from "./stem.ts";

const latin = ["en", "es", "fr"] as const satisfies readonly TextLocale[];
const isHan = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/** What is left when no ending is: one cut alone would leave "ответ" more than "ответа". */
function root(word: string, locale: TextLocale): string {
  const cut = stem(word, locale);
  return cut === word ? word : root(cut, locale);
}

/** Each word by itself; of Chinese each character, and each with the one that follows it. */
function wordsOf(text: string, locale: TextLocale): string[] {
  const words = segmentForTerms(text, locale);
  return words.flatMap((word, at) => {
    if (word === clauseEnd) return [];
    const next = words[at + 1] ?? clauseEnd;
    return isHan(word) && isHan(next) ? [word, word + next] : [word];
  });
}

/**
 * The words that a comment is found by, each once: stems, and in Chinese characters and pairs of them, so that it is found whatever cuts it.
 * Words that only hold sentences together are not among them.
 *
 * @param locale the language that it is in, as a BCP 47 tag; one that isn't read is taken for English
 * @example
 * searchWords("The portal was delayed", "en"); // ["portal", "delay"]
 */
export function searchWords(text: string, locale: string): string[] {
  const language = textLocaleOf(locale) ?? "en";
  const words = wordsOf(text, language).filter((word) => !functionWords[language].has(word));
  return [...new Set(words.map((word) => root(word, language)))];
}

/**
 * What is looked for: a comment is found by one word of each list, whichever language it is in. None where there is no word.
 *
 * @example
 * wantedWords("delayed portals"); // [["delay"], ["portal"]]
 */
export function wantedWords(query: string): string[][] {
  const found = languageOf(query);
  const isLatin = found === "unknown" || latin.some((one) => one === found);
  const locales: readonly TextLocale[] = isLatin ? latin : [found];
  const [first = "en"] = locales;
  const all = wordsOf(query, first);
  // Of a pair of characters each is in it: the pair says more.
  const paired = new Set(
    all.filter((word) => [...word].length === 2 && isHan([...word][0] ?? "")).flatMap((word) => [...word]),
  );
  return [...new Set(all)]
    .filter((word) => !paired.has(word) && !locales.some((locale) => functionWords[locale].has(word)))
    .map((word) => [...new Set(locales.map((locale) => root(word, locale)))]);
}
