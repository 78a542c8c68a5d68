import type { AnswerRecord, QuestionDefinition } from "@afterword/sdk";
import { isAmbiguous } from "./typed-number.ts";

/**
 * Answers as form fields, the other way round from `decodeForm`: what hidden fields carry from page to page where nothing
 * is kept on the server. What was typed and can't be read stays as it is.
 *
 * @example
 * encodeForm(survey.questions, { csat: 4, wrong: ["slow"] }); // [["q.csat", "4"], ["q.wrong", "slow"]]
 */
export function encodeForm(
  questions: readonly QuestionDefinition[],
  answers: AnswerRecord,
): [name: string, value: string][] {
  return questions.flatMap((question): [string, string][] => {
    const { name, kind } = question;
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (answer === undefined) return [];
    if (kind === "ranking" && Array.isArray(answer))
      return answer.map((option, at) => [`q.${name}.${String(option)}`, String(at + 1)]);
    if (typeof answer === "object" && answer !== null && !Array.isArray(answer))
      return Object.entries(answer).flatMap(([part, value]) => fields(`q.${name}.${part}`, value));
    return fields(`q.${name}`, answer);
  });
}

const fields = (name: string, value: unknown): [string, string][] =>
  (Array.isArray(value) ? value : [value]).map((one) => [name, typeof one === "number" ? exact(one) : String(one)]);

/** Read back in any language: three decimals could be thousands, four can't. */
const exact = (value: number): string => (isAmbiguous(String(value)) ? `${String(value)}0` : String(value));
