import {
  compileCondition,
  drawOf,
  visibleQuestions,
  type AnswerRecord,
  type Answers,
  type QuestionDefinition,
  type Survey,
  type SurveyDefinition,
} from "@afterword/sdk";
import { drawAnswer, type Respondent } from "./draw-answer.ts";

/**
 * Made-up answers to a survey, to try out reports and to test with: valid, and the same for the same survey's id and seed.
 * Each respondent is more or less content, so that their answers hang together; optional questions are sometimes left out.
 *
 * @param how.seed which answers; default 1
 * @param how.n how many respondents; default 50
 * @example
 * const [first] = sampleAnswers(ticketCsat(), { seed: 1, n: 50 });
 */
export function sampleAnswers<S extends Survey>(
  survey: S,
  { seed = 1, n = 50 }: { readonly seed?: number; readonly n?: number } = {},
): Answers<S>[] {
  return Array.from({ length: n }, (_, at) => {
    const draw = (name: string) => drawOf(`${survey.definition.id} ${String(seed)} ${name}`, String(at));
    // More people are content than not.
    return sampleAnswer(survey.definition, { mood: Math.sqrt(draw("mood")), draw }) as Answers<S>;
  });
}

/**
 * What somebody made up answers to a survey.
 *
 * @param who how content they are, from 0 to 1, and their luck: a number from 0 up to 1 for each name, always the same
 * @example sampleAnswer(ticketCsat().definition, { mood: 0.9, draw: (name) => drawOf("try", name) }); // { csat: 5, … }
 */
export function sampleAnswer(survey: SurveyDefinition, who: Respondent): AnswerRecord {
  const questions = survey.questions
    .filter(({ kind }) => kind !== "info")
    .map((question) => ({ question, isShown: question.when ? compileCondition(question.when) : () => true }));
  const answers: Record<string, unknown> = {};
  for (const { question, isShown } of questions)
    if (isShown((_, name) => answers[name]) && isAnswered(question, who))
      answers[question.name] = drawAnswer(question, who);
  for (const { question } of questions)
    if (isMissing(survey, answers, question)) answers[question.name] = drawAnswer(question, who);
  return answers;
}

/** Whether it is the first of a group of which one needs an answer, and none has one. */
function isMissing(survey: SurveyDefinition, answers: AnswerRecord, { name }: QuestionDefinition): boolean {
  const group = survey.atLeastOne?.find((names) => names[0] === name) ?? [];
  const asked = new Set(visibleQuestions(survey, answers).map((question) => question.name));
  return asked.has(name) && group.length > 0 && !group.some((one) => Object.hasOwn(answers, one));
}

const isAnswered = ({ name, required, kind }: QuestionDefinition, { draw }: Respondent): boolean =>
  required || draw(`${name} answered`) < (kind === "comment" ? 0.4 : 0.8);
