import { isScored, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { CodingRow, NewCoding, ResponseRow } from "@afterword/store";
import { languageOf, redact, restrictedIn, searchWords, themesOf, type Codebook } from "@afterword/text";
import type { Estimate } from "./estimators.ts";

/** A codebook, and which version it is. */
export interface CodedBy {
  readonly version: number;
  readonly codebook: Codebook;
  /** How staff numbers look, which no comment is found by. */
  readonly staffNumbers: readonly string[];
  /** What says what a comment without a score says. */
  readonly estimate: Estimate;
}

type Coded = Pick<ResponseRow, "id" | "survey" | "locale" | "submittedAt" | "answers">;
type Said = Pick<CodingRow, "sentiment" | "source" | "confidence">;

/** The questions of a survey that are answered in a comment. What answers in a word or a name is none. */
const commentQuestions = ({ questions }: Pick<SurveyDefinition, "questions">): QuestionDefinition[] =>
  questions.filter(({ kind }) => kind === "comment");

/** The comments of a response, by question. */
export function commentsIn(
  survey: Pick<SurveyDefinition, "questions">,
  answers: Coded["answers"],
): { readonly question: QuestionDefinition; readonly text: string }[] {
  return commentQuestions(survey).flatMap((question) => {
    const text = answers[question.name];
    return typeof text === "string" && text.trim() !== "" ? [{ question, text }] : [];
  });
}

/**
 * What the comments of a response are about and what they say. The sentiment of a rated comment is its rating; only one without
 * a score is estimated, in languages that are estimated well enough. Where nothing speaks for any it stays open.
 */
export function codeResponse(
  survey: SurveyDefinition,
  response: Coded,
  { version, codebook, staffNumbers, estimate }: CodedBy,
): NewCoding[] {
  return commentsIn(survey, response.answers).map(({ question, text }) => {
    const language = languageOf(text, response.locale ?? undefined);
    return {
      ...{ response: response.id, question: question.name, survey: response.survey, submittedAt: response.submittedAt },
      language,
      themes: themesOf(text, language, codebook),
      ...(scoreBeside(survey, question, response.answers) ?? estimated(text, language, estimate)),
      codebook: version,
      // Whoever may not read what leads to somebody may not find it either, nor what few may read.
      words: restrictedIn(text) === null ? searchWords(redact(text, { staffNumbers }), language) : [],
    };
  });
}

/** Overall scores, the plainest first; they say more of a comment than what was asked about one side of a service. */
const overall = ["csat", "nps", "ces"];

/** What the score says that belongs to a comment: an overall one before others, and of several the nearest before the comment. */
function scoreBeside(
  { questions }: SurveyDefinition,
  comment: QuestionDefinition,
  answers: Coded["answers"],
): Said | null {
  const scored = questions.filter((one) => isScored(one) && typeof answers[one.name] === "number");
  const kind = overall.find((one) => scored.some((question) => question.kind === one));
  const fitting = kind === undefined ? scored : scored.filter((one) => one.kind === kind);
  const before = fitting.filter((one) => questions.indexOf(one) < questions.indexOf(comment));
  const question = before.at(-1) ?? fitting[0];
  if (!question) return null;
  return { sentiment: moodOf(question, answers[question.name] as number), source: "score", confidence: null };
}

/**
 * What a score says: of NPS as it is counted, of other scales the lowest two fifths are negative and the highest two positive.
 *
 * @example moodOf(q.csat("…"), 2) // "negative"
 */
function moodOf({ kind, scale }: QuestionDefinition, score: number): "positive" | "neutral" | "negative" {
  if (kind === "nps") return score <= 6 ? "negative" : score >= 9 ? "positive" : "neutral";
  const { min, max } = scale ?? { min: 1, max: 5 };
  const height = (score - min) / (max - min);
  return height <= 0.4 ? "negative" : height >= 0.6 ? "positive" : "neutral";
}

function estimated(text: string, language: string, estimate: Estimate): Said {
  const nothing = { sentiment: null, source: null, confidence: null };
  const { label, confidence } = estimate(text, language) ?? { label: null, confidence: 0 };
  if (label === null) return nothing;
  return { sentiment: label === "mixed" ? "neutral" : label, source: "estimated", confidence };
}
