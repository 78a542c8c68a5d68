import { drawOf } from "../draw.ts";
import type { Option, QuestionDefinition } from "./definition.ts";

/**
 * A question with its options in the order that is drawn for a respondent, where it has one: the same for the same seed.
 * An option that goes with no other stays last.
 *
 * @param seed whose order it is, such as an invitation's id
 * @param given an answer given before under another seed: its options come first, in its order
 * @example inDrawnOrder(question, invitation.id)
 */
export function inDrawnOrder(question: QuestionDefinition, seed: string, given: unknown = []): QuestionDefinition {
  const { order, options, exclusive, name } = question;
  if (order !== "drawn" || !options) return question;
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  const place = ({ value }: Option): number => {
    if (value === exclusive) return 2;
    // A draw is from 0 up to 1: what was given comes before.
    return chosen.includes(value) ? chosen.indexOf(value) - chosen.length : drawOf(`${seed} ${name}`, value);
  };
  return { ...question, options: options.toSorted((a, b) => place(a) - place(b)) };
}
