import type { Catalogue } from "./catalogue.ts";
import { catalogues, fallback, spokenFor } from "./registry.ts";
import { remember } from "./remember.ts";

/**
 * The languages there are, as BCP 47 tags.
 *
 * @example
 * locales(); // ["ar", "en", "es", "fr", "ru", "zh"]
 */
export function locales(): readonly string[] {
  return [...catalogues.values()].map(({ locale }) => locale);
}

/**
 * A language as a reader chooses it.
 *
 * @example
 * const arabic: LanguageName = { locale: "ar", name: "العربية", direction: "rtl", reviewed: false };
 */
export interface LanguageName {
  /** BCP 47 tag. */
  readonly locale: string;
  /** What its speakers call it, in its own script. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Whether a native speaker has read it. */
  readonly reviewed: boolean;
}

/**
 * The languages there are, in the order of their tags, each by the name that its speakers give it.
 *
 * @example
 * languageNames().map(({ name }) => name); // ["العربية", "English", "Español", "Français", "Русский", "中文"]
 */
export function languageNames(): LanguageName[] {
  const names = [...catalogues.values()].map(({ locale, name, reviewed }) => ({
    locale,
    name,
    direction: direction(locale),
    reviewed,
  }));
  return names.sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

/**
 * Whether a native speaker has read the catalogue of this language.
 *
 * @example
 * isReviewed("fr"); // false
 */
export function isReviewed(locale: string): boolean {
  return catalogueOf(locale).reviewed;
}

/**
 * Picks the first wanted language there is, giving up subtags from the right (RFC 4647 lookup): `ar-EG` falls back to
 * `ar`. English when none is there; tags that make no sense are passed over.
 *
 * @example
 * resolveLocale("tlh", "en-GB"); // "en"
 */
export function resolveLocale(...wanted: (string | undefined)[]): string {
  const candidates = wanted.flatMap((tag) => (tag ? lookupChain(tag) : []));
  const found = candidates.find((tag) => catalogues.has(tag));
  return (found === undefined ? undefined : catalogues.get(found)?.locale) ?? fallback.locale;
}

/**
 * A language as it is written where its reader lives, which decides the digits and the order of a date. A region that
 * writes the language in another script changes neither script nor words.
 *
 * @param person the reader's own locale, when it is known
 * @example
 * withRegion("ar", "ar-EG"); // "ar-EG", and withRegion("en", "ar-EG") is "en"
 */
export function withRegion(language: string, person: string | null | undefined): string {
  return person == null || person === "" ? language : addRegion(language, person);
}

const addRegion = remember((language: string, person: string): string => {
  try {
    const [own, reader] = [new Intl.Locale(language), new Intl.Locale(person)];
    if (own.language !== reader.language || own.region !== undefined || reader.region === undefined) return language;
    const there = new Intl.Locale(own.language, { region: reader.region });
    const { script = "" } = own.maximize();
    return (there.maximize().script === script ? there : new Intl.Locale(there, { script })).toString();
  } catch {
    return language;
  }
});

/**
 * The words of the language that speaks for a locale: every message and label, such as to start another language from.
 *
 * @example
 * catalogueOf("fr-CA").messages["page.send"]; // "Envoyer ma réponse"
 */
export function catalogueOf(locale: string): Catalogue {
  return speaksFor(locale);
}

/** It is asked for with every message. Tags come from strangers: it forgets all at 500. */
function speaksFor(locale: string): Catalogue {
  const known = spokenFor.get(locale) ?? catalogues.get(resolveLocale(locale).toLowerCase()) ?? fallback;
  if (spokenFor.size >= 500) spokenFor.clear();
  spokenFor.set(locale, known);
  return known;
}

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"]);
const rightToLeftScripts = new Set(["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/**
 * The direction a locale is written in; an explicit script decides before the language does.
 *
 * @example
 * direction("ar-EG"); // "rtl"
 */
export function direction(locale: string): "ltr" | "rtl" {
  return directionOf(locale);
}

const isSingle = (subtag: string): boolean => subtag.length === 1;

const directionOf = remember((locale: string): "ltr" | "rtl" => {
  const [language = "", ...subtags] = split(locale);
  // What follows a single letter is no script: ar-u-nu-latn has Latin digits.
  const [script] = subtags.filter((subtag, at) => /^[a-z]{4}$/.test(subtag) && !subtags.slice(0, at).some(isSingle));
  return (script ? rightToLeftScripts.has(script) : rightToLeft.has(language)) ? "rtl" : "ltr";
});

/** `zh-Hant-TW` → `zh-hant-tw`, `zh-hant`, `zh`. */
export function lookupChain(tag: string): string[] {
  const parts = split(tag);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("-"));
}

function split(tag: string): string[] {
  // No sensible tag is longer, and tags come from strangers.
  return tag.trim().slice(0, 64).replaceAll("_", "-").toLowerCase().split("-");
}
