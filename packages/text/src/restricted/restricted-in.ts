import { textLocales, type TextLocale } from "../words/locales.ts";
import { readUpTo } from "../words/normalize.ts";
import { segmentForTerms } from "../words/segment.ts";
import { Terms } from "../words/terms.ts";
import { restrictedSubjects, restrictedWords, type RestrictedSubject } from "./restricted-words.ts";

const compiled = new Map<TextLocale, Terms<RestrictedSubject>>();

function termsOf(locale: TextLocale): Terms<RestrictedSubject> {
  const known =
    compiled.get(locale) ??
    new Terms(
      locale,
      restrictedSubjects.flatMap((subject) =>
        restrictedWords[subject][locale].map((term): [string, RestrictedSubject] => [term, subject]),
      ),
    );
  compiled.set(locale, known);
  return known;
}

/** Which scripts a text has: only lists of these can tell anything of it. */
const scripts: readonly (readonly [script: RegExp, locales: readonly TextLocale[]])[] = [
  [/\p{Script=Latin}/u, ["en", "es", "fr"]],
  [/\p{Script=Cyrillic}/u, ["ru"]],
  [/\p{Script=Han}/u, ["zh"]],
  [/\p{Script=Arabic}/u, ["ar"]],
];

/**
 * What a text is about that few people may read: safety, harassment or fraud; null where no word of it tells so. It is looked for in every
 * language whose letters the text has: whoever needs help writes in their own.
 *
 * @example
 * restrictedIn("My supervisor asked for a bribe."); // "fraud"
 */
export function restrictedIn(text: string): RestrictedSubject | null {
  for (let from = 0; from < Math.min(text.length, most); from += readUpTo - overlap) {
    const found = restrictedInPart(text.slice(from, from + readUpTo));
    if (found !== null) return found;
  }
  return null;
}

/** Parts of a text are read one after another, each with the end of the one before; no answer is longer than this. */
const overlap = 100;
const most = 128_000;

function restrictedInPart(text: string): RestrictedSubject | null {
  const among = scripts.flatMap(([script, locales]) => (script.test(text) ? locales : []));
  for (const locale of textLocales.filter((one) => among.includes(one))) {
    const terms = termsOf(locale);
    const words = segmentForTerms(text, locale);
    for (let at = 0; at < words.length; at += 1) {
      const found = terms.at(words, at);
      if (found) return found.value;
    }
  }
  return null;
}
