import { localized } from "@afterword/language";
import type { QuestionDefinition, Text } from "@afterword/sdk";
import { answerLabel } from "./answer-label.ts";
import { fillWords, type FillFrom } from "./fill-words.ts";
import { foreignTag } from "./said.ts";
import type { AnsweredView } from "./view.ts";

/**
 * What was answered, each question and answer in words.
 *
 * @example
 * answersInWords({ survey, answers: { csat: 5 }, reference: null, locale: "en" });
 * // [{ question: "How satisfied are you?", answer: "5 – Very satisfied", questionLang: null, answerLang: null }]
 */
export function answersInWords(from: FillFrom): AnsweredView[] {
  const { survey, answers, locale } = from;
  const reader = { locale, language: survey.language ?? "en" };
  return survey.questions
    .filter(({ name }) => Object.hasOwn(answers, name))
    .map(fillWords(from))
    .map((question) => {
      const chosen = optionOf(question, answers[question.name]);
      return {
        question: localized(question.text, locale),
        answer: answerLabel(question, answers[question.name], locale),
        questionLang: foreignTag(question.text, reader),
        answerLang: chosen && foreignTag(chosen, reader),
      };
    });
}

/** The text of the first option that was chosen: those of a question are in one language. */
function optionOf({ kind, options = [], columns = [] }: QuestionDefinition, answer: unknown): Text | null {
  const all = kind === "matrix" ? columns : options;
  const values: readonly unknown[] = Array.isArray(answer) ? answer : Object.values(Object(answer) as object);
  return all.find(({ value }) => value === answer || values.includes(value))?.text ?? null;
}
