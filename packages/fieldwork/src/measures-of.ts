import { isScored, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { MeasureRow } from "@afterword/store";

type Answers = { readonly [question: string]: unknown };

/** The measures of a response: numbers as they are, yes and no as 1 and 0, one for each chosen option. */
export function measuresOf(
  survey: SurveyDefinition,
  response: { readonly id: string; readonly submittedAt: number },
  answers: Answers,
): MeasureRow[] {
  return survey.questions.flatMap((question) =>
    valuesOf(question, answers[question.name]).map(({ name = question.name, value, choice }) => ({
      response: response.id,
      survey: survey.id,
      question: name,
      metricKey: question.key,
      choice,
      value,
      submittedAt: response.submittedAt,
    })),
  );
}

function valuesOf(
  question: QuestionDefinition,
  answer: unknown,
): { name?: string; value: number | null; choice: string }[] {
  if (answer === undefined) return [];
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
      return Object.entries(answer as Record<string, string>).map(([row, choice]) => ({
        name: `${question.name}.${row}`,
        value: null,
        choice,
      }));
    default:
      return [];
  }
}
