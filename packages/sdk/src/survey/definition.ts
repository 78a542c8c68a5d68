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

/**
 * An answer beside a question's scale or options. It is stored as this very string, and no figure counts it among the
 * answers.
 */
export type OtherAnswer = "doesNotApply" | "preferNotToSay" | "notSure";

/** Every answer that `.or()` takes. */
export const otherAnswers = ["doesNotApply", "preferNotToSay", "notSure"] as const satisfies readonly OtherAnswer[];

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
  /** An answer beside the scale or the options; in a matrix, beside the columns of each row. */
  readonly or?: OtherAnswer;
}

/**
 * Who can be seen behind an answer: `identified`, those who handle the request see the person; `confidential`, the person
 * is stored and never shown; `anonymous`, nothing stored leads from the answer to the person.
 */
export type Privacy = "identified" | "confidential" | "anonymous";

/** The least `k` of a survey by its privacy. Where a survey says nothing, it is 1 for `identified` and 5 for the others. */
export const leastK: Readonly<Record<Privacy, number>> = { identified: 1, confidential: 3, anonymous: 3 };

/** One survey as data. A published version never changes. */
export interface SurveyDefinition {
  readonly id: string;
  readonly kind: "transactional" | "relational" | "feedback";
  readonly privacy: Privacy;
  /** Fewest people behind a figure that is shown. */
  readonly k: number;
  /** The language that plain texts are in; English when absent. */
  readonly language?: string;
  /** What becomes of people whose language has no complete translation: they are asked in another, or not at all. */
  readonly untranslated?: "skip";
  readonly title?: Text;
  readonly mail?: { readonly subject?: Text; readonly reason?: Text };
  /** How questions are put on pages; `auto` when absent: see {@link journey}. */
  readonly pages?: "one" | "each";
  readonly questions: readonly QuestionDefinition[];
}

/** Kinds whose answer is one number on a fixed scale; `score` takes these. */
export const scoredKinds = ["csat", "nps", "ces", "agree", "rating"] as const;

/** Whether a question's answer is one number on a fixed scale. */
export function isScored(question: QuestionDefinition): boolean {
  return (scoredKinds as readonly string[]).includes(question.kind);
}
