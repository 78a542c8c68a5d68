import type { ConsoleWords } from "@afterword/language/console";
import type { LookItem, LookList } from "@afterword/sdk";
import type { Option } from "../../parts/choice.tsx";

/** The units as they can be chosen. */
export const unitOptions = (items: readonly LookItem[]): Option[] =>
  items.map(({ unit, name }) => ({ id: unit, label: name, isOwn: true }));

/** The surveys as they can be chosen, by their titles. */
export const surveyOptions = (surveys: LookList["surveys"], locale: string): Option[] =>
  surveys.map(({ id, title }) => ({ id, label: titleIn(title, locale) ?? id, isOwn: true }));

function titleIn(title: LookList["surveys"][number]["title"], locale: string): string | null {
  if (title === null || typeof title === "string") return title;
  return title[locale] ?? title["en"] ?? Object.values(title)[0] ?? null;
}

/** What a kind of mail is called. */
export function mailKind(words: ConsoleWords, id: string): string {
  const key = `console.mails.kind.${id}`;
  return words.has(key) ? words.text(key) : id;
}
