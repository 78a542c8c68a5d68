import type { QuestionDefinition } from "@afterword/sdk";
import { readDecimal, readTruth } from "./attribute-types.ts";

const integer = /^-?\d+$/;

/**
 * The answer that a cell of a file holds, for the question's kind. Text that is no such answer stays text, so that the validator
 * refuses it: only the digits 0 to 9 make numbers.
 *
 * @param cell the cell as it stands, spaces included
 */
export function answerOfCell(cell: string, question: QuestionDefinition): unknown {
  const text = cell.trim();
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
    case "agree":
    case "rating":
      return integer.test(text) ? Number(text) : text;
    case "number":
      return readDecimal(text) ?? text;
    case "yesNo":
    case "consent":
      return readTruth(text) ?? text;
    case "choices":
    case "ranking":
      return question.options?.some((option) => option.value === text) === true ? [text] : splitList(text);
    case "comment":
    case "text":
      return cell;
    default:
      return text;
  }
}

const splitList = (text: string): string[] =>
  text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
