import { lookupChain } from "./locale.ts";

/**
 * The text that fits a locale best, from a plain text or a map of locales: the locale itself, its base language,
 * `default`, English, and else whatever comes first.
 *
 * @example
 * localized({ en: "Good morning", fr: "Bonjour" }, "fr-CA"); // "Bonjour"
 */
export function localized(text: string | Readonly<Record<string, string>>, locale: string): string {
  return typeof text === "string" ? text : (text[tagFor(text, locale)] ?? "");
}

/**
 * The language of the text that `localized` picks, as its tag in the map; null for a plain text and for `default`, which are
 * in the language of whoever wrote them.
 *
 * @example
 * localizedTag({ en: "Good morning", fr: "Bonjour" }, "ar"); // "en"
 */
export function localizedTag(text: string | Readonly<Record<string, string>>, locale: string): string | null {
  const tag = typeof text === "string" ? "default" : tagFor(text, locale);
  return tag === "default" ? null : tag;
}

function tagFor(text: Readonly<Record<string, string>>, locale: string): string {
  const own = new Map(Object.keys(text).map((tag) => [lookupChain(tag)[0], tag]));
  const tag = [...lookupChain(locale), "default", "en"].find((candidate) => own.has(candidate));
  return (tag === undefined ? Object.keys(text)[0] : own.get(tag)) ?? "default";
}
