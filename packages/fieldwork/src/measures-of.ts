import { isScored, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Measured, MeasureRow } from "@afterword/store";

type Answers = { readonly [question: string]: unknown };

/** The measures of a response: numbers as they are, yes and no as 1 and 0, one for each chosen option. */
export function measuresOf(
  survey: SurveyDefinition,
  response: { readonly id: string; readonly submittedAt: number },
  answers: Answers,
): MeasureRow[] {
  return survey.questions.flatMap((question) =>
    valuesOf(question, answers[question.name]).map(({ row, value, choice }) => ({
      response: response.id,
      survey: survey.id,
      ...measuredBy(question, row),
      choice,
      value,
      submittedAt: response.submittedAt,
    })),
  );
}

/**
 * What a question's answers are counted with, whatever its name is in a version: those under the same key whose numbers
 * mean the same.
 *
 * @param row the row of a matrix
 * @example measuredBy({ key: "speed", kind: "rating", scale: { min: 1, max: 7 }, … }) // { metricKey: "speed", kind: "rating:1-7" }
 */
export function measuredBy({ key, kind, scale }: QuestionDefinition, row?: string): Measured {
  return {
    metricKey: row === undefined ? key : `${key}.${row}`,
    kind: kind === "rating" && scale ? `rating:${String(scale.min)}-${String(scale.max)}` : kind,
  };
}

function valuesOf(
  question: QuestionDefinition,
  answer: unknown,
): { row?: string; value: number | null; choice: string }[] {
  // What is answered beside the scale is no point on it.
  if (answer === undefined || (answer === question.or && question.kind !== "matrix")) return [];
  if (isScored(question) || question.kind === "number") return [{ value: answer as number, choice: "" }];
  switch (question.kind) {
    case "yesNo":
    case "consent":
      return [{ value: answer === true ? 1 : 0, choice: answer === true ? "true" : "false" }];
    case "choice":
      return [{ value: null, choice: answer as string }];
    case "choices":
      return (answer as string[]).map((choice) => ({ value: null, choice }));
    case "matrix":
      return Object.entries(answer as Record<string, string>)
        .filter(([, choice]) => choice !== question.or)
        .map(([row, choice]) => ({ row, value: null, choice }));
    default:
      return [];
  }
}
