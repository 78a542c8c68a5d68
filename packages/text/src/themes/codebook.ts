import { textLocaleOf, textLocales, type TextLocale } from "../words/locales.ts";
import { segmentForTerms } from "../words/segment.ts";
import { Terms } from "../words/terms.ts";

/**
 * What comments are about: themes, each with the terms that tell it in each language. A term is a word, several words, or
 * either with a `*` at the end, for every word that begins so.
 *
 * @example
 * const catering: CodebookInput = { food: { en: ["meal*", "canteen"], fr: ["repas", "cantine"] } };
 */
export type CodebookInput = {
  readonly [theme: string]: { readonly [locale in TextLocale]?: readonly string[] };
};

/** A codebook that comments can be coded by. */
export interface Codebook {
  readonly themes: readonly string[];
  /** What it was defined by: editing starts here. */
  readonly terms: CodebookInput;
  /** Those of a language, ready to be looked for. */
  readonly inLanguage: (locale: TextLocale) => Terms<string>;
}

/** The most that a codebook may hold: a comment is coded in time for any of them. */
const limits = { themes: 100, terms: 500, letters: 80, words: 6, lettersOfBeginning: 2 };

/** Says what is wrong with a codebook. Nothing of it is used. */
export class CodebookError extends Error {
  /** One sentence each, beginning with the path. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`The codebook can't be used. ${mistakes.slice(0, 10).join(" ")}`);
    this.name = "CodebookError";
    this.mistakes = mistakes;
  }
}

/**
 * Makes a codebook of themes and terms. Terms are words, never patterns.
 *
 * @throws CodebookError that names every term that is none, and every limit that is passed
 * @example
 * defineCodebook({ ...standardThemes, food: { en: ["meal*", "canteen"] } }).themes.at(-1); // "food"
 */
export function defineCodebook(terms: CodebookInput): Codebook {
  const mistakes = mistakesOf(terms);
  if (mistakes.length > 0) throw new CodebookError(mistakes);
  const compiled = new Map<TextLocale, Terms<string>>();
  const inLanguage = (locale: TextLocale) => {
    const known = compiled.get(locale) ?? new Terms(locale, pairsOf(terms, locale));
    compiled.set(locale, known);
    return known;
  };
  return { themes: Object.keys(terms), terms, inLanguage };
}

const pairsOf = (terms: CodebookInput, locale: TextLocale): [string, string][] =>
  Object.entries(terms).flatMap(([theme, of]) => (of[locale] ?? []).map((term): [string, string] => [term, theme]));

function mistakesOf(codebook: CodebookInput): string[] {
  const themes = Object.entries(codebook);
  const mistakes = themes.flatMap(([theme, byLocale]) => [
    ...(/^[a-z][a-z0-9-]{0,39}$/u.test(theme)
      ? []
      : [`${theme}: a theme's name is up to 40 small letters, digits and hyphens.`]),
    ...Object.entries(byLocale).flatMap(([locale, terms]) => ofLanguage(`${theme}.${locale}`, locale, terms ?? [])),
  ]);
  if (themes.length > limits.themes) mistakes.push(`There are ${themes.length} themes; ${limits.themes} are the most.`);
  return mistakes;
}

function ofLanguage(path: string, locale: string, terms: readonly string[]): string[] {
  const language = textLocales.find((one) => one === locale);
  if (!language) return [`${path}: comments aren't read in this language, only in ${textLocales.join(", ")}.`];
  const tooMany =
    terms.length > limits.terms ? [`${path}: has ${terms.length} terms; ${limits.terms} are the most.`] : [];
  return [...tooMany, ...terms.flatMap((term, at) => ofTerm(`${path}[${at}]`, language, term))];
}

function ofTerm(path: string, locale: TextLocale, term: string): string[] {
  if (term.length > limits.letters) return [`${path}: a term has up to ${limits.letters} letters.`];
  if (!/^[\p{L}\p{M}\p{N}\s'’.-]+\*?$/u.test(term))
    return [`${path}: “${term}” is no term; it is made of words, and may end in *.`];
  const words = segmentForTerms(term, locale).filter((word) => word !== "");
  if (words.length === 0) return [`${path}: a term needs a word.`];
  if (locale !== "zh" && words.length > limits.words) return [`${path}: a term has up to ${limits.words} words.`];
  const isShort = term.endsWith("*") && locale !== "zh" && (words.at(-1)?.length ?? 0) < limits.lettersOfBeginning;
  return isShort ? [`${path}: the beginning of a word has at least ${limits.lettersOfBeginning} letters.`] : [];
}

/**
 * What a comment is about: the themes with a term in it, in the codebook's order. None is a result as well: nothing is guessed.
 *
 * @param locale the language that the comment is in, as a BCP 47 tag; one that isn't read gives none
 * @example
 * themesOf("The portal crashed, and nobody told me.", "en", defineCodebook(standardThemes)); // ["communication", "system"]
 */
export function themesOf(text: string, locale: string, codebook: Codebook): string[] {
  const language = textLocaleOf(locale);
  if (language === null) return [];
  const terms = codebook.inLanguage(language);
  const words = segmentForTerms(text, language);
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    const term = terms.at(words, at);
    if (term) found.add(term.value);
    at += term?.words ?? 1;
  }
  return codebook.themes.filter((theme) => found.has(theme));
}
