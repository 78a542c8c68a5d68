import { locales, message, scaleLabels, type Key, type ScaleKind } from "@afterword/language";
import type { QuestionDefinition, Text } from "@afterword/sdk";
import type { SurveyJsOption } from "./json.ts";

const inAll = (say: (locale: string) => string): Text =>
  Object.fromEntries(locales().map((locale) => [locale, say(locale)]));

/** What a point of a scale is called, in every language there is. */
export const pointText = (kind: ScaleKind, point: string): Text =>
  inAll((locale) => scaleLabels(kind, locale)[point] ?? point);

/** The end of a scale from 0 to 10: its number, and what it is called. */
export const endText = (value: number): Text =>
  inAll((locale) => message(locale, "page.pointAnswer", { value, label: scaleLabels("nps", locale)[value] ?? "" }));

/** The answer beside a question's scale or options, as an option; none where the question has none. */
export function optionBeside({ or }: QuestionDefinition): SurveyJsOption[] {
  if (or === undefined) return [];
  const key: Key = `page.or.${or}`;
  return [{ value: or, text: inAll((locale) => message(locale, key)) }];
}
