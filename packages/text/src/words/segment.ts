import type { TextLocale } from "./locales.ts";
import { normalize } from "./normalize.ts";

/** What stands between clauses in a list of words: a negation reaches no further. */
export const clauseEnd = "";

/** Words, and what ends a clause: words of alphabets end where letters end, runs of Han have no spaces to end at. */
const pieces = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+|[.,;:!?…。，；：！？、،؛؟\n]+|[☹\u{1F600}-\u{1F64F}👍👎❤💔]/gu;
const hasHan = /\p{Script=Han}/u;
const isWord = /^[\p{L}\p{N}☹\u{1F600}-\u{1F64F}👍👎❤💔]/u;
const chinese = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a text as they are compared (see `normalize`), with an empty string where a clause ends. Chinese is cut by
 * `Intl.Segmenter`; everything else where its letters end.
 *
 * @example
 * segment("Fast, and kind!", "en"); // ["fast", "", "and", "kind", ""]
 * segment("系统很慢", "zh"); // ["系统", "很慢"]
 */
export function segment(text: string, locale: TextLocale): string[] {
  return cutUp(text, locale, (han, words) => {
    for (const { segment: word } of chinese.segment(han)) words.push(word);
  });
}

/** The same with each Chinese character by itself: terms of a list are found in them whatever the cut. */
export function segmentForTerms(text: string, locale: TextLocale): string[] {
  return cutUp(text, locale, (han, words) => words.push(...han));
}

function cutUp(text: string, locale: TextLocale, ofHan: (han: string, words: string[]) => void): string[] {
  const words: string[] = [];
  const add = (word: string) => {
    if (hasHan.test(word)) ofHan(word, words);
    else words.push(word);
  };
  for (const [piece] of normalize(text, locale).matchAll(pieces)) {
    if (!isWord.test(piece)) words.push(clauseEnd);
    else if (!hasHan.test(piece)) words.push(piece);
    // Between Han and letters of others there often is no space: "用VPN连接".
    else for (const [part] of piece.matchAll(/\p{Script=Han}+|\P{Script=Han}+/gu)) add(part);
  }
  return words;
}
