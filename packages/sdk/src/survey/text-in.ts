import type { Addition, SurveyDefinition, Text } from "./definition.ts";
import { languageOf, mailTexts } from "./translations.ts";

/**
 * A text in a language; empty where it is not in that. A plain text, and a `default`, are in the survey's own.
 *
 * @param own the language that the survey is written in
 * @example textIn({ en: "Why?", fr: "Pourquoi ?" }, "fr-CA", "en") // "Pourquoi ?"
 */
export function textIn(text: Text | undefined, locale: string, own: string): string {
  if (text === undefined) return "";
  if (typeof text === "string") return languageOf(locale) === languageOf(own) ? text : "";
  const tag = tagIn(text, locale, own);
  return tag === undefined ? "" : (text[tag] ?? "");
}

/**
 * A text with other words in one language. Words that are empty leave it out, but in the survey's own.
 *
 * @param own the language that the survey is written in
 * @example withText("Why?", "fr", "en", "Pourquoi ?") // { en: "Why?", fr: "Pourquoi ?" }
 */
export function withText(text: Text | undefined, locale: string, own: string, words: string): Text {
  const all = typeof text === "string" ? { [own]: text } : { ...text };
  const tag = tagIn(all, locale, own) ?? locale;
  const others = Object.fromEntries(Object.entries(all).filter(([one]) => one !== tag));
  return words === "" && languageOf(locale) !== languageOf(own) ? others : { ...others, [tag]: words };
}

/**
 * Under which tag a text is in a language, where it is: `pt-BR` for somebody who asks for `pt`.
 *
 * @param own the language that the survey is written in
 * @example tagIn({ en: "Why?", "pt-BR": "Por quê?" }, "pt", "en") // "pt-BR"
 */
export const tagIn = (text: Readonly<Record<string, string>>, locale: string, own: string): string | undefined =>
  Object.keys(text).find((one) => languageOf(one === "default" ? own : one) === languageOf(locale));

/**
 * The survey with each of its texts as a function makes it of its path.
 *
 * @example mapTexts(survey, (path, text) => (path === "title" ? withText(text, "fr", "en", "Visite") : text))
 */
export function mapTexts(survey: SurveyDefinition, change: (path: string, text: Text) => Text): SurveyDefinition {
  const { title, thanks, mail } = survey;
  const mails = mailTexts.flatMap((part) => {
    const text = mail?.[part];
    return text === undefined ? [] : [[part, change(`mail.${part}`, text)] as const];
  });
  return {
    ...survey,
    ...(title === undefined ? {} : { title: change("title", title) }),
    ...(thanks === undefined ? {} : { thanks: change("thanks", thanks) }),
    ...(mail === undefined ? {} : { mail: { ...mail, ...Object.fromEntries(mails) } }),
    questions: survey.questions.map((question) => {
      const path = `questions.${question.name}`;
      const lists = (["options", "rows", "columns"] as const).flatMap((list) => {
        const all = question[list];
        const changed = all?.map((one) => ({ ...one, text: change(`${path}.${list}.${one.value}`, one.text) }));
        return changed === undefined ? [] : [[list, changed] as const];
      });
      const example = question.example === undefined ? {} : { example: change(`${path}.example`, question.example) };
      return { ...question, text: change(`${path}.text`, question.text), ...example, ...Object.fromEntries(lists) };
    }),
    ...(survey.additions === undefined ? {} : { additions: survey.additions.map(changed(change)) }),
  };
}

const changed =
  (change: (path: string, text: Text) => Text) =>
  (addition: Addition): Addition => ({
    ...addition,
    examples: Object.fromEntries(
      Object.entries(addition.examples).map(([name, text]) => [
        name,
        change(`additions.${addition.id}.examples.${name}`, text),
      ]),
    ),
  });
