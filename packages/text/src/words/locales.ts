/** The languages that comments are read in. */
export const textLocales = ["ar", "en", "es", "fr", "ru", "zh"] as const;

/** A language that comments are read in. */
export type TextLocale = (typeof textLocales)[number];

/** The language of a tag, such as `fr` of `fr-CA`; null for one that isn't read. */
export const textLocaleOf = (tag: string): TextLocale | null => {
  const [language = ""] = tag.toLowerCase().split("-");
  return textLocales.find((one) => one === language) ?? null;
};
