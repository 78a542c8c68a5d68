import { textLocaleOf, type TextLocale } from "./locales.ts";
import { readUpTo } from "./normalize.ts";

/** A language that comments are read in, or that it is none of them or can't be told. */
export type FoundLocale = TextLocale | "unknown";

const scripts = {
  ar: /\p{Script=Arabic}/gu,
  zh: /\p{Script=Han}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  latin: /\p{Script=Latin}/gu,
  other: /(?![\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Latin}])\p{L}/gu,
} as const;

/** Letters that a language of the same script has and ours has not: Persian and Urdu, Ukrainian and others, Japanese. */
const strangers: { readonly [locale in TextLocale]?: RegExp } = {
  ar: /[پچژگکیےھٹڈ]/u,
  ru: /[іїєґўђјљњћџәғқңөұүһ]/iu,
  zh: /[\u3040-\u30ff]/u,
};

/** The commonest words that only one of the three has. */
const frequent: { readonly [locale in "en" | "es" | "fr"]: ReadonlySet<string> } = {
  en: new Set(
    "the and is was were are to of it that this for with my i you they not very without have has had been but at all be by from on when there too so what who will would your their our".split(
      " ",
    ),
  ),
  es: new Set(
    "el los las y muy por con para mi una del se lo al fue pero como más mas está esta han todo sin sobre nos hay son ya porque cuando nadie gracias".split(
      " ",
    ),
  ),
  fr: new Set(
    "le les des et est très tres pas pour dans je il qui ce au avec sur ne vous nous ont été ete mon ma mais plus tout trop sans merci par qu j peu".split(
      " ",
    ),
  ),
};

/**
 * The language of a comment. The survey's own language is looked at first: it holds unless the script or the commonest words
 * speak against it. What is none of the six, or can't be told, is `unknown`.
 *
 * @param expected the language that the survey was answered in, as a BCP 47 tag
 * @example
 * languageOf("Nobody told me when it was done."); // "en"
 * languageOf("Gut gemacht"); // "unknown"
 * languageOf("OK", "fr"); // "fr"
 */
export function languageOf(text: string, expected?: string): FoundLocale {
  const known = expected === undefined ? null : textLocaleOf(expected);
  const read = text.slice(0, readUpTo);
  const counts = Object.entries(scripts).map(
    ([script, letters]) => [script, read.match(letters)?.length ?? 0] as const,
  );
  const [script, most] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  // A character of Chinese is about a word: names in Latin letters outnumber it soon.
  const han = counts.find(([one]) => one === "zh")?.[1] ?? 0;
  const chosen = han * 3 >= most && han > 0 ? "zh" : script;
  if (most === 0 || chosen === "other") return "unknown";
  if (chosen !== "latin")
    return strangers[chosen as TextLocale]?.test(read) === true ? "unknown" : (chosen as TextLocale);
  return ofLatin(read, known);
}

/** Letters that only one of the three has. */
const letters = { en: null, es: /[ñáíóú]/u, fr: /[çèêëàœùîïôû]/u } as const;

function ofLatin(text: string, known: TextLocale | null): FoundLocale {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = (["en", "es", "fr"] as const).map((locale) => ({
    locale,
    count: words.filter((word) => frequent[locale].has(word) || letters[locale]?.test(word) === true).length,
  }));
  const [first, second] = hits.sort((a, b) => b.count - a.count);
  const ofKnown = hits.find(({ locale }) => locale === known)?.count;
  // Of a few words none need be common: then the survey's language holds.
  if (ofKnown !== undefined && (ofKnown >= (first?.count ?? 0) || (words.length < 4 && (first?.count ?? 0) < 2)))
    return words.length >= 8 && ofKnown * 10 < words.length ? "unknown" : (known ?? "unknown");
  if (!first || !second || first.count === second.count) return "unknown";
  return first.count * 8 >= words.length ? first.locale : "unknown";
}
