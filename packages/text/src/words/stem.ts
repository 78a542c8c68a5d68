import type { TextLocale } from "./locales.ts";

/**
 * Endings that a light stem is without, longest first. A stem keeps at least `keep` letters; words are as `normalize`
 * writes them, so no ending has an accent.
 */
const endings: { readonly [locale in TextLocale]?: { readonly keep: number; readonly cut: readonly string[] } } = {
  en: { keep: 3, cut: list("ingly edly ments ment ness ing ies ied ely ed es ly s e") },
  fr: {
    keep: 4,
    cut: list(
      "issements issement atrices ateurs ations ation ements ement euses istes ables iques ante ants ees ies ees eux ive ifs ant ait ont ent ers er ez es ee ie if e s",
    ),
  },
  es: {
    keep: 4,
    cut: list(
      "amientos imientos amiento imiento aciones uciones adoras adores acion ucion mente ables ibles ando iendo ados idos adas idas aron ieron able ible ado ido ada ida aba ar er ir as es os an en o a e s",
    ),
  },
  ru: {
    keep: 3,
    cut: list(
      "ившись ывшись вшись ейшими ейшего ейший ностью ениями ениях ением ениям ений ения ение ению иями ями ами ого его ому ему ыми ими ься ются ится ились илось илась лись лось лась ешь ете ите ают яют ует ала ила ыла ели али или ыли ать ять ить еть ешь ет ит ут ют ат ят ый ий ой ая яя ое ее ые ие ую юю ых их ым им ом ем ам ям ах ях ов ев ей ью ья ия ию ии ла ло ли на но ны ен ся сь а я о е ы и у ю ь й",
    ),
  },
};

function list(text: string): string[] {
  return text.split(" ").sort((a, b) => b.length - a.length);
}

/** Particles that are written together with an Arabic word: and, so, by, like, to, the. */
const arabicHeads = ["وال", "بال", "فال", "كال", "ال", "لل", "و"];
/** These begin many words of their own as well: terms are looked for with and without them, and stems keep them. */
const shortHeads = ["ف", "ب", "ل"];
const allHeads = [...arabicHeads, ...shortHeads];
const arabicTails = ["هما", "كما", "ات", "ون", "ين", "ان", "ها", "هم", "كم", "نا", "تي", "ه", "ي"];

/**
 * A light stem: what is left of a word without its commonest endings, so that the forms of a word count together. Words of
 * Chinese have none. It is rough on purpose: for counting, not for reading.
 *
 * @example
 * stem("медленного", "ru"); // "медленн"
 * stem("delays", "en"); // "delay"
 */
export function stem(word: string, locale: TextLocale): string {
  if (locale === "ar") return arabicStem(word);
  const { keep = 0, cut = [] } = endings[locale] ?? {};
  for (const ending of cut)
    if (word.length - ending.length >= keep && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

/** An Arabic word without the particle before it. */
export const withoutHead = (word: string): string => headless(word, allHeads);

function headless(word: string, heads: readonly string[]): string {
  for (const head of heads) if (word.length - head.length >= 3 && word.startsWith(head)) return word.slice(head.length);
  return word;
}

function arabicStem(word: string): string {
  const bare = headless(word, arabicHeads);
  for (const tail of arabicTails)
    if (bare.length - tail.length >= 3 && bare.endsWith(tail)) return bare.slice(0, -tail.length);
  return bare;
}
