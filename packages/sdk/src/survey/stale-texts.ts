import { wordsOf } from "./compare-text.ts";
import type { SurveyDefinition, Text } from "./definition.ts";
import { languageOf, textsOf } from "./translations.ts";

/**
 * What translations were made from, by the text's path and the language, where the text has changed since: those are
 * stale. A text that is turned back makes its translations right again.
 */
export type StaleTexts = { readonly [path: string]: { readonly [locale: string]: string } };

/** One translation: of which text, and into which language. */
export interface Translation {
  readonly path: string;
  readonly locale: string;
}

/**
 * The translations that are stale after a change: those whose text has changed while they have not, and those that were
 * stale before and still are.
 *
 * @param confirmed translations that somebody has looked at, and found right as they are
 * @example staleAfter(before, {}, after) // { "questions.csat.text": { fr: "How was it?" } }
 */
export function staleAfter(
  before: SurveyDefinition,
  stale: StaleTexts,
  after: SurveyDefinition,
  confirmed: readonly Translation[] = [],
): StaleTexts {
  const texts = new Map(textsOf(before));
  const found: Record<string, Record<string, string>> = {};
  for (const [path, text] of textsOf(after)) {
    const was = texts.get(path);
    const [source, oldSource] = [sourceOf(text, after), was === undefined ? undefined : sourceOf(was, before)];
    if (was === undefined || source === undefined || oldSource === undefined) continue;
    const [old, now] = [wordsOf({ text: was, of: before }), wordsOf({ text, of: after })];
    for (const [locale, words] of now) {
      const isOwn = languageOf(locale) === languageOf(after.language ?? "en");
      const isNew = old.get(locale) !== words;
      const isConfirmed = confirmed.some((one) => one.path === path && one.locale === locale);
      if (isOwn || isNew || isConfirmed || words === "") continue;
      const madeFrom = fromOf(stale, path, locale) ?? oldSource;
      if (madeFrom !== source) (found[path] ??= {})[locale] = madeFrom;
    }
  }
  return found;
}

/** What a translation was made from, where its text has changed since. */
const fromOf = (stale: StaleTexts, path: string, locale: string): string | undefined => {
  const of = Object.hasOwn(stale, path) ? stale[path] : undefined;
  return of && Object.hasOwn(of, locale) ? of[locale] : undefined;
};

/** A text in the survey's own language. */
const sourceOf = (text: Text, survey: SurveyDefinition): string | undefined => {
  const own = languageOf(survey.language ?? "en");
  return [...wordsOf({ text, of: survey })].find(([tag]) => languageOf(tag) === own)?.[1];
};

/** How far a survey is translated into a language. */
export interface TranslationShare {
  readonly locale: string;
  /** How many texts there are. */
  readonly texts: number;
  /** The paths of those that are not in this language. */
  readonly missing: string[];
  /** The paths of those that were made from an earlier text. */
  readonly stale: string[];
  /** In which language those who would read it in this one are asked where something is missing; null where not at all. */
  readonly instead: string | null;
}

/**
 * How far a survey is translated into some languages.
 *
 * @example translationsOf(ticketCsat.definition, {}, ["fr"]) // [{ locale: "fr", texts: 3, missing: [], stale: [], instead: "en" }]
 */
export function translationsOf(
  survey: SurveyDefinition,
  stale: StaleTexts,
  locales: readonly string[],
): TranslationShare[] {
  const texts = [...textsOf(survey)];
  const own = survey.language ?? "en";
  const isIn = (text: Text, locale: string) =>
    [...wordsOf({ text, of: survey })].some(([tag, words]) => languageOf(tag) === languageOf(locale) && words !== "");
  const isStale = (path: string, locale: string) =>
    Object.keys(Object.hasOwn(stale, path) ? (stale[path] ?? {}) : {}).some(
      (tag) => languageOf(tag) === languageOf(locale),
    );
  return locales.map((locale) => ({
    locale,
    texts: texts.length,
    missing: texts.filter(([, text]) => !isIn(text, locale)).map(([path]) => path),
    stale: texts.filter(([path]) => isStale(path, locale)).map(([path]) => path),
    instead: survey.untranslated === "skip" ? null : own,
  }));
}
