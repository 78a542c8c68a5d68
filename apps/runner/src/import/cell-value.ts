import { readDecimal, readTruth } from "@afterword/fieldwork";
import type { EventField, QuestionDefinition } from "@afterword/sdk";

const integer = /^-?\d+$/;

/**
 * The value that a cell holds for a field of an event's data. Text that is none of what the field takes stays text, so
 * that the event's schema refuses it.
 */
export function dataValue(text: string, { types }: Pick<EventField, "types">): unknown {
  if (types.includes("string")) return text;
  const number = types.includes("number") || types.includes("integer") ? readDecimal(text) : undefined;
  return number ?? (types.includes("boolean") ? readTruth(text) : undefined) ?? text;
}

/**
 * The answer that a cell holds, for the question's kind. Text that is no such answer stays text, so that the validator
 * refuses it: only the digits 0 to 9 make numbers.
 *
 * @param cell the cell as it stands, spaces included
 */
export function answerValue(cell: string, question: QuestionDefinition): unknown {
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
