import { visibleQuestions, type AnswerRecord, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Progress } from "./invitation-view.ts";

/** The questions that everybody has to answer. */
export const needed = (survey: SurveyDefinition): QuestionDefinition[] =>
  survey.questions.filter((question) => question.required && !question.when && question.kind !== "info");

/** How long answering takes: about 10 seconds for a choice, 20 for words. */
export const secondsFor = (survey: SurveyDefinition): number => Math.max(20, secondsOf(needed(survey)));

/** How far somebody came, and how long the rest takes. */
export function progressOf(survey: SurveyDefinition, answers: AnswerRecord): Progress {
  const asked = visibleQuestions(survey, answers).filter((question) => question.kind !== "info");
  const left = asked.filter((question) => !Object.hasOwn(answers, question.name));
  return { answered: asked.length - left.length, questions: asked.length, seconds: secondsOf(left) };
}

function secondsOf(questions: readonly QuestionDefinition[]): number {
  const isLong = (question: QuestionDefinition) => ["comment", "text", "matrix", "ranking"].includes(question.kind);
  return questions.reduce((sum, question) => sum + (isLong(question) ? 20 : 10), 0);
}
