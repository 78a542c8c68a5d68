import { languageOf, type SurveyDefinition, type Text } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** A text in a language; empty where it is not in that. A plain text, and a `default`, are in the survey's own. */
export function textIn(text: Text | undefined, locale: string, own: string): string {
  if (text === undefined) return "";
  if (typeof text === "string") return languageOf(locale) === languageOf(own) ? text : "";
  const tag = Object.keys(text).find((one) => languageOf(one === "default" ? own : one) === languageOf(locale));
  return tag === undefined ? "" : (text[tag] ?? "");
}

/** A text with other words in one language. Words that are empty leave it out, but in the survey's own. */
export function withText(text: Text | undefined, locale: string, own: string, words: string): Text {
  const all = typeof text === "string" ? { [own]: text } : { ...text };
  const tag =
    Object.keys(all).find((one) => languageOf(one === "default" ? own : one) === languageOf(locale)) ?? locale;
  const others = Object.fromEntries(Object.entries(all).filter(([one]) => one !== tag));
  return words === "" && languageOf(locale) !== languageOf(own) ? others : { ...others, [tag]: words };
}

/** The language that a survey's plain texts are in. */
export const ownOf = ({ language }: Pick<SurveyDefinition, "language">): string => language ?? "en";

/** A text of a survey in the reader's language, else in the survey's own. */
export function OwnText({
  of,
  survey,
  none,
}: {
  readonly of: Text | undefined | null;
  readonly survey: Pick<SurveyDefinition, "language">;
  readonly none?: string;
}) {
  const { language } = useWords();
  const own = ownOf(survey);
  const text = of ?? undefined;
  const said = textIn(text, language, own) || textIn(text, own, own) || (none ?? "");
  return <bdi>{said}</bdi>;
}
