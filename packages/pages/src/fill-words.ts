import { withoutTurns } from "@afterword/language";
import { fillQuestion, type AnswerRecord, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import { answerLabel } from "./answer-label.ts";

/** What questions are filled in from. */
export interface FillFrom {
  readonly survey: SurveyDefinition;
  readonly answers: AnswerRecord;
  /** What the survey is about, such as INC-48213. */
  readonly reference: string | null;
  readonly locale: string;
}

/**
 * Puts answers in words, and the reference, where the words of a question name them. Each is set apart from the direction
 * of the words around it.
 *
 * @example
 * const question = fillWords({ survey, answers: { csat: 2 }, reference: "INC-48213", locale: "en" })(survey.questions[1]);
 */
export function fillWords({ survey, answers, reference, locale }: FillFrom) {
  const fill = (question: QuestionDefinition): QuestionDefinition =>
    fillQuestion(question, (name) => {
      if (name === "ref") return reference === null ? null : isolate(reference);
      const earlier = survey.questions.find((one) => one.name === name);
      if (!earlier || !Object.hasOwn(answers, name)) return null;
      return isolate(answerLabel(fill(earlier), answers[name], locale));
    });
  return fill;
}

/** Unicode's isolates, as an attribute or a title has no markup. */
const isolate = (text: string): string => `\u2068${withoutTurns(text)}\u2069`;
