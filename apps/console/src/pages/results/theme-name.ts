import type { ConsoleWords } from "@afterword/language/console";

/** What a theme is called: one of the organisation's own stands as it is. */
export function themeName(words: ConsoleWords, theme: string): string {
  const key = `console.comments.theme.${theme}`;
  return words.has(key) ? words.text(key) : theme;
}
