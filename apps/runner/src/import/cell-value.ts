import type { EventField, QuestionDefinition } from "@afterword/sdk";

const integer = /^-?\d+$/;
const decimal = /^-?\d+(?:\.\d+)?$/;
const truths = new Map([
  ...["true", "yes", "1"].map((text) => [text, true] as const),
  ...["false", "no", "0"].map((text) => [text, false] as const),
]);

/**
 * The value that a cell holds for a field of an event's data. Text that is none of what the field takes stays text, so
 * that the event's schema refuses it.
 */
export function dataValue(text: string, { types }: Pick<EventField, "types">): unknown {
  if (types.includes("string")) return text;
  if ((types.includes("number") || types.includes("integer")) && decimal.test(text)) return Number(text);
  return types.includes("boolean") ? (truths.get(text.toLowerCase()) ?? text) : text;
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
      return decimal.test(text) ? Number(text) : text;
    case "yesNo":
    case "consent":
      return truths.get(text.toLowerCase()) ?? text;
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
