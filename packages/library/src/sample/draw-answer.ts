import { isScored, type QuestionDefinition } from "@afterword/sdk";
import { comments } from "./comments.ts";

/** A number from 0 up to 1 for each name, always the same. */
export type Draw = (name: string) => number;

/** Somebody made up: how content they are, from 0 to 1, and their luck. */
export interface Respondent {
  readonly mood: number;
  readonly draw: Draw;
}

/** What a made-up respondent answers to a question that they answer at all. */
export function drawAnswer(question: QuestionDefinition, { mood, draw }: Respondent): unknown {
  const { name, kind, or, options = [], columns = [], rows = [] } = question;
  const values = options.map(({ value }) => value);
  const near = (at: string) => Math.min(1, Math.max(0, mood + (draw(`${name} ${at}`) - 0.5) * 0.6));
  const drawsOr = (at: string) => or !== undefined && draw(`${name} or ${at}`) < 0.06;
  if (kind !== "matrix" && drawsOr("")) return or;
  if (isScored(question)) {
    const { min, max: top } = question.scale ?? { min: 1, max: 5 };
    return min + Math.round(near("point") * (top - min));
  }
  switch (kind) {
    case "yesNo":
      return near("yes") > 0.4;
    case "consent":
      return question.required || draw(name) < 0.3;
    case "choice":
      return pick(values, draw(name));
    case "choices":
      return someOf(question, values, (value) => draw(`${name} ${value}`));
    case "ranking":
      return values.toSorted((a, b) => draw(`${name} ${a}`) - draw(`${name} ${b}`));
    case "matrix": {
      const points = columns.map(({ value }) => value);
      return Object.fromEntries(rows.map(({ value }) => [value, drawsOr(value) ? or : pick(points, near(value))]));
    }
    case "comment":
      return pick(mood > 0.5 ? comments.good : comments.bad, draw(name));
    case "number":
      return Math.floor(draw(name) * (question.max ?? 100));
    case "email":
      return `person${String(Math.floor(draw(name) * 1e6))}@example.org`;
    case "date":
      return `2026-0${String(1 + Math.floor(draw(name) * 9))}-15`;
    default:
      return `Sample ${String(Math.floor(draw(name) * 1e6))}`;
  }
}

const pick = (values: readonly string[], at: number): string =>
  values[Math.min(values.length - 1, Math.floor(at * values.length))] ?? "";

/** At least one and at most so many, in the order in which they are shown; what goes with no other stands alone. */
function someOf(
  { max = Infinity, exclusive, order }: QuestionDefinition,
  values: readonly string[],
  draw: (value: string) => number,
): string[] {
  const luck = values.map((value) => ({ value, at: draw(value) })).sort((a, b) => a.at - b.at);
  const first = luck[0]?.value ?? "";
  if (first === exclusive) return [first];
  const others = luck.filter(({ value, at }) => value !== first && value !== exclusive && at < 0.35);
  const taken = [first, ...others.slice(0, max - 1).map(({ value }) => value)];
  return order === "drawn" ? taken : values.filter((value) => taken.includes(value));
}
