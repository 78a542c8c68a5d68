import { message, scaleLabels } from "@afterword/language";
import type { QuestionDefinition } from "@afterword/sdk";

/** One point of a scale. */
export interface Point {
  readonly value: number;
  /** What the point is called, when it has a name. */
  readonly label: string | undefined;
}

/** The points of a scale, lowest first. */
export function pointsOf(question: QuestionDefinition, locale: string): Point[] {
  const { min, max } = question.scale ?? { min: 1, max: 5 };
  const labels = labelsOf(question, locale);
  return Array.from({ length: max - min + 1 }, (_, i) => ({ value: min + i, label: labels[min + i] }));
}

/** A point in words: "5 – Very satisfied". */
export function pointText({ value, label }: Point, locale: string): string {
  return label === undefined ? String(value) : message(locale, "page.pointAnswer", { value: String(value), label });
}

function labelsOf({ kind }: QuestionDefinition, locale: string): Readonly<Record<string, string>> {
  return kind === "csat" || kind === "ces" || kind === "agree" || kind === "nps" ? scaleLabels(kind, locale) : {};
}
