import { catalogues, fallback } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * The languages there are, as BCP 47 tags.
 *
 * @example
 * locales(); // ["en"]
 */
export function locales(): readonly string[] {
  return [...catalogues.keys()];
}

/**
 * Whether a native speaker has read the catalogue of this language.
 *
 * @example
 * isReviewed("en"); // true
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
  return candidates.find((tag) => catalogues.has(tag)) ?? fallback.locale;
}

/** The catalogue that speaks for a locale. */
export function catalogueOf(locale: string): Catalogue {
  return catalogues.get(resolveLocale(locale)) ?? fallback;
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
  const [language = "", ...subtags] = split(locale);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script ? rightToLeftScripts.has(script) : rightToLeft.has(language)) ? "rtl" : "ltr";
}

/** `zh-Hant-TW` → `zh-hant-tw`, `zh-hant`, `zh`. */
export function lookupChain(tag: string): string[] {
  const parts = split(tag);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("-"));
}

function split(tag: string): string[] {
  // No sensible tag is longer, and tags come from strangers.
  return tag.trim().slice(0, 64).replaceAll("_", "-").toLowerCase().split("-");
}
