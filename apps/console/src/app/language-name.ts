import type { ConsoleWords } from "@afterword/language/console";

/** What a language is called in the reader's. */
export const languageName = (words: ConsoleWords, tag: string): string =>
  new Intl.DisplayNames(words.locale, { type: "language" }).of(tag) ?? tag;
