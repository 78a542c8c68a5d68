import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";

/** The name of the value that SurveyJS carries along. */
export const keptName = "afterword";

/** What SurveyJS has no place for. */
export type Kept = Omit<SurveyDefinition, "questions" | "title" | "thanks" | "language" | "pages"> & {
  readonly questions: { readonly [name: string]: Pick<QuestionDefinition, "kind" | "key" | "or"> };
};

/** What SurveyJS has no place for, as an expression: a text in quotes without a character that means something there. */
export function writeKept(survey: SurveyDefinition): string {
  const { questions, title, thanks, language, pages, ...settings } = survey;
  const own: [string, Kept["questions"][string]][] = questions.map(({ name, kind, key, or }) => [
    name,
    { kind, key, ...(or === undefined ? {} : { or }) },
  ]);
  const kept: Kept = { ...settings, questions: Object.fromEntries(own) };
  return `'${encodeURIComponent(JSON.stringify(kept)).replaceAll("'", "%27")}'`;
}

/** Reads it back; null where it can't be read. */
export function readKept(expression: unknown): Partial<Kept> | null {
  if (typeof expression !== "string") return null;
  try {
    const kept: unknown = JSON.parse(decodeURIComponent(expression.replace(/^'(.*)'$/, "$1")));
    return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? kept : null;
  } catch {
    return null;
  }
}
