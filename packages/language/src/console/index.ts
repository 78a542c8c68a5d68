import type { Head } from "../catalogue.ts";
import type { ConsoleMessages } from "./catalogue.ts";
import { consoleWordsOf, type ConsoleWords } from "./words.ts";

export type { ConsoleKey, ConsoleMessages } from "./catalogue.ts";
export type { ConsoleWords, OwnWords } from "./words.ts";

interface Loaded {
  readonly head: Head;
  readonly messages: ConsoleMessages;
}

/** The languages of the console, by their tags. Each is loaded by itself, when somebody reads it. */
const languages = {
  ar: {
    name: "العربية",
    direction: "rtl",
    load: () => import("./ar/index.ts").then(({ head, ar }) => ({ head, messages: ar })),
  },
  en: {
    name: "English",
    direction: "ltr",
    load: () => import("./en/index.ts").then(({ head, en }) => ({ head, messages: en })),
  },
  es: {
    name: "Español",
    direction: "ltr",
    load: () => import("./es/index.ts").then(({ head, es }) => ({ head, messages: es })),
  },
  fr: {
    name: "Français",
    direction: "ltr",
    load: () => import("./fr/index.ts").then(({ head, fr }) => ({ head, messages: fr })),
  },
  ru: {
    name: "Русский",
    direction: "ltr",
    load: () => import("./ru/index.ts").then(({ head, ru }) => ({ head, messages: ru })),
  },
  zh: {
    name: "中文",
    direction: "ltr",
    load: () => import("./zh/index.ts").then(({ head, zh }) => ({ head, messages: zh })),
  },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl"; load: () => Promise<Loaded> }>;

type Language = keyof typeof languages;

/** The languages that the console speaks, each by the name that its speakers give it. */
export const consoleLanguages = Object.entries(languages).map(([tag, { name }]) => ({ tag, name }));

/**
 * Loads the console's words in the first language of those wanted that there is; English when none is.
 *
 * @example
 * const words = await loadConsoleWords(["fr-CA", "en"], "America/Toronto");
 * words.text("console.save"); // "Enregistrer"
 */
export async function loadConsoleWords(wanted: readonly string[], timeZone: string): Promise<ConsoleWords> {
  const locale = wanted.find((tag) => isSpoken(languageOf(tag))) ?? "en";
  const { direction, load } = languages[languageOf(locale) as Language];
  const { head, messages } = await load();
  return consoleWordsOf(head, messages, { locale, timeZone, direction });
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";
const isSpoken = (language: string): language is Language => Object.hasOwn(languages, language);
