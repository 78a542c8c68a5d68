import type { SurveyDefinition } from "@afterword/sdk";

/**
 * Whether a survey's open form is answered with one press: its first question is yes or no, without a third answer beside.
 * The others are asked afterwards.
 */
export function isQuick({ questions }: SurveyDefinition): boolean {
  const [first] = questions;
  return first?.kind === "yesNo" && first.or === undefined && first.when === undefined;
}
