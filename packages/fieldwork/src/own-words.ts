import type { SurveyDefinition } from "@afterword/sdk";

type Answers = { readonly [question: string]: unknown };

/** Kinds of questions that are answered in the person's own words, or that say who they are. */
const kinds = new Set(["comment", "text", "email"]);

/** What was chosen or scored; answers whose question nobody knows go too. */
export function withoutWords(definition: SurveyDefinition | undefined, answers: Answers): Answers {
  const kept = new Set(definition?.questions.filter(({ kind }) => !kinds.has(kind)).map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => kept.has(name)));
}

/** Whether there is anything that {@link withoutWords} would take away. */
export const hasWords = (definition: SurveyDefinition | undefined, answers: Answers): boolean =>
  Object.keys(withoutWords(definition, answers)).length < Object.keys(answers).length;
