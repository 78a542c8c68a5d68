import {
  isPaged,
  secondsOf,
  visibleQuestions,
  type AnswerRecord,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import type { Progress } from "./invitation-view.ts";

/**
 * The questions that a mail counts: on a single page those that everybody has to answer, since what is optional there is
 * seen to be. Who goes through pages meets every question that no answer opens.
 */
export const needed = (survey: SurveyDefinition): QuestionDefinition[] =>
  isPaged(survey) ? visibleQuestions(survey, {}).filter(isAsked) : survey.questions.filter(isNeeded);

const isAsked = ({ kind }: QuestionDefinition) => kind !== "info";

const isNeeded = (question: QuestionDefinition) => question.required && !question.when && isAsked(question);

/** How long answering takes: about 10 seconds for a choice, 20 for words. */
export const secondsFor = (survey: SurveyDefinition): number => Math.max(20, secondsOf(needed(survey)));

/** How far somebody came, and how long the rest takes. */
export function progressOf(survey: SurveyDefinition, answers: AnswerRecord): Progress {
  const asked = visibleQuestions(survey, answers).filter((question) => question.kind !== "info");
  const left = asked.filter((question) => !Object.hasOwn(answers, question.name));
  return { answered: asked.length - left.length, questions: asked.length, seconds: secondsOf(left) };
}
