import type { ConditionJson } from "./condition.ts";

/** A text in one language, or in several by locale (`default` is used when none fits). */
export type Text = string | { readonly [locale: string]: string };

/** The kinds of questions, as stored. */
export type QuestionKind =
  | "csat"
  | "nps"
  | "ces"
  | "agree"
  | "rating"
  | "yesNo"
  | "choice"
  | "choices"
  | "ranking"
  | "matrix"
  | "comment"
  | "text"
  | "number"
  | "email"
  | "date"
  | "consent"
  | "info";

/** A choice: the stored value and what people read. */
export interface Option {
  readonly value: string;
  readonly text: Text;
}

/** One question as data: what is stored with a survey version and sent over the wire. */
export interface QuestionDefinition {
  readonly name: string;
  readonly kind: QuestionKind;
  readonly text: Text;
  /** True when a visible question must be answered. */
  readonly required: boolean;
  /** Metric key: keeps figures comparable across versions, languages and surveys. */
  readonly key: string;
  readonly when?: ConditionJson;
  /** Scale ends of `csat`, `nps`, `ces`, `agree` and `rating`. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** Most code points of a text, most choices, or the largest number. */
  readonly max?: number;
  readonly options?: readonly Option[];
  readonly rows?: readonly Option[];
  readonly columns?: readonly Option[];
}

/** One survey as data. A published version never changes. */
export interface SurveyDefinition {
  readonly id: string;
  readonly kind: "transactional" | "relational" | "feedback";
  readonly privacy: "identified";
  /** Fewest people behind a figure that is shown. */
  readonly k: number;
  readonly title?: Text;
  readonly mail?: { readonly subject?: Text };
  readonly questions: readonly QuestionDefinition[];
}

/** Kinds whose answer is one number on a fixed scale; `score` takes these. */
export const scoredKinds = ["csat", "nps", "ces", "agree", "rating"] as const;

/** Whether a question's answer is one number on a fixed scale. */
export function isScored(question: QuestionDefinition): boolean {
  return (scoredKinds as readonly string[]).includes(question.kind);
}
