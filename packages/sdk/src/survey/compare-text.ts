import type { SurveyDefinition, Text } from "./definition.ts";
import type { SurveyChange } from "./survey-change.ts";

/** A text, and the survey that it is of: a plain one is in that survey's language. */
interface Said {
  readonly text: Text | undefined;
  readonly of: Pick<SurveyDefinition, "language">;
}

/** What has changed of a text, language by language. */
export function* compareText(before: Said, after: Said, path: string): Generator<SurveyChange> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  for (const [locale, words] of now) {
    const was = old.get(locale);
    if (was === words) continue;
    if (was === undefined) yield { path, change: "text_added", grade: "safe", locale, after: words };
    else yield { path, change: "text_changed", grade: "safe", locale, before: was, after: words };
  }
  for (const [locale, words] of old)
    if (!now.has(locale)) yield { path, change: "text_removed", grade: "safe", locale, before: words };
}

/**
 * A text by language. A plain one, and a `default`, are in the survey's own.
 *
 * @example wordsOf({ text: "Why?", of: ticketCsat.definition }) // Map { "en" => "Why?" }
 */
export function wordsOf({ text, of }: Said): Map<string, string> {
  if (text === undefined) return new Map();
  const own = of.language ?? "en";
  if (typeof text === "string") return new Map([[own, text]]);
  return new Map(Object.entries(text).map(([tag, words]) => [tag === "default" ? own : tag, words]));
}
