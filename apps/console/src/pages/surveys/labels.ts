import type { ConsoleKey, ConsoleWords } from "@afterword/language/console";
import { textIn, type Option, type SurveyDefinition, type Text } from "@afterword/sdk";
import { ownOf } from "./words-of.tsx";

/** A text in the reader's language, else in the survey's own. */
const said = (words: ConsoleWords, { language }: SurveyDefinition, text: Text | undefined): string =>
  textIn(text, words.language, ownOf({ language })) || textIn(text, ownOf({ language }), ownOf({ language }));

/** What a question asks, or its name where that has no words yet. */
export function questionLabel(words: ConsoleWords, survey: SurveyDefinition, name: string): string {
  const question = survey.questions.find((one) => one.name === name);
  return said(words, survey, question?.text) || name;
}

/** The words of an option, row or column of a question, or its value where it has none. */
export function optionLabel(words: ConsoleWords, survey: SurveyDefinition, name: string, value: string): string {
  const question = survey.questions.find((one) => one.name === name);
  const lists: readonly (readonly Option[] | undefined)[] = [question?.options, question?.rows, question?.columns];
  const option = lists.flatMap((list) => list ?? []).find((one) => one.value === value);
  return said(words, survey, option?.text) || value;
}

/** What a part of a survey is called: a message, and what of it is somebody's own words. */
interface PartLabel {
  readonly text: ConsoleKey;
  readonly own: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string | number>>;
}

const settings: Readonly<Record<string, ConsoleKey>> = {
  title: "console.surveys.name",
  thanks: "console.surveys.thanks",
  "mail.subject": "console.surveys.mail.subject",
  "mail.preheader": "console.surveys.mail.preheader",
  "mail.reason": "console.surveys.mail.reason",
  "mail.reminder": "console.surveys.mail.reminder",
  "mail.languageFrom": "console.surveys.mail.languageFrom",
  id: "console.surveys.id",
  kind: "console.surveys.kind",
  privacy: "console.surveys.privacy",
  k: "console.surveys.k",
  language: "console.surveys.language",
  untranslated: "console.surveys.untranslated",
  pages: "console.surveys.pages",
  about: "console.surveys.aboutWhat",
  questions: "console.surveys.questions",
};

const parts: Readonly<Record<string, ConsoleKey>> = {
  text: "console.surveys.text",
  name: "console.surveys.question.name",
  kind: "console.surveys.kind.of",
  key: "console.surveys.key",
  required: "console.surveys.required.whether",
  when: "console.surveys.when",
  scale: "console.surveys.scale",
  max: "console.surveys.max",
  or: "console.surveys.or",
  order: "console.surveys.order",
  exclusive: "console.surveys.exclusive",
  options: "console.surveys.options",
  rows: "console.surveys.rows",
  columns: "console.surveys.columns",
};

/**
 * What the part of a survey is called that a path leads to, such as `Question 2, option “Slow”`. The path is looked up in the
 * first of some definitions that has its question.
 */
export function partLabel(words: ConsoleWords, path: string, of: readonly SurveyDefinition[]): PartLabel {
  const setting = Object.hasOwn(settings, path) ? settings[path] : undefined;
  if (setting !== undefined) return { text: setting, own: {} };
  if (path.startsWith("atLeastOne")) return { text: "console.surveys.atLeastOne", own: {} };
  const [first, name = "", part, ...rest] = path.split(".");
  const survey = of.find(({ questions }) => questions.some((one) => one.name === name));
  if (first === "additions" && part === undefined)
    return { text: "console.surveys.part.addition", own: { unit: name } };
  if (first === "additions" && part === "examples") return exampleLabel(words, rest.join("."), of);
  if (first !== "questions" || !survey) return { text: "console.surveys.part.other", own: { path } };
  const number = survey.questions.findIndex((one) => one.name === name) + 1;
  if (part === undefined) return { text: "console.surveys.question", own: {}, params: { number } };
  if ((part === "options" || part === "rows" || part === "columns") && rest.length > 0) {
    const option = optionLabel(words, survey, name, rest.join("."));
    return { text: `console.surveys.part.${part}`, own: { option }, params: { number } };
  }
  const known = Object.hasOwn(parts, part) ? parts[part] : undefined;
  return known === undefined
    ? { text: "console.surveys.question", own: {}, params: { number } }
    : { text: "console.surveys.part.of", own: {}, params: { number, part: words.text(known) } };
}

/** The example that a unit puts beside a question of the core. */
function exampleLabel(words: ConsoleWords, name: string, of: readonly SurveyDefinition[]): PartLabel {
  const survey = of.find(({ questions }) => questions.some((one) => one.name === name));
  const question = survey ? questionLabel(words, survey, name) : name;
  return { text: "console.surveys.part.example", own: { question } };
}
