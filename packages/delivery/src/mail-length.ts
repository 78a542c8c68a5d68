import { secondsOf, visibleQuestions, type AnswerRecord, type SurveyDefinition } from "@afterword/sdk";
import type { Progress } from "./invitation-view.ts";

/** How far somebody came, and how long the rest takes. */
export function progressOf(survey: SurveyDefinition, answers: AnswerRecord): Progress {
  const asked = visibleQuestions(survey, answers).filter((question) => question.kind !== "info");
  const left = asked.filter((question) => !Object.hasOwn(answers, question.name));
  return { answered: asked.length - left.length, questions: asked.length, seconds: secondsOf(left) };
}
