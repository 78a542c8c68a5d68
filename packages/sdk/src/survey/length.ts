import type { QuestionDefinition } from "./definition.ts";

/**
 * How many things are asked: a question is one, and so is each row of a matrix. Words between questions are none.
 *
 * @example itemsOf(ticketCsat.definition.questions) // 2
 */
export const itemsOf = (questions: readonly QuestionDefinition[]): number =>
  questions.reduce((sum, { kind, rows = [] }) => sum + (kind === "matrix" ? rows.length : kind === "info" ? 0 : 1), 0);

/**
 * About how many seconds answering takes: 10 for a choice and each row of a matrix, 20 for words, 5 for each thing to rank but 20 at least.
 *
 * @example secondsOf(ticketCsat.definition.questions) // 30
 */
export const secondsOf = (questions: readonly QuestionDefinition[]): number =>
  questions.reduce((sum, question) => sum + secondsFor(question), 0);

function secondsFor({ kind, rows = [], options = [] }: QuestionDefinition): number {
  switch (kind) {
    case "info":
      return 0;
    case "matrix":
      return 10 * rows.length;
    case "ranking":
      return Math.max(20, 5 * options.length);
    case "comment":
    case "text":
      return 20;
    default:
      return 10;
  }
}
