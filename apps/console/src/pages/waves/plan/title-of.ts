import type { ConsoleWords } from "@afterword/language/console";
import type { SurveyItem } from "@afterword/sdk";

/** What a survey is called in the reader's language, else in any; its id where it has no title. */
export function titleOf(words: ConsoleWords, { id, title }: SurveyItem): string {
  if (title === null || typeof title === "string") return title ?? id;
  return title[words.language] ?? title["default"] ?? title["en"] ?? Object.values(title)[0] ?? id;
}
