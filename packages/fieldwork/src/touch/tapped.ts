import { isScored, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";

/** What a link of the mail chooses. */
export interface Tapped {
  readonly question: string;
  readonly answer: number | boolean | string;
  /** The answer as a number, so that two that differ are told apart: of words their place. */
  readonly score: number;
}

/**
 * What a link of the mail chooses of the first question: a point of its scale, yes or no, or one of its options. Null where
 * it asks for nothing that the question has.
 *
 * @example tapped(survey, "4") // { question: "csat", answer: 4, score: 4 }
 */
export function tapped({ questions }: SurveyDefinition, asked: unknown): Tapped | null {
  const first = questions.find(({ kind }) => kind !== "info");
  if (typeof asked !== "string" || !first) return null;
  const found = answerTo(first, asked);
  return found && { question: first.name, ...found };
}

function answerTo(question: QuestionDefinition, asked: string): Omit<Tapped, "question"> | null {
  const { kind, scale, options = [] } = question;
  if (kind === "yesNo") {
    if (asked !== "true" && asked !== "false") return null;
    return { answer: asked === "true", score: asked === "true" ? 1 : 0 };
  }
  if (kind === "choice") {
    const score = options.findIndex(({ value }) => value === asked);
    return score === -1 ? null : { answer: asked, score };
  }
  if (!/^-?\d{1,3}$/.test(asked) || !scale || !isScored(question)) return null;
  const score = Number(asked);
  return score < scale.min || score > scale.max ? null : { answer: score, score };
}
