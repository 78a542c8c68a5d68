import type { Head } from "../catalogue.ts";
import type { ConsoleMessages, FirstMessages } from "./catalogue.ts";
import { consoleWordsOf, type ConsoleWords } from "./words.ts";

export type { ConsoleKey, ConsoleMessages, FirstKey } from "./catalogue.ts";
export type { ConsoleWords, OwnWords } from "./words.ts";

interface Loaded<Messages> {
  readonly head: Head;
  readonly messages: Messages;
}

/** One language: what the first page needs comes before the rest. */
interface Language {
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly first: () => Promise<Loaded<FirstMessages>>;
  readonly all: () => Promise<Loaded<ConsoleMessages>>;
}

/** The languages of the console, by their tags. Each is loaded by itself, when somebody reads it. */
const languages = {
  ar: {
    name: "العربية",
    direction: "rtl",
    first: () => import("./ar/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./ar/index.ts").then(({ head, ar }) => ({ head, messages: ar })),
  },
  en: {
    name: "English",
    direction: "ltr",
    first: () => import("./en/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./en/index.ts").then(({ head, en }) => ({ head, messages: en })),
  },
  es: {
    name: "Español",
    direction: "ltr",
    first: () => import("./es/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./es/index.ts").then(({ head, es }) => ({ head, messages: es })),
  },
  fr: {
    name: "Français",
    direction: "ltr",
    first: () => import("./fr/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./fr/index.ts").then(({ head, fr }) => ({ head, messages: fr })),
  },
  ru: {
    name: "Русский",
    direction: "ltr",
    first: () => import("./ru/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./ru/index.ts").then(({ head, ru }) => ({ head, messages: ru })),
  },
  zh: {
    name: "中文",
    direction: "ltr",
    first: () => import("./zh/first.ts").then(({ head, first }) => ({ head, messages: first })),
    all: () => import("./zh/index.ts").then(({ head, zh }) => ({ head, messages: zh })),
  },
} as const satisfies Record<string, Language>;

type Tag = keyof typeof languages;

/** The languages that the console speaks, each by the name that its speakers give it. */
export const consoleLanguages = Object.entries(languages).map(([tag, { name }]) => ({ tag, name }));

/**
 * Loads the console's words in the first language of those wanted that there is; English when none is.
 *
 * @example
 * const words = await loadConsoleWords(["fr-CA", "en"], "America/Toronto");
 * words.text("console.save"); // "Enregistrer"
 */
export const loadConsoleWords = (wanted: readonly string[], timeZone: string): Promise<ConsoleWords> =>
  load("all", wanted, timeZone);

/** Loads what stands around every page, and what is on the first; the rest has no words yet (`isWhole` is false). */
export const loadFirstWords = (wanted: readonly string[], timeZone: string): Promise<ConsoleWords> =>
  load("first", wanted, timeZone);

async function load(which: "first" | "all", wanted: readonly string[], timeZone: string): Promise<ConsoleWords> {
  const locale = wanted.find((tag) => isSpoken(languageOf(tag))) ?? "en";
  const { direction, [which]: words } = languages[languageOf(locale) as Tag];
  const { head, messages } = await words();
  return consoleWordsOf(head, messages, { locale, timeZone, direction, isWhole: which === "all" });
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";
const isSpoken = (language: string): language is Tag => Object.hasOwn(languages, language);
