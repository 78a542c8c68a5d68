import type { ConsoleWords } from "@afterword/language/console";
import { ProblemError } from "@afterword/sdk";

/** What is wrong with a field of a form, by its path. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
}

/** A problem as the reader's language says it. */
export function problemText(words: ConsoleWords, error: unknown): string {
  if (!(error instanceof ProblemError)) return words.text("console.problem.unavailable");
  const key = `console.problem.${error.code}`;
  if (words.has(key) && key !== "console.problem.other") return words.text(key);
  return words.text("console.problem.other", { requestId: error.requestId ?? error.code });
}

/** What is wrong with the fields of what was sent. */
export function fieldFaults(error: unknown): readonly FieldFault[] {
  return error instanceof ProblemError ? (error.errors ?? []).map(({ path, code }) => ({ path, code })) : [];
}

/** Whether what went wrong may be over in a moment, so that it is worth asking again. */
export const isPassing = (error: unknown): boolean => !(error instanceof ProblemError) || error.status >= 500;

/** Whether the session is over: what is shown stays, and somebody signs in anew. */
export const isOver = (error: unknown): boolean => error instanceof ProblemError && error.code === "unauthorized";
