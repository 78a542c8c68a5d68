import { lookupChain } from "./locale.ts";

/**
 * The text that fits a locale best, from a plain text or a map of locales: the locale itself, its base language,
 * `default`, English, and else whatever comes first.
 *
 * @example
 * localized({ en: "Good morning", fr: "Bonjour" }, "fr-CA"); // "Bonjour"
 */
export function localized(text: string | Readonly<Record<string, string>>, locale: string): string {
  if (typeof text === "string") return text;
  const byTag = new Map(Object.entries(text).map(([tag, value]) => [lookupChain(tag)[0], value]));
  const tag = [...lookupChain(locale), "default", "en"].find((candidate) => byTag.has(candidate));
  return (tag === undefined ? Object.values(text)[0] : byTag.get(tag)) ?? "";
}
