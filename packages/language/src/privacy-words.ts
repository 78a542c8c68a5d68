import { message } from "./message.ts";

/**
 * Who will see an answer, as pages and mails say it. With a name that is kept, what counts is k: where a figure needs
 * several people nobody is shown the name.
 *
 * @param k the fewest people behind a figure, from 1
 * @example
 * privacyWords("en", "identified", 1); // "Your name is shown with your answer to those who provide the service."
 */
export function privacyWords(locale: string, privacy: "identified" | "confidential" | "anonymous", k: number): string {
  const kept = k > 1 ? "confidential" : "identified";
  return message(locale, `page.privacy.${privacy === "identified" ? kept : privacy}`, { k });
}
