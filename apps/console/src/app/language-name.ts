import type { ConsoleWords } from "@afterword/language/console";

/** What a language is called in the reader's. */
export const languageName = (words: ConsoleWords, tag: string): string =>
  new Intl.DisplayNames(words.locale, { type: "language" }).of(tag) ?? tag;

/** The reader's language without its region, as pages and mails have it. */
export const ownLanguage = (words: ConsoleWords): string => words.locale.split("-")[0] ?? words.locale;
