import type { ConsoleWords } from "@afterword/language/console";

/** What was done, in words; null for what only a newer server knows. */
export function deedOf(words: ConsoleWords, action: string): string | null {
  const key = `console.audit.did.${action}`;
  return words.has(key) ? words.text(key) : null;
}
