import { languageOf } from "@afterword/sdk";
import { phraseWords } from "./phrases/phrases.ts";
import { templates } from "./templates.ts";
import { languages, type Words } from "./words.ts";

/**
 * Whether a native speaker has read a template's words in a language. False where the template or the language is not
 * there.
 *
 * @param locale a language tag; its language counts
 * @example
 * isReviewed("ticket-csat", "en-GB"); // true
 */
export function isReviewed(template: string, locale: string): boolean {
  const words = templates.find(({ name }) => name === template)?.words;
  const language = languages.find((tag) => tag === languageOf(locale));
  if (words === undefined || language === undefined) return false;
  return [words, phraseWords].every((all: Readonly<Record<string, Words>>) => all[language]?.reviewed === true);
}
