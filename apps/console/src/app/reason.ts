import type { ConsoleWords } from "@afterword/language/console";

/** Why somebody was not asked, in words. A code of a newer server is said to be another reason. */
export function reasonText(words: ConsoleWords, code: string): string {
  const key = `console.reason.${code}`;
  return words.has(key) ? words.text(key) : words.text("console.reason.other");
}
