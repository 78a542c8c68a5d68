import { scaleLabels } from "@afterword/language";
import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import type { Choice } from "./invitation-view.ts";
import { ours, spoken } from "./spoken.ts";

/** More options than this are better read on the page. */
const mostOptions = 7;

/**
 * One link for each answer of a question that one press can answer: the points of a scale worst first, or words in the
 * order of the page. None for other questions.
 */
export function choicesOf(
  question: QuestionDefinition,
  survey: SurveyDefinition,
  locale: string,
  url: string,
): readonly Choice[] {
  const link = (value: string) => `${url}?score=${encodeURIComponent(value)}`;
  const named = (value: string, label: string): Choice => ({ ...ours(label, locale), value, url: link(value) });
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
    case "agree": {
      const labels: Readonly<Record<string, string>> = scaleLabels(question.kind, locale);
      return pointsOf(question).map((value) => named(value, labels[value] ?? ""));
    }
    case "rating":
      return pointsOf(question).map((value) => named(value, ""));
    case "yesNo":
      return ["true", "false"].map((value) => named(value, scaleLabels("yesNo", locale)[value] ?? ""));
    case "choice": {
      const options = question.options ?? [];
      if (options.length > mostOptions) return [];
      return options.map(({ value, text }) => ({ ...spoken(text, locale, survey), value, url: link(value) }));
    }
    default:
      return [];
  }
}

function pointsOf({ scale }: QuestionDefinition): string[] {
  if (!scale) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => String(scale.min + at));
}
