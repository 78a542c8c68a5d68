import type { Text } from "@afterword/sdk";

/**
 * The languages that every ready-made survey is written in.
 *
 * @example
 * languages.includes("ar"); // true
 */
export const languages = ["ar", "zh", "en", "fr", "ru", "es"] as const;

/** The tag of one of {@link languages}. @example const language: Language = "fr"; */
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Everywhere = Readonly<Record<Language, string>>;

/** The words of one language, and whether a native speaker has read them. */
export interface Words {
  readonly reviewed: boolean;
}

/** One survey's words in every language; English gives the shape, so that a text that is missing does not compile. */
export type AllWords<W extends Words = Words> = Readonly<Record<Language, W>>;

/** The same tree of texts, each in every language. */
export type Texts<W> = {
  readonly [K in keyof W as W[K] extends boolean ? never : K]: W[K] extends string ? Everywhere : Texts<W[K]>;
};

/** Turns the words of each language into texts that have every language. */
export function inEveryLanguage<W extends Words>(words: AllWords<W>): Texts<W> {
  return join(words) as Texts<W>;
}

function join(words: Readonly<Record<Language, unknown>>): unknown {
  const names = Object.entries(words.en as object).filter(([, value]) => typeof value !== "boolean");
  return Object.fromEntries(
    names.map(([name, english]) => {
      const part = mapLanguages((language) => (words[language] as Record<string, unknown>)[name]);
      return [name, typeof english === "string" ? part : join(part)];
    }),
  );
}

const mapLanguages = <T>(of: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>;

/** A text that is the same in every language. */
export const everywhere = (text: string): Everywhere => mapLanguages(() => text);

/** Puts a name where a text has `{slot}`, in each language the name in that language. */
export function fill(text: Everywhere, slot: string, name: Text): Everywhere {
  return mapLanguages((language) => text[language].replaceAll(`{${slot}}`, () => inLanguage(name, language)));
}

/** A text in one language: that one, else the default, else English, else whatever comes first. */
function inLanguage(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  const tags = Object.keys(text);
  const own = tags.find((tag) => tag === language) ?? tags.find((tag) => tag.startsWith(`${language}-`));
  return text[own ?? "default"] ?? text["en"] ?? Object.values(text)[0] ?? "";
}
